import {
  EMAIL_FORM,
  FISCAL_YEAR_FORM,
  ISO_DATE_FORM,
  PHONE_FORM,
  PUBLIC_FILE_FORM,
  SITE_PATH_FORM,
  TEXT_FORM,
  WEB_ADDRESS_FORM,
} from "../../domain/model/input-forms.ts";
import type { ProblemArgs, ProblemKind } from "../../domain/coherence/problem.ts";
import type { TableFault } from "../../domain/procurement/table.ts";

/** What a problem of a kind knows. */
export type ProblemCase<Kind extends ProblemKind = ProblemKind> = ProblemArgs<Kind>;

const FILE = "content/disclosures/2566/o11.yaml";
const ANSWER = { item: "o11", fiscalYear: 2566 };

/** A field whose value has the wrong form. */
const wrong = (
  key: string,
  description: string,
  { patternErrorMessage: reason }: { patternErrorMessage: string },
  example: unknown,
) => ({
  key,
  description,
  reason,
  example,
  certain: false,
});

type Fault<Kind extends TableFault["kind"]> = TableFault & { readonly kind: Kind };

/** A fault of every kind that a table of purchases can have. */
const TABLE_FAULTS: { readonly [Kind in TableFault["kind"]]: Omit<Fault<Kind>, "kind" | "line"> } = {
  sheet: {},
  "not-a-table": {},
  "no-year": {},
  "no-heading": {},
  "too-many": {},
  "missing-columns": { columns: ["ราคาที่ตกลง", "วันที่สัญญา"] },
  "unknown-column": { column: "ผู้ตรวจรับ" },
  "double-column": { column: "วงเงิน", other: "วงเงินที่จะซื้อหรือจ้าง" },
  "lost-cells": { text: "500" },
  "missing-cell": { column: "ราคาที่ตกลง", work: "ซื้อวัสดุสำนักงาน" },
  "wrong-cell": { column: "วันที่สัญญา", written: "32 ต.ค. 2565", reason: "อ่านวันที่ไม่ออก" },
  "price-far-above": { price: "965,000", budget: "98,000", work: "จ้างขุดลอกคูน้ำ" },
  "same-contract": { number: "จ.1/2566", first: "content/procurement/2566/contracts.csv:2" },
  "other-year": { column: "วันที่สัญญา", written: "3 ต.ค. 2566" },
};

const tableFaults = Object.entries(TABLE_FAULTS).map(([kind, more]) => ({
  fault: { kind, line: 1, ...more } as TableFault,
  columns: "งานที่ซื้อหรือจ้าง, วงเงิน, วิธีซื้อหรือจ้าง",
}));

/** What the readers of YAML and MDX say: the collections know it. */
export type SyntaxCases = { readonly [Kind in "yaml-syntax" | "mdx-syntax"]: readonly ProblemCase<Kind>[] };

/** Examples of every other kind of problem. */
export const PROBLEM_CASES: {
  readonly [Kind in Exclude<ProblemKind, keyof SyntaxCases>]: readonly [ProblemCase<Kind>, ...ProblemCase<Kind>[]];
} = {
  "not-utf8": [{}],
  "lost-letters": [{}],
  "too-heavy": [{ why: "depth" }, { why: "keys" }, { why: "signs" }, { why: "cells" }],
  "merge-conflict": [{}],
  "ledger-conflict": [{}],
  "empty-file": [{ label: "คำตอบข้อ OIT", template: ANSWER }],
  "not-a-mapping": [{ template: ANSWER }],
  "front-matter-missing": [
    { template: { title: "รับสมัครงาน", date: "2023-04-20", summary: "รับสมัครถึง 30 เมษายน" } },
    { template: { title: "รับสมัครงาน", date: "2023-04-20", summary: "รับสมัครถึง 30 เมษายน" }, opened: true },
  ],
  "mdx-code": [{ code: "<iframe>", allowed: "<Callout> <Contact>" }],
  "body-link": [
    { url: "javascript:alert(1)", fault: "scheme" },
    { url: "https://www.example.com/a.png", fault: "foreign-image" },
    { url: "www.example.go.th", fault: "relative" },
    { url: "/contacts/", fault: "missing", nearest: "/contact/" },
    { url: "/documents/2566/report.pdf", fault: "missing" },
  ],
  "draft-body": [{}],
  "unknown-key": [
    { key: "evidnce", nearest: "evidence", groups: [], allowed: "item, fiscalYear, evidence" },
    { key: "published", nearest: undefined, groups: ["evidence"], allowed: "item, fiscalYear, evidence" },
    { key: "colour", nearest: undefined, groups: [], allowed: "item, fiscalYear, evidence" },
  ],
  "missing-key": [{ key: "title", description: "ชื่อเอกสารที่แสดงให้ประชาชนเห็น", example: "แผนดำเนินงานประจำปี 2566" }],
  "wrong-value": [
    wrong("published", "วันที่เผยแพร่", ISO_DATE_FORM, "2023-04-20"),
    wrong("fiscalYear", "ปีงบประมาณ", FISCAL_YEAR_FORM, 2566),
    wrong("title", "ชื่อเอกสาร", TEXT_FORM, "แผนดำเนินงานประจำปี 2566"),
    wrong("file", "ไฟล์ในโฟลเดอร์ public", PUBLIC_FILE_FORM, "documents/2566/action-plan.pdf"),
    wrong("page", "หน้าในเว็บไซต์", SITE_PATH_FORM, "/contact/"),
    wrong("link", "ลิงก์", WEB_ADDRESS_FORM, "https://www.example.go.th/"),
    wrong("phone", "โทรศัพท์", PHONE_FORM, "0 0000 1122"),
    wrong("email", "อีเมล", EMAIL_FORM, "saraban@example.go.th"),
  ],
  "wrong-extension": [
    { expected: ".yaml", name: "o11.yaml" },
    { expected: ".yaml", name: "o11.yaml", taken: FILE },
  ],
  "table-fault": tableFaults as [(typeof tableFaults)[number], ...typeof tableFaults],
  "link-in-folder": [{}],
  "not-content": [{ extension: ".docx" }],
  "unknown-place": [
    { place: "content/news/flood.md" },
    { place: undefined },
    { place: "content/news/flood.md", taken: "content/news/flood.md" },
  ],
  "picture-kind": [
    { target: "images/people/mayor.heic", kind: "heic" },
    { target: "images/scan.tif", kind: "tiff" },
    { target: "images/DSC_0001.nef", kind: "raw" },
    { target: "images/clip.mp4", kind: "video" },
    { target: "documents/plan.pdf", kind: "pdf" },
    { target: "images/report.docx", kind: "office" },
    { target: "images/photo.jpg", kind: "empty" },
    { target: "images/photo.jpg", kind: "unknown" },
  ],
  "picture-broken": [{ target: "images/people/mayor.jpg" }],
  "picture-size": [{ target: "images/map.png", width: 60_000, height: 60_000 }],
  "redirect-shadows": [{ from: "/news/", stands: "/news/" }],
  "redirect-twice": [{ from: "/old/plan.html", number: 1 }],
  "album-empty": [{ folder: "images/albums/songkran" }],
  "album-caption": [{ folder: "images/albums/songkran", picture: "1.jpg", known: "01.jpg, 02.jpg" }],
  "taken-place": [{ address: "/" }],
  "copied-file": [{ other: "content/procurement/2566/contracts.csv" }],
  "long-name": [{ name: "ประกาศ".repeat(20) + ".pdf", shorter: "public/documents/ประกาศ.pdf" }],
  "unseen-name": [{ code: "U+200B", better: "public/documents/plan.pdf" }],
  "windows-name": [{ name: "aux.pdf", better: "public/documents/aux-2.pdf" }],
  "twin-name": [{ other: "public/documents/plan.pdf", better: "public/documents/Plan-2.pdf" }],
  "duplicate-item": [{ ...ANSWER, other: FILE }],
  "duplicate-edition": [{ fiscalYear: 2566, other: "content/editions/2566.yaml" }],
  "misplaced-disclosure": [{ ...ANSWER, expected: FILE }],
  "unknown-item": [{ item: "o44", fiscalYear: 2566, range: "o1–o43" }],
  "unknown-component": [
    {
      component: "project-lst",
      item: "o11",
      known: ["project-list (โครงการ งบประมาณ และระยะเวลา)", "one-year-plan (แผนระยะ 1 ปี)"],
      nearest: "project-list",
    },
  ],
  "unknown-concept": [{ concept: "strutcure", nearest: "structure" }],
  "unpublished-year": [{ fiscalYear: 2564, published: "2566, 2565" }],
  "edition-missing": [
    { family: "lao", fiscalYear: 2570, beginnable: false },
    { family: "lao", fiscalYear: 2570, beginnable: true },
  ],
  "agency-missing": [{ template: { name: "เทศบาลตำบลตัวอย่าง", kind: "subdistrict-municipality" } }],
  "file-missing": [
    { key: "file", target: "documents/2566/Action-Plan.pdf", nearest: "documents/2566/action-plan.pdf" },
    { key: "file", target: "documents/2566/report.pdf", nearest: undefined },
  ],
  "colour-unreadable": [
    { name: "link", colour: "#e07b39", ground: "#f1eee5", has: 2.6, needs: 4.5, instead: "#a35a2a" },
  ],
  "menu-too-long": [
    { title: undefined, count: 9, limit: 7 },
    { title: "บริการประชาชน", count: 14, limit: 12 },
  ],
  "page-missing": [{ target: "/contacts/", nearest: "/contact/" }],
  "reserved-address": [{ address: "/contact/" }],
  "duplicate-address": [{ address: "flood", other: "content/news/flood.md" }],
  "unsafe-name": [{ name: "ประกาศ (1).md" }],
  "misplaced-ledger": [{ fiscalYear: 2566 }],
  "misplaced-year": [{ fiscalYear: 2566 }],
  "unknown-measure": [
    { measure: "asset-lone", fiscalYear: 2566, nearest: "asset-loan", known: "asset-loan, staff-training" },
  ],
  "unscored-question": [{ question: "i10", fiscalYear: 2565 }],
  "unknown-question": [{ question: "i19", fiscalYear: 2566 }],
  "duplicate-result": [{ fiscalYear: 2565, other: "content/results/2565.yaml" }],
  "frozen-gone": [{ ...ANSWER, target: "documents/2566/action-plan.pdf" }],
  "frozen-changed": [{ ...ANSWER, target: "documents/2566/action-plan.pdf" }],
  "personal-data": [
    {
      kind: "bank-account",
      masked: "×××-×-××456-7",
      more: 0,
      exception: {
        file: "public/documents/2566/tax-payment.pdf",
        kind: "bank-account",
        ends: "4567",
        expires: "2024-03-31",
      },
    },
    {
      kind: "mobile-phone",
      masked: "×××-×××-0022",
      more: 3,
      exception: {
        file: "content/news/2023-04-20-meeting.md",
        kind: "mobile-phone",
        ends: "0022",
        expires: "2024-03-31",
      },
    },
  ],
  "privacy-exception-unused": [{ file: "public/documents/2566/tax-payment.pdf" }],
  "privacy-exception-expired": [{ file: "public/documents/2566/tax-payment.pdf", expires: "2024-03-31" }],
  "lost-fact": [{ fact: "components.project-list", item: "o11", fiscalYear: 2566 }],
};
