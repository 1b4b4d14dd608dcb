import { KINDS } from "../../domain/model/kinds.ts";
import { assess, isOpen } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import { disclosureFile } from "../../domain/model/disclosure.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { parseItemCode, type ItemCode } from "../../domain/thai/item-code.ts";
import { statusView } from "../../site/frame/status-view.ts";
import { openReasons } from "../../site/oit/findings.ts";
import { answerTable } from "./answer-table.ts";
import type { SheetForm } from "./form.ts";

/** The workbook of the answers of a year: an item a row, and a row more for each further piece of evidence. */
export function answersForm(edition: Edition, content: Content): SheetForm {
  const { fiscalYear, items } = edition;
  const assessed = new Map(assess(edition, content).items.map((item) => [item.item.code, item]));
  const answers = content.disclosures.filter(({ data }) => data.fiscalYear === fiscalYear);
  const byCode = new Map(items.map((item) => [item.code, item]));
  const item = (key: string) => ofCode(byCode, key);
  const seen = (key: string) => ofCode(assessed, key);
  const place = new Map<string, number>(items.map(({ code }, index) => [code, index]));
  const table = answerTable(`คำตอบ ${fiscalYear}`, unitsOf(content), {
    beside: [
      { title: "ชื่อข้อ", width: 34, show: (key) => item(key)?.name ?? "" },
      { title: "สถานะวันนี้", width: 14, show: (key) => labelOf(seen(key)) },
      { title: "สิ่งที่ยังต้องทำ", width: 40, show: (key) => reasonsOf(seen(key)) },
    ],
    choices: (key) => {
      const components = item(key)?.components.map(({ id, text }) => `${id} — ${text}`) ?? [];
      return components.length > 0 ? { component: components } : {};
    },
  });
  return {
    label: `คำตอบ OIT ปี ${fiscalYear}`,
    kind: KINDS.disclosures,
    place: "disclosures",
    tables: [table],
    key: { title: "ข้อ", help: "รหัสข้อ", width: 7 },
    shown: () => answers.map(({ file, data }) => ({ key: data.item, file, data })),
    open: () => items.filter(({ code }) => !answers.some(({ data }) => data.item === code)).map(({ code }) => code),
    sort: (a, b) => (place.get(a) ?? 99) - (place.get(b) ?? 99),
    order: Object.keys(KINDS.disclosures.schema.shape),
    begin: (key) => ({ item: parseItemCode(key), fiscalYear }),
    locate: (key) => {
      const found = item(key);
      if (!found) return { why: key === "" ? "ไม่ได้บอกรหัสข้อ" : `ไม่มีข้อ ${key} ในรายการของปี ${fiscalYear}` };
      const known = answers.find(({ data }) => data.item === found.code);
      return known
        ? { file: known.file, heading: [] }
        : {
            file: disclosureFile(fiscalYear, found.code),
            heading: [`ข้อ ${found.code} ${found.name} ปีงบประมาณ ${fiscalYear}`],
          };
    },
  };
}

/** What is known of the item that a key spells in any way. */
function ofCode<Value>(known: ReadonlyMap<ItemCode, Value>, key: string): Value | undefined {
  const code = parseItemCode(key);
  return code && known.get(code);
}

type Assessed = ReturnType<typeof assess>["items"][number];
const labelOf = (assessed: Assessed | undefined): string => (assessed ? statusView(assessed.status).label : "");
const reasonsOf = (assessed: Assessed | undefined): string =>
  assessed && isOpen(assessed) ? openReasons(assessed).join("\n") : "";

/** Names of units that the agency uses, the most used first. */
function unitsOf({ people, services, disclosures }: Content): string[] {
  const names = [
    ...disclosures.flatMap(({ data }) => [data.unit, data.nil?.unit]),
    ...people.map(({ data }) => data.unit),
    ...services.map(({ data }) => data.unit),
  ].filter((name) => name !== undefined);
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].toSorted((a, b) => b[1].length - a[1].length).map(([name]) => name);
}
