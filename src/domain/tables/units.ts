import { singleLine } from "./table.ts";

/** How the name of a unit of an agency begins. */
const HEAD = /^(?:สำนัก|กอง|ฝ่าย|ส่วน|งาน|หน่วย|กลุ่ม|ศูนย์|โรงเรียน|คณะ|ทุก|ผู้|ปลัด|นาย|รอง|หัวหน้า|องค์การ|เทศบาล|อบต|อบจ)/;
/** After these a blank ends no name: `สำนักงาน ปลัด`, `หน่วย งานตรวจสอบ`. */
const OPEN = /(?:^|[/,\s])(?:สำนัก(?:งาน)?|หน่วย(?:งาน)?|กลุ่ม(?:งาน)?|ฝ่าย|กอง|ส่วน|งาน)$/;

/**
 * The units that a cell makes responsible, in its order: parted by `/`, `,`, `;`, a line, `และ`, or a blank before the
 * name of a unit. Where a blank parts what is one word (`สำนักงาน ปลัด`), blanks are those of a narrow column and go.
 * @example unitsIn("สำนักงาน ปลัด/ กองคลัง และกองช่าง") // ["สำนักงานปลัด", "กองคลัง", "กองช่าง"]
 */
export function unitsIn(text: string): string[] {
  const parts = text
    .split(/[/,;\n\r]|(?:^|\s)[-•]\s*|(?:^|\s)\d{1,2}[.)]\s*/)
    .flatMap((part) => singleLine(part).split(/\s*และ(?=\s*(?:สำนัก|กอง|ฝ่าย|ส่วนราชการ|หน่วยงาน|งาน|ทุก))/));
  const isNarrow = parts.some((part) => NARROW.test(part));
  return [...new Set(parts.flatMap((part) => namesIn(part, isNarrow ? "" : " ")))];
}

/** No name ends with these words. */
const NARROW = /(?:^|\s)(?:สำนักงาน|หน่วย(?:งาน)?|กลุ่มงาน|กอง|ฝ่าย)\s+[ก-ฮเ-ไ]/;

function namesIn(part: string, between: string): string[] {
  const names: string[] = [];
  for (const word of part.split(" ").filter((piece) => piece !== "")) {
    const last = names.at(-1);
    if (last !== undefined && (!HEAD.test(word) || OPEN.test(last))) {
      const isThai = /[ก-๎.]$/.test(last) && /^[ก-๎]/.test(word);
      names.splice(-1, 1, [last, word].join(isThai ? between : " "));
    } else names.push(word);
  }
  return names;
}
