/** What the words before a number, or at the head of its column, say that it is; `other` is none of a person's. */
export type Label = "citizen" | "phone" | "account" | "other";

const LABELS: readonly (readonly [Label, RegExp])[] = [
  ["citizen", /ประจำตัวประชาชน|บัตรประชาชน|เลขประชาชน|(?:บัตร|เลข)ประจำตัว(?:ประชาชน)?|สำเนาบัตร|ปชช|\bID card|citizen/gi],
  ["phone", /โทร(?:ศัพท์)?|มือถือ|เบอร์|พร้อมเพย์|promptpay|\bmobile|\bphone|\btel\b|whatsapp|\bwa\.me\b/gi],
  [
    "account",
    /(?:เลขที่|เลข|หมายเลข|เข้า|โอน)\s*บัญชี|บัญชี\s*(?:เลข|หมายเลข|ธนาคาร|เงินฝาก|ออมทรัพย์|กระแสรายวัน|เผื่อเรียก)|\baccount\s*(?:no|number)|\ba\/c\b/gi,
  ],
  [
    "other",
    /โครงการ|สัญญา|ใบสั่ง|รหัส|ทะเบียน|หนังสือ|โฉนด|เช็ค|ฎีกา|e-?gp\b|งบประมาณ|วงเงิน|ราคา|จำนวน|เป็นเงิน|isbn|แยกประเภท/gi,
  ],
];

/** How far before a number a word still speaks of it. */
const REACH = 60;

/** The label that ends last in a text: the one nearest to what follows. */
const lastLabel = (text: string): Label | undefined => nearestLabel(text)?.label;

function nearestLabel(text: string): { readonly label: Label; readonly end: number } | undefined {
  let nearest: { label: Label; end: number } | undefined;
  for (const [label, pattern] of LABELS)
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const end = index + words.length;
      // Of two that end alike the longer one, found first, says more.
      if (!nearest || end > nearest.end) nearest = { label, end };
    }
  return nearest;
}

/**
 * Tells what numbers in a text are said to be: by words before them in the line, at the end of the line above,
 * in the cell to the left, or at the head of the column. Cells are parted by tabs.
 * @returns the label at an offset
 */
export function labelsOf(text: string): (offset: number) => Label | undefined {
  let heads: ReturnType<typeof headsOf> | undefined;
  // Programs write files of one line: it is measured once, not for each of its numbers.
  let line = { start: 0, end: -1, tabs: [] as number[] };
  const lineAt = (offset: number) => {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const next = text.indexOf("\n", offset);
    const end = next < 0 ? text.length : next;
    return { start, end, tabs: Array.from(text.slice(start, end).matchAll(/\t/g), ({ index }) => start + index) };
  };
  /** How many cells of the line end before an offset. */
  const cellsBefore = (offset: number) => {
    let [low, high] = [0, line.tabs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((line.tabs[middle] ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (offset) => {
    if (offset <= line.start || offset > line.end) line = lineAt(offset);
    const { start, tabs } = line;
    const column = cellsBefore(offset);
    const cell = (tabs[column - 1] ?? start - 1) + 1;
    const own = lastLabel(text.slice(Math.max(cell, offset - REACH), offset));
    if (own) return own;
    const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(start - 1, 0));
    if (tabs.length > 0) {
      heads ??= headsOf(text);
      // A merged cell above the boxes of a number is a line by itself.
      const isMerged = column === 0 && above.length <= REACH && !/[\t\d]/.test(above);
      return (
        heads(start, column) ??
        (column > 0
          ? lastLabel(text.slice(Math.max((tabs[column - 2] ?? start - 1) + 1, cell - 1 - REACH), cell - 1))
          : undefined) ??
        (isMerged ? lastLabel(above) : undefined)
      );
    }
    // Words that the end of a line parts: "เลขประจำตัว", "ประชาชน".
    const end = above.trimEnd().slice(-REACH / 2);
    const parted = offset - start < REACH / 2 ? nearestLabel(end + text.slice(start, offset).trimStart()) : undefined;
    if (parted && parted.end > end.length) return parted.label;
    const isFirst = offset - start < REACH && text.slice(start, offset).trim() === "";
    return isFirst ? lastLabel(above.slice(-REACH / 2)) : undefined;
  };
}

/** For each column the label of the nearest cell above a line that has one and is short enough to be a heading. */
function headsOf(text: string): (line: number, column: number) => Label | undefined {
  const columns = new Map<number, { start: number; label: Label }[]>();
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.includes("\t"))
      for (const [column, cell] of line.split("\t").entries()) {
        const label = cell.length <= REACH && !/\d{6}/.test(cell) ? lastLabel(cell) : undefined;
        const heads = columns.get(column) ?? [];
        if (label && heads.at(-1)?.label !== label) columns.set(column, heads.concat({ start, label }));
      }
    start += line.length + 1;
  }
  return (line, column) => columns.get(column)?.findLast(({ start }) => start < line)?.label;
}
