import { z } from "zod";
import type { Entry } from "../entry.ts";
import { described, isoDate, sitePath, text, count } from "../fields.ts";
import { reportFileSchema } from "./survey.ts";
import { fiscalYearOf, type FiscalYear } from "../../thai/fiscal-year.ts";
import { addresses } from "../../addresses/addresses.ts";
import { defineKind } from "./kind.ts";
import { pageProof, type Proof } from "../proof.ts";

/** Something that the agency held so that people take part in its work. One file an activity: `content/participation/*.yaml`. */
export const participationSchema = z
  .strictObject({
    topic: text("ประเด็นหรือเรื่องที่เปิดให้มีส่วนร่วม", "เลือกโครงการที่จะบรรจุในแผนปีถัดไป"),
    dates: described(z.array(isoDate("วันที่จัด", "2023-02-09")).min(1), "วันที่จัดแต่ละครั้ง", ["2023-02-09"]),
    place: text("สถานที่หรือช่องทาง", "ศาลาอเนกประสงค์").optional(),
    who: text("ผู้มีส่วนร่วมคือใคร", "ประชาชน 8 ชุมชน"),
    participants: count("จำนวนผู้มีส่วนร่วมทั้งหมด", 212),
    outcome: text("ผลจากการมีส่วนร่วม", "ท่อระบายน้ำซอยหลังตลาดได้คะแนนมากที่สุด").optional(),
    use: text("การนำผลไปใช้", "บรรจุสามอันดับแรกในร่างแผน").optional(),
    unit: text("หน่วยงานย่อยที่จัด", "สำนักปลัด"),
    news: sitePath("ข่าวของกิจกรรมในเว็บไซต์นี้", "/news/2023-02-16-forum/").optional(),
    report: described(reportFileSchema, "รายงานฉบับเต็ม").optional(),
    updated: isoDate("วันที่เผยแพร่หรือปรับปรุงล่าสุด"),
  })
  .describe("การเปิดโอกาสให้มีส่วนร่วม");
export type Participation = z.infer<typeof participationSchema>;

const lastDay = ({ dates }: Participation) => dates.reduce((a, b) => (a > b ? a : b));

/** Activities by the fiscal year of their last day, newest first. */
export function participationYears({
  participation,
}: {
  readonly participation: readonly Entry<Participation>[];
}): { fiscalYear: FiscalYear; activities: Entry<Participation>[] }[] {
  const newest = participation.toSorted((a, b) => (lastDay(a.data) < lastDay(b.data) ? 1 : -1));
  return [...Map.groupBy(newest, ({ data }) => fiscalYearOf(lastDay(data)))].map(([fiscalYear, activities]) => ({
    fiscalYear,
    activities,
  }));
}

/** The activities in which people took part. */
export const participation = defineKind({
  label: "การมีส่วนร่วม",
  folder: "participation",
  include: "*.yaml",
  format: "yaml",
  schema: participationSchema,
  page: { address: addresses.participation, title: "การมีส่วนร่วมของประชาชน", menu: "citizens" },
  openData: [{ id: "participation" }],
  byItself: {
    concept: "participation",
    proofs: (entries) => participationYears({ participation: entries }).map(yearProof),
  },
  asOf(data, by) {
    const dates = data.dates.filter(by);
    return dates.length > 0 ? { ...data, dates } : undefined;
  },
});

function yearProof({ fiscalYear, activities }: ReturnType<typeof participationYears>[number]): Proof {
  const data = activities.map((entry) => entry.data);
  const all = (key: "outcome" | "use") => data.every((activity) => activity[key] !== undefined);
  return pageProof(`การเปิดโอกาสให้มีส่วนร่วม ปีงบประมาณ ${fiscalYear}`, `/participation/#y${fiscalYear}`, {
    fiscalYear,
    proves: [
      "topic",
      "participants",
      "own-activity",
      ...(all("outcome") ? ["outcome"] : []),
      ...(all("use") ? ["use-of-outcome"] : []),
      ...(data.some((activity) => activity.news !== undefined) ? ["activity-news"] : []),
    ],
  });
}
