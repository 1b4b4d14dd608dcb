const SECTOR = 512;
const [FREE, END, FAT] = [0xffffffff, 0xfffffffe, 0xfffffffd];
/** Streams below this stand among small ones, which nothing here needs ([MS-CFB] 2.2). */
const LEAST = 4096;

/** A file of Office's older kind with these streams ([MS-CFB]). */
function compoundFile(streams: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const chain: number[] = [FAT, END];
  const starts = streams.map(([, content]) => {
    const start = chain.length;
    const count = Math.ceil(Math.max(content.length, LEAST) / SECTOR);
    for (let index = 1; index <= count; index += 1) chain.push(index === count ? END : start + index);
    return start;
  });
  const header = Buffer.alloc(SECTOR);
  header.write("d0cf11e0a1b11ae1", "hex");
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, LEAST],
    [60, END],
    [68, END],
  ] as const)
    header.writeUInt32LE(value, at);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(SECTOR, 0xff);
  for (const [index, next] of chain.entries()) table.writeUInt32LE(next, index * 4);
  const directory = Buffer.concat([
    entry("Root Entry", 5, END, 0, FREE, 1),
    ...streams.map(([name, content], index) =>
      entry(
        name,
        2,
        starts[index] ?? END,
        Math.max(content.length, LEAST),
        index + 1 < streams.length ? index + 2 : FREE,
        FREE,
      ),
    ),
  ]);
  const bodies = streams.map(([, content]) => padded(content, Math.max(content.length, LEAST)));
  return Buffer.concat([header, table, padded(directory, SECTOR), ...bodies]);
}

const padded = (content: Buffer, least: number): Buffer =>
  Buffer.concat([content, Buffer.alloc(Math.ceil(least / SECTOR) * SECTOR - content.length)]);

function entry(name: string, type: number, start: number, size: number, right: number, child: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, "utf16le");
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(1, 67);
  for (const [at, value] of [
    [68, FREE],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    bytes.writeUInt32LE(value, at);
  return bytes;
}

/** What stands where in a DOC. */
interface Stories {
  readonly body?: string;
  readonly footnote?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly comment?: string;
  readonly endnote?: string;
  readonly box?: string;
  /** Words that Word left in the file after they were deleted. */
  readonly left?: string;
}

/** A DOC of Word 97 with one piece of text: the stories one after the other ([MS-DOC] 2.3, 2.5.4, 2.9.38). */
export function oldWord(stories: Stories): Buffer {
  const {
    body = "",
    footnote = "",
    header = "",
    footer = "",
    comment = "",
    endnote = "",
    box = "",
    left = "",
  } = stories;
  const story = (text: string) => (text === "" ? "" : `${text}\r\r`);
  // Six separators of notes, then the heads and feet of even, odd and first pages.
  const heads =
    header + footer === "" ? [] : ["", "", "", "", "", "", "", story(header), "", story(footer), "", "", ""];
  const parts = [`${body}\r`, story(footnote), heads.join(""), story(comment), story(endnote), story(box)];
  const text = Buffer.from(`${parts.join("")}\r`, "utf16le");
  const at = 1024;
  const main = Buffer.concat([Buffer.alloc(at), text, Buffer.alloc(64), Buffer.from(left, "utf16le")]);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  for (const [index, place] of [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64].entries())
    main.writeUInt32LE(parts[index]?.length ?? 0, place);
  const pieces = Buffer.alloc(21);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(text.length / 2, 9);
  pieces.writeUInt32LE(at, 15);
  const ends: number[] = [];
  for (const head of heads) ends.push((ends.at(-1) ?? 0) + head.length);
  const plc = Buffer.alloc(heads.length === 0 ? 0 : 4 * (heads.length + 1));
  for (const [index, end] of ends.entries()) plc.writeUInt32LE(end, 4 * (index + 1));
  // No runs of characters or paragraphs are told: an empty list is one place long.
  const empty = Buffer.alloc(4);
  const table = Buffer.concat([pieces, plc, empty]);
  const span = (place: number, start: number, length: number) => {
    main.writeUInt32LE(start, place);
    main.writeUInt32LE(length, place + 4);
  };
  span(0x1a2, 0, pieces.length);
  span(0xf2, pieces.length, plc.length);
  for (const place of [0xfa, 0x102]) span(place, pieces.length + plc.length, empty.length);
  return compoundFile([
    ["WordDocument", main],
    ["0Table", table],
  ]);
}
