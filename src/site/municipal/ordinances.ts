import { ORDINANCE_KINDS } from "../../domain/model/municipal/ordinance.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { choicesAmong, type Register } from "./register.ts";
import { localLaw } from "./titles.ts";
import { factsOf, filesOf, type Card } from "./view.ts";

export const ordinances: Register = {
  description: (content) => `${localLaw(content)}ของ${content.agency.name}และกฎหมายที่ใช้ปฏิบัติงาน แยกตามปีและประเภท`,
  body: (content, urls) => {
    const entries = content.ordinances.toSorted(
      (a, b) => b.data.year - a.data.year || (b.data.announced ?? "").localeCompare(a.data.announced ?? ""),
    );
    const cards = entries.map(({ id, data }): Card & { year: number } => ({
      id,
      year: data.year,
      title: data.title,
      kind: data.kind,
      mark:
        data.ended !== undefined && data.ended <= content.today
          ? { text: `ยกเลิกแล้ว ${formatThaiDate(data.ended, "short")}`, tone: "past" }
          : undefined,
      summary: data.summary,
      facts: factsOf(
        ["ประเภท", ORDINANCE_KINDS[data.kind]],
        ["ประกาศใช้", data.announced && formatThaiDate(data.announced)],
      ),
      files: filesOf(data.documents, content, urls),
    }));
    return {
      groups: [...Map.groupBy(cards, ({ year }) => year)].map(([year, group]) => ({
        id: `y${year}`,
        title: `พ.ศ. ${year}`,
        look: "rows",
        cards: group,
      })),
      choices: choicesAmong(ORDINANCE_KINDS, cards),
      updated: entries.map(({ data }) => data.announced),
    };
  },
};
