import { drawnLines } from "./drawing.ts";
import { embedded, type ReadInner } from "../inner.ts";
import { embeddedFiles, gathered, openPackage, type OfficePackage } from "./office-package.ts";
import { withHidden, type Contents, type DocumentPart, type HiddenText } from "../text.ts";
import { withPicturePages } from "./pictures.ts";
import { allWords, attributeWords, elementsOf } from "./xml.ts";

/**
 * The words of each slide of a PPTX, in the order of the show. Notes, comments, descriptions of pictures and slides
 * that are not shown are hidden.
 * @throws when it is not a PPTX
 */
export async function readPptx(bytes: Uint8Array, readInner: ReadInner): Promise<Contents> {
  const file = openPackage(bytes);
  const inner = await embedded(embeddedFiles(file), readInner);
  const main = file.relations("").find(({ type }) => type === "officeDocument")?.target ?? "ppt/presentation.xml";
  if (!file.names.includes(main)) throw new Error("Not a PPTX");
  const targets = new Map(file.relations(main).map(({ id, target }) => [id, target]));
  // The id of a slide and its relation differ by their prefix only.
  const ids = [...file.take(main).matchAll(/<(?:\w+:)?sldId\b[^<>]*\br:id="([^"]+)"/g)].map(([, id = ""]) => id);
  // A slide stands in a show once.
  const parts = [...new Set(ids)].map((id, index) => slidePart(targets.get(id) ?? "", index + 1, file));
  const hidden = gathered([...file.rest(), ...inner.hidden]);
  return {
    parts: withPicturePages(withHidden(parts, hidden), bytes),
    ...(file.made !== undefined && { made: file.made }),
    ...(inner.unread.length > 0 && { unread: inner.unread }),
  };
}

function slidePart(name: string, number: number, file: OfficePackage): DocumentPart {
  const xml = file.take(name);
  const isShown = elementsOf(xml, "sld")[0]?.["show"] !== "0";
  const lines = drawnLines(xml).join("\n");
  const beside = file.relations(name).flatMap(({ type, target, outside }): HiddenText[] => {
    if (outside) return [];
    if (type === "notesSlide") return [{ where: "บันทึกย่อของผู้บรรยาย", text: drawnLines(file.take(target)).join("\n") }];
    return /comment/i.test(type) ? [{ where: "ความคิดเห็น", text: allWords(file.take(target)) }] : [];
  });
  const hidden = gathered([
    ...(isShown ? [] : [{ where: "สไลด์ที่ซ่อนไว้", text: lines }]),
    ...beside,
    { where: "คำอธิบายรูป", text: attributeWords(xml) },
  ]);
  return { kind: "whole", where: `สไลด์ ${number}`, text: isShown ? lines : "", ...(hidden.length > 0 && { hidden }) };
}
