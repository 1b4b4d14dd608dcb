import { z } from "zod";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, count, day, list, updated, word } from "../shape-fields.ts";
import { tableOf } from "../table.ts";

const record = z.strictObject({
  id: word("รหัสกิจกรรม"),
  topic: word("ประเด็นหรือเรื่อง"),
  url: address("หน้าที่แสดง"),
  dates: list(day("วันที่จัด"), "วันที่จัดแต่ละครั้ง"),
  place: word("สถานที่หรือช่องทาง").optional(),
  who: word("ผู้มีส่วนร่วม"),
  participants: count("จำนวนผู้มีส่วนร่วม"),
  outcome: word("ผลที่ได้").optional(),
  use: word("การนำผลไปใช้").optional(),
  unit: word("หน่วยงานย่อยที่จัด"),
  news: address("ข่าวของกิจกรรม").optional(),
  report: address("รายงานฉบับเต็ม").optional(),
  updated,
});

/** What the agency held so that people take part in its work. */
export const participation = recordKind({
  id: "participation",
  group: "agency",
  title: "การมีส่วนร่วมของประชาชน",
  description: "เรื่องที่เปิดให้มีส่วนร่วม วันที่ ผู้มีส่วนร่วม จำนวน ผลที่ได้ และการนำไปใช้",
  concept: "participation",
  record,
  records: (content, urls) =>
    content.participation.map(({ id, data: { news, report, ...activity } }) =>
      given({
        id,
        url: urls.absolute(`${addresses.participation}#${id}`),
        ...activity,
        news: news === undefined ? undefined : urls.absolute(news),
        report: report && urls.absoluteFile(report.file),
      }),
    ),
  days: (content) => content.participation.map(({ data }) => data.updated),
  table: tableOf<z.infer<typeof record>>([
    ["เรื่อง", ({ topic }) => topic],
    ["วันที่จัด", ({ dates }) => dates.join("\n")],
    ["สถานที่หรือช่องทาง", ({ place }) => place],
    ["ผู้มีส่วนร่วม", ({ who }) => who],
    ["จำนวน", ({ participants }) => participants],
    ["ผลที่ได้", ({ outcome }) => outcome],
    ["การนำผลไปใช้", ({ use }) => use],
    ["หน่วยงานย่อย", ({ unit }) => unit],
    ["รายงานฉบับเต็ม", ({ report }) => report],
    ["วันที่ปรับปรุง", (activity) => activity.updated],
  ]),
});
