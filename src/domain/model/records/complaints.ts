import { z } from "zod";
import type { Entry } from "../entry.ts";
import { described, english, englishList, isoDate, period, sitePath, text, count } from "../fields.ts";
import { addresses } from "../../addresses/addresses.ts";
import { defineKind } from "./kind.ts";
import { pageProof } from "../proof.ts";
import { formatThaiPeriod } from "../../thai/date.ts";

const countsSchema = z
  .strictObject({
    received: count("จำนวนเรื่องที่รับทั้งหมดในรอบนี้", 0),
    finished: count("เรื่องที่ดำเนินการแล้วเสร็จ", 0).default(0),
    pending: count("เรื่องที่อยู่ระหว่างดำเนินการ", 0).default(0),
  })
  .refine(({ received, finished, pending }) => received === finished + pending, {
    error: "จำนวนที่รับทั้งหมดต้องเท่ากับ แล้วเสร็จ รวมกับ อยู่ระหว่างดำเนินการ",
    path: ["received"],
  });
export type ComplaintCounts = z.infer<typeof countsSchema>;

/** The complaints that came in during a period. One file a period: `content/complaints/*.yaml`. */
export const complaintsSchema = z
  .strictObject({
    period: period("รอบที่นับ"),
    corruption: described(countsSchema, "เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ถ้าไม่มีให้เขียน received: 0", { received: 0 }),
    general: described(countsSchema, "เรื่องร้องเรียนทั่วไป", { received: 9, finished: 7, pending: 2 }).optional(),
    unit: text("หน่วยงานย่อยที่รวบรวม", "สำนักปลัด").optional(),
    updated: isoDate("วันที่ปรับปรุงตัวเลขล่าสุด"),
  })
  .describe("สถิติเรื่องร้องเรียนหนึ่งรอบ");
export type Complaints = z.infer<typeof complaintsSchema>;

const stepSchema = z.strictObject({
  step: text("สิ่งที่ทำในขั้นตอนนี้", "ลงทะเบียนเรื่องและออกเลขที่เรื่อง"),
  stepEnglish: english("สิ่งที่ทำในขั้นตอนนี้", "Register the report and give it a number"),
  unit: text("ผู้รับผิดชอบขั้นตอนนี้", "งานนิติการ สำนักปลัด").optional(),
  duration: text("เวลาที่ใช้ในขั้นตอนนี้", "ภายใน 1 วันทำการ").optional(),
});

/** How the agency deals with a report of corruption. One file: `content/complaint-procedure.yaml`. */
export const complaintProcedureSchema = z
  .strictObject({
    howToFile: described(
      z.array(text("วิธียื่นเรื่องหนึ่งทาง", "ส่งจดหมายถึงปลัด วงเล็บมุมซองว่า ลับ")),
      "วิธีที่บุคคลภายนอกยื่นเรื่อง",
    ).default([]),
    howToFileEnglish: englishList("วิธียื่นเรื่อง", "Send a letter to the municipal clerk, marked Confidential"),
    steps: described(z.array(stepSchema).min(1), "ขั้นตอนการจัดการเรื่องร้องเรียนตามลำดับ"),
    unit: text("ส่วนงานที่รับผิดชอบ", "งานนิติการ สำนักปลัด").optional(),
    duration: text("ระยะเวลาดำเนินการทั้งหมด", "ไม่เกิน 30 วันทำการ").optional(),
    durationEnglish: english("ระยะเวลาดำเนินการทั้งหมด", "Within 30 working days"),
    protection: described(z.array(text("สิ่งที่ทำเพื่อคุ้มครองผู้แจ้ง", "เก็บชื่อผู้แจ้งแยกจากสำนวน")), "การคุ้มครองผู้แจ้งเรื่อง").default([]),
    protectionEnglish: englishList("การคุ้มครองผู้แจ้งเรื่อง", "Your name is kept apart from the file"),
    page: sitePath("หน้าเว็บที่มีแนวปฏิบัติฉบับเต็ม", "/complaint-procedure/").optional(),
    updated: isoDate("วันที่ปรับปรุงล่าสุด"),
  })
  .describe("แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริต");
export type ComplaintProcedure = z.infer<typeof complaintProcedureSchema>;

/** Complaints by period, newest first. */
export const complaintPeriods = ({
  complaints,
}: {
  readonly complaints: readonly Entry<Complaints>[];
}): Entry<Complaints>[] => complaints.toSorted((a, b) => (a.data.period.from < b.data.period.from ? 1 : -1));

/** What a procedure says, by the id of the component that asks for it. */
export const PROCEDURE_FACTS: Readonly<Record<string, (procedure: ComplaintProcedure) => boolean>> = {
  "procedure-how-to-file": ({ howToFile }) => howToFile.length > 0,
  "procedure-steps": () => true,
  "procedure-unit": ({ unit, steps }) => unit !== undefined || steps.every((step) => step.unit !== undefined),
  "procedure-duration": ({ duration, steps }) =>
    duration !== undefined || steps.every((step) => step.duration !== undefined),
};

/** The numbers of complaints. */
export const complaints = defineKind({
  label: "สถิติเรื่องร้องเรียน",
  folder: "complaints",
  include: "*.yaml",
  format: "yaml",
  schema: complaintsSchema,
  shownAt: [addresses.complaints],
  openData: [{ id: "complaints" }],
  byItself: {
    concept: "complaint-stats",
    proofs: (entries) =>
      complaintPeriods({ complaints: entries }).map(({ data: { period } }) =>
        pageProof(`สถิติเรื่องร้องเรียนการทุจริต ${formatThaiPeriod(period)}`, "/complaints/#statistics", {
          period,
          proves: ["complaint-counts"],
        }),
      ),
  },
  asOf: (data, by) => (by(data.period.from) ? data : undefined),
});

/** The one procedure for reports of corruption. */
export const complaintProcedure = defineKind({
  label: "แนวปฏิบัติเรื่องร้องเรียน",
  folder: "",
  include: "complaint-procedure.yaml",
  format: "yaml",
  schema: complaintProcedureSchema,
  single: true,
  shownAt: [addresses.complaints],
  concepts: ["complaint-procedure"],
});
