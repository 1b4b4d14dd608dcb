/** A PDF of objects in their order, the first one its catalogue; written by hand so that a test knows every byte of it. */
export function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from("\nendobj\n"));
  }
  const start = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\n`),
    Buffer.from(`startxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** A stream with its dictionary. */
export const stream = (dictionary: string, content: Buffer | string): Buffer => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
};

/** A scan as a scanner makes it: one picture (JPEG in shades of grey) a page of A4, and no text. */
export function scanPdf(
  pages: readonly { readonly jpeg: Buffer; readonly width: number; readonly height: number }[],
): Buffer {
  const kids = pages.map((_, index) => `${3 + 3 * index} 0 R`).join(" ");
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 595 842]>>`,
    ...pages.flatMap(({ jpeg, width, height }, index) => [
      `<</Type/Page/Parent 2 0 R/Contents ${4 + 3 * index} 0 R/Resources<</XObject<</P ${5 + 3 * index} 0 R>>>>>>`,
      stream("", "q 595 0 0 842 0 0 cm /P Do Q"),
      stream(
        `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`,
        jpeg,
      ),
    ]),
  ]);
}

/** A page of A4 with nothing on it, and what else the file holds: entries of its catalogue and page, and objects from 4 on. */
export const pdfWith = (catalogue: string, page: string, objects: readonly (string | Buffer)[] = []): Buffer =>
  pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>`,
    ...objects,
  ]);
