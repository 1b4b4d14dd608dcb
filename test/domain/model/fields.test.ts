import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  email,
  fiscalYear,
  isoDate,
  itemCode,
  period,
  phone,
  publicFile,
  siteAddress,
  sitePath,
  slug,
  text,
  webAddress,
  type FieldRefusal,
} from "../../../src/domain/model/fields.ts";

/** What a field makes of a value: what is stored, or the suggestions that come with its refusals. */
function read(field: z.ZodType, value: unknown): { stored: unknown } | { refused: unknown[] } {
  const result = field.safeParse(value);
  if (result.success) return { stored: result.data };
  return {
    refused: result.error.issues.map((issue) => (issue.code === "custom" ? refusal(issue.params)?.instead : undefined)),
  };
}
const refusal = (params: unknown) => params as FieldRefusal | undefined;

type Accepted = readonly (readonly [written: unknown, stored: unknown])[];
type Refused = readonly (readonly [written: unknown, instead?: unknown])[];
interface Cases {
  readonly accepted: Accepted;
  readonly refused: Refused;
}

const FIELDS: Record<string, Cases & { field: z.ZodType }> = {
  fiscalYear: {
    field: fiscalYear("ปี"),
    accepted: [
      [2566, 2566],
      ["2566", 2566],
      ["๒๕๖๖", 2566],
      [" ๒๕66 ", 2566],
      [2500, 2500],
      [2699, 2699],
    ],
    refused: [
      [2023, 2566],
      ["๒๐๒๓", 2566],
      ["๒๕๖x"],
      [2566.5],
      [66],
      [2700],
      [25666],
      [""],
      ["ปี 2566"],
      [true],
      [null],
      [undefined],
    ],
  },
  isoDate: {
    field: isoDate("วันที่"),
    accepted: [
      ["2023-04-20", "2023-04-20"],
      ["๒๐๒๓-๐๔-๒๐", "2023-04-20"],
      [" 2024-02-29 ", "2024-02-29"],
    ],
    refused: [
      ["2566-04-20", "2023-04-20"],
      ["20/4/2566", "2023-04-20"],
      ["๒๐/๔/๒๕๖๖", "2023-04-20"],
      ["20 เม.ย. 2566", "2023-04-20"],
      ["2023-02-29"],
      [""],
      [2566],
      [undefined],
    ],
  },
  itemCode: {
    field: itemCode("ข้อ"),
    accepted: [
      ["ข้อ ๐11", "o11"],
      [11, "o11"],
    ],
    refused: [["x11"], ["o100"], [true], [undefined]],
  },
  slug: {
    field: slug("รหัส"),
    accepted: [
      ["org-chart", "org-chart"],
      ["o11", "o11"],
    ],
    refused: [["Org-chart"], ["org chart"], ["-org"], ["org--chart"], ["ผังองค์กร"], [""]],
  },
  text: {
    field: text("ชื่อ"),
    accepted: [["  แผน 2566\n", "แผน 2566"]],
    refused: [[""], ["   "], ["\n"], [2566], [undefined]],
  },
  publicFile: {
    field: publicFile("ไฟล์"),
    accepted: [
      ["documents/o11.pdf", "documents/o11.pdf"],
      ["/documents/o11.pdf", "documents/o11.pdf"],
      ["public/documents/o11.pdf", "documents/o11.pdf"],
      ["/public/documents/o11.pdf", "documents/o11.pdf"],
      ["documents\\2566\\o11.pdf", "documents/2566/o11.pdf"],
      ["documents/แผน ปี 2566 (ฉบับแก้ไข).pdf", "documents/แผน ปี 2566 (ฉบับแก้ไข).pdf"],
      ["documents/รายงาน..ฉบับร่าง.pdf", "documents/รายงาน..ฉบับร่าง.pdf"],
      ["documents/cafe\u0301.pdf", "documents/café.pdf"],
    ],
    refused: [
      ["../../etc/passwd"],
      ["..\\..\\etc\\passwd"],
      ["a/../b.pdf"],
      ["public/../package.json"],
      ["./o11.pdf"],
      ["a//b.pdf"],
      ["documents/"],
      ["C:\\x.pdf"],
      ["file:///etc/passwd"],
      ["https://www.example.go.th/x.pdf"],
      ["javascript:alert(1)"],
      ["o11.pdf\0.html"],
      [""],
      ["/"],
      [undefined],
    ],
  },
  siteAddress: {
    field: siteAddress("เว็บไซต์"),
    accepted: [
      ["https://www.example.go.th", "https://www.example.go.th/"],
      ["https://a.github.io/my-site_1/", "https://a.github.io/my-site_1/"],
      ["https://a.example/เว็บ/", "https://a.example/%E0%B9%80%E0%B8%A7%E0%B9%87%E0%B8%9A/"],
    ],
    refused: [
      ["https://a.example/?page=1"],
      ["https://a.example/#/"],
      ["https://user:word@a.example/"],
      [`https://a.example/"><script>/`],
      ["https://a.example/*"],
      ["javascript:alert(1)"],
      [undefined],
    ],
  },
  webAddress: {
    field: webAddress("ลิงก์"),
    accepted: [
      ["https://www.example.go.th/", "https://www.example.go.th/"],
      ["https://www.example.go.th", "https://www.example.go.th/"],
      [" HTTP://example.go.th/a?b=c#d ", "http://example.go.th/a?b=c#d"],
    ],
    refused: [
      ["www.example.go.th", "https://www.example.go.th"],
      ["example.go.th/ita/2566", "https://example.go.th/ita/2566"],
      ["javascript:alert(1)"],
      [" JavaScript:alert(1)//example.go.th"],
      ["data:text/html,<script>alert(1)</script>"],
      ["//www.example.go.th/"],
      ["ftp://example.go.th/"],
      ["https://"],
      ["https://example"],
      ["/contact/"],
      ["เว็บไซต์ของเรา"],
      [""],
      [undefined],
    ],
  },
  sitePath: {
    field: sitePath("หน้า"),
    accepted: [
      ["/contact/", "/contact/"],
      ["/contact", "/contact/"],
      ["/people/#executives", "/people/#executives"],
      ["/people#executives", "/people/#executives"],
      ["/%E0%B8%95%E0%B8%B3%E0%B8%9A%E0%B8%A5", "/ตำบล/"],
      ["/ลด-50%/", "/ลด-50%/"],
      ["/", "/"],
    ],
    refused: [
      ["contact", "/contact/"],
      ["//evil.example/"],
      ["/\\evil.example/"],
      ["/../x/"],
      ["/%2e%2e/x/"],
      ["/%5cevil.example/"],
      ["/search/?q=a"],
      ["https://www.example.go.th/contact/", "/contact/"],
      ["javascript:alert(1)"],
      [""],
      [undefined],
    ],
  },
  phone: {
    field: phone("โทรศัพท์"),
    accepted: [
      ["0 2000 0000", "0 2000 0000"],
      ["๐ ๒๐๐๐ ๐๐๐๐", "0 2000 0000"],
      ["+66 2000 0000", "+66 2000 0000"],
      ["0-2000-0000 ต่อ 101", "0-2000-0000 ต่อ 101"],
      ["0 2000 0000 ต่อ 101–105", "0 2000 0000 ต่อ 101–105"],
      ["1784", "1784"],
    ],
    refused: [["โทร 0 2000 0000"], ["0 2000 0000 สำนักปลัด"], ["02"], ["ไม่มี"], [""], [20000000], [undefined]],
  },
  email: {
    field: email("อีเมล"),
    accepted: [[" saraban@example.go.th ", "saraban@example.go.th"]],
    refused: [
      ["saraban"],
      ["saraban@"],
      ["saraban @example.go.th"],
      ["mailto:saraban@example.go.th"],
      [""],
      [undefined],
    ],
  },
  period: {
    field: period("ช่วงเวลา"),
    accepted: [
      [
        { from: "2022-10-01", to: "2023-03-31" },
        { from: "2022-10-01", to: "2023-03-31" },
      ],
      [
        { from: "2022-10-01", to: "2022-10-01" },
        { from: "2022-10-01", to: "2022-10-01" },
      ],
    ],
    refused: [
      [{ from: "2023-03-31", to: "2022-10-01" }],
      [{ from: "1/10/2565", to: "2023-03-31" }, "2022-10-01"],
      [{ from: "2022-10-01" }],
      [{ from: "2022-10-01", to: "2023-03-31", until: "2023-03-31" }],
      ["2022-10-01"],
    ],
  },
};

describe.each(Object.entries(FIELDS))("%s", (_, { field, accepted, refused }) => {
  it.each(accepted)("reads %j as %j", (written, stored) => {
    expect(read(field, written)).toEqual({ stored });
  });

  it.each(refused)("refuses %j and suggests %j", (written, instead?) => {
    expect(read(field, written)).toEqual({ refused: [instead] });
  });
});

it("keeps a file whose name Thai keyboards write in two orders under one spelling", () => {
  const [vowelFirst, toneFirst] = ["documents/ก\u0E38\u0E48ง.pdf", "documents/ก\u0E48\u0E38ง.pdf"];
  expect(publicFile("ไฟล์").parse(toneFirst)).toBe(publicFile("ไฟล์").parse(vowelFirst));
});
