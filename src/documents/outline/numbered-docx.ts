import { strToU8, unzipSync, zipSync } from "fflate";
import { partText } from "../archive.ts";
import { numberingOf } from "../office/docx-numbering.ts";
import { elementsOf } from "../office/xml.ts";

/** Signs of private use, so that no paper holds them. */
const [BEFORE, BEHIND] = ["\uE0F0", "\uE0F1"];
const MARK = new RegExp(`<li>((?:<[^>]+>)*)${BEFORE}(\\d+)${BEHIND}`, "g");
const STRAY = new RegExp(`${BEFORE}\\d+${BEHIND}`, "g");

/** A paragraph's beginning with its properties; former properties may stand within them. */
const PARAGRAPH =
  /(<w:p(?:\s[^>]*)?>)(<w:pPr>(?:<w:pPrChange\b[\s\S]*?<\/w:pPrChange>|(?!<\/?w:pPr>)[\s\S])*<\/w:pPr>)/g;

/**
 * A DOCX in which Word's automatic numbers stand as text where they hold words ("o12", "ข้อ ๑๒"), and every numbered
 * paragraph is marked with its count: the library of DOCX drops the words and begins a list anew after each interruption.
 */
export function numberedDocx(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const main = "word/document.xml";
  const [xml, numbering] = [partText(files[main]), partText(files["word/numbering.xml"])];
  if (xml === "" || numbering === "") return bytes;
  const numberOf = numberingOf(numbering, partText(files["word/styles.xml"]));
  const numbered = xml.replace(PARAGRAPH, (whole, _open: string, properties: string) => {
    const own = properties.replace(/<w:pPrChange[\s\S]*?<\/w:pPrChange>/g, "");
    const value = (name: string) => elementsOf(own, name)[0]?.["val"];
    const [numId, level, style] = [value("numId"), value("ilvl"), value("pStyle")];
    const number = numberOf(
      { ...(numId !== undefined && { numId }), ...(level !== undefined && { level: Number(level) }) },
      style ?? "",
    );
    if (!number) return whole;
    const words = /\p{L}{1}/u.test(number.text) && !/^[\p{L}][.)]?$/u.test(number.text) ? `${number.text} ` : "";
    return `${whole}<w:r><w:t xml:space="preserve">${BEFORE}${number.value}${BEHIND}${escaped(words)}</w:t></w:r>`;
  });
  return zipSync({ ...files, [main]: strToU8(numbered) }, { level: 0 });
}

/** HTML of such a DOCX, with the counts where a browser looks for them. */
export const withOrdinals = (html: string): string => html.replace(MARK, '<li value="$2">$1').replace(STRAY, "");

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
