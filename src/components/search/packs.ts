import { CHUNK_FILE, packFile, PACKS_FILE } from "../../domain/addresses/index-files.ts";

/** How to read a piece of a word list that stands in a pack, by its name. */
const packed = new Map<string, () => Promise<Uint8Array<ArrayBuffer>>>();

/**
 * Has the word lists of some parts of the index read from their packs, where Pagefind looks for each piece by itself.
 * @param folder address of the first of the parts, with a slash at its end
 */
export async function openPacks(folder: string): Promise<void> {
  if (packed.size === 0) answerFromPacks();
  // Its name is always the same: like Pagefind's own list it is asked for anew.
  const response = await fetch(`${folder}${PACKS_FILE}?ts=${Date.now()}`);
  for (const [pack = "", ...chunks] of (await response.json()) as string[][]) {
    let read: Promise<Uint8Array<ArrayBuffer>[]> | undefined;
    const get = (): Promise<Uint8Array<ArrayBuffer>[]> =>
      (read ??= readPack(folder + packFile(pack)).catch((error: unknown) => {
        read = undefined;
        throw error;
      }));
    for (const [index, chunk] of chunks.entries()) {
      packed.set(chunk, async () => {
        const bytes = (await get())[index];
        if (!bytes) throw new Error(`${pack} does not hold ${chunk}`);
        return bytes;
      });
    }
  }
}

/** The pieces of a pack: a line says how long each is. */
async function readPack(address: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const end = bytes.indexOf(LINE_END) + 1;
  const sizes = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as number[];
  let at = end;
  const chunks = sizes.map((size) => bytes.subarray(at, (at += size)));
  if (at !== bytes.length) throw new Error(`${address} is not whole`);
  return chunks;
}
const LINE_END = 10;

function answerFromPacks(): void {
  const read = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (asked, options) => {
    const chunk = typeof asked === "string" ? packed.get(CHUNK_FILE.exec(asked)?.[1] ?? "") : undefined;
    return chunk ? new Response(await chunk()) : read(asked, options);
  };
}
