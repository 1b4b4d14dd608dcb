/** Files of the index, compressed as they are: a host that unpacks them on the way leaves the mark of Pagefind in front. */
const INDEX_FILE = /\.pf_\w+(?:[?#]|$)/;
const GZIP = [0x1f, 0x8b];
const UNPACKED = "pagefind_dcd";
/** What Pagefind says, to the console alone, of a file that it cannot unpack: the end of it is missing. */
const TOLD = /^(?:Failed to load|Decompressing) /;

/**
 * Counts what could not be read. Pagefind goes on without it, and would find less or nothing where more is: a person
 * must be told that the connection is at fault, not that the word does not stand there. Also counted is a file that
 * breaks off, and a page that a network puts in the place of a file, such as that of a login.
 */
export function countFailures(): () => number {
  const read = globalThis.fetch.bind(globalThis);
  let failed = 0;
  globalThis.fetch = async (...request) => {
    try {
      const response = await read(...request);
      if (!response.ok) failed += 1;
      else if (INDEX_FILE.test(response.url)) watch(response);
      return response;
    } catch (error) {
      failed += 1;
      throw error;
    }
  };
  // Looked at as it is read: a copy of it would take a phone as long again.
  const watch = (response: Response): void => {
    const bytes = response.arrayBuffer.bind(response);
    response.arrayBuffer = async () => {
      const buffer = await bytes();
      if (!isIndexFile(new Uint8Array(buffer))) failed += 1;
      return buffer;
    };
  };
  const tell = console.error.bind(console);
  console.error = (...told: unknown[]) => {
    if (typeof told[0] === "string" && TOLD.test(told[0])) failed += 1;
    tell(...told);
  };
  return () => failed;
}

const isIndexFile = (bytes: Uint8Array): boolean =>
  GZIP.every((byte, index) => bytes[index] === byte) ||
  UNPACKED.split("").every((letter, index) => bytes[index] === letter.charCodeAt(0));
