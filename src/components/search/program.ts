/** Pagefind's program for a language without a stemmer: the largest part of a first search. */
export const PROGRAM = "wasm.unknown.pagefind";

/**
 * Begins to load Pagefind's program, which it would ask for only after two other files.
 * @param folder address of the index, with a slash at its end
 */
export function preloadProgram(folder: string): void {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: folder + PROGRAM });
  document.head.append(link);
}

/** Has the program read where it stands, in the folder of the first part: Pagefind looks for it beside any other it opens. */
export function shareProgram(folder: string): void {
  const read = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (asked, options) =>
    read(typeof asked === "string" && asked.endsWith(`/${PROGRAM}`) ? folder + PROGRAM : asked, options);
}
