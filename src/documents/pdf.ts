import { extractText, getDocumentProxy, getMeta } from "unpdf";
import type { Contents } from "./text.ts";

/**
 * Pages of a PDF with the lines of each, and its title.
 * @throws PasswordException when it asks for a password, other errors when it does not open
 */
export async function readPdf(bytes: Uint8Array): Promise<Contents> {
  // Readers look for the mark of a PDF within its first kilobyte.
  if (!Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) throw new Error("Not a PDF");
  // The library takes the buffer for itself, hence the copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const { info } = await getMeta(pdf);
    const { text } = await extractText(pdf);
    const title = typeof info["Title"] === "string" ? info["Title"].trim() : "";
    const parts = text.map((page, index) => ({ kind: "page" as const, number: index + 1, text: page }));
    return { parts, pages: pdf.numPages, pdf: { title } };
  } finally {
    await pdf.destroy();
  }
}
