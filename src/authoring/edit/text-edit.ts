/** A part of a text with what is to stand there instead. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with all edits made. Those at one place keep their order. @throws where two of them overlap */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let whole = "";
  let done = 0;
  for (const { from, to, text: part } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < done) throw new Error("two edits overlap");
    whole += text.slice(done, from) + part;
    done = to;
  }
  return whole + text.slice(done);
}

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** Where the next line begins; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

/** How the lines of a text end. */
export const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");
