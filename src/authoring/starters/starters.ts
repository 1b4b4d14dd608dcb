import { KINDS } from "../../domain/model/kinds.ts";
import type { z } from "zod";
import { AGENCY_KINDS, type AgencyKind } from "../../domain/model/agency.ts";
import { TO_FILL } from "../../domain/model/fields.ts";
import { commentedTemplate } from "../template.ts";

/** A draft that says what a clerk has to fill in. Nothing in it speaks for the agency. */
export interface Starter {
  /** Where it will stand once it is filled in, from the agency's folder. */
  readonly place: string;
  readonly text: string;
}

/** Where drafts wait, from the agency's folder: nothing there is published. */
export const DRAFTS = "drafts";

/** What a kind of agency is told of in its pages: who makes up its area, and the law that says what it does. */
interface Ground {
  /** What its people call it in a sentence. */
  readonly called: string;
  readonly parts: string;
  readonly clerk: string;
  /** The sections that name its duties, as the law itself has them. */
  readonly law: string;
}

const PLANS_ACT = "พระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น พ.ศ. 2542";
const municipality = (sections: string): Ground => ({
  called: "เทศบาล",
  parts: "ชุมชน",
  clerk: "ปลัดเทศบาล",
  law: `พระราชบัญญัติเทศบาล พ.ศ. 2496 ${sections} และ${PLANS_ACT} มาตรา 16`,
});
const GROUNDS: Record<AgencyKind, Ground> = {
  "city-municipality": municipality("มาตรา 56–57"),
  "town-municipality": municipality("มาตรา 53–54"),
  "subdistrict-municipality": municipality("มาตรา 50–51"),
  "subdistrict-administration": {
    called: "อบต.",
    parts: "หมู่บ้าน",
    clerk: "ปลัด อบต.",
    law: `พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 มาตรา 66–68 และ${PLANS_ACT} มาตรา 16`,
  },
  "provincial-administration": {
    called: "อบจ.",
    parts: "อำเภอ",
    clerk: "ปลัด อบจ.",
    law: `พระราชบัญญัติองค์การบริหารส่วนจังหวัด พ.ศ. 2540 มาตรา 45 และ${PLANS_ACT} มาตรา 17`,
  },
};

/** The drafts that an agency of a kind begins with. */
export function startersFor(kind: AgencyKind): Starter[] {
  const ground = GROUNDS[kind];
  return [...pagesOf(ground), ...peopleOf(kind, ground), ...SERVICES.map(serviceOf)];
}

const fill = (what: string): string => `${TO_FILL}${what}]`;
const lines = (...parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

function pagesOf({ called, parts, law }: Ground): Starter[] {
  return [
    page("about", "ประวัติและสภาพทั่วไป", `ที่ตั้ง เขต และข้อมูลพื้นฐานของ${called}`, [
      `## ความเป็นมา`,
      fill("ตั้งขึ้นเมื่อใด ตามประกาศใด"),
      `## ที่ตั้งและอาณาเขต`,
      fill("ห่างจากที่ว่าการอำเภอกี่กิโลเมตร เขตติดต่อแต่ละทิศ พื้นที่กี่ตารางกิโลเมตร"),
      `## ${parts}และประชากร`,
      fill(`จำนวน${parts} จำนวนประชากรและครัวเรือน พร้อมวันที่ของตัวเลขและแหล่งที่มา`),
      `## อาชีพและสถานที่สำคัญ`,
      fill("อาชีพหลัก โรงเรียน วัด สถานพยาบาล แหล่งท่องเที่ยว"),
    ]),
    page("powers", "อำนาจหน้าที่", `หน้าที่ของ${called}ตามกฎหมาย อธิบายด้วยถ้อยคำธรรมดา`, [
      `## ที่มาของอำนาจ`,
      fill(`อธิบายด้วยถ้อยคำของหน่วยงานเอง จาก${law} ตรวจกับตัวบทฉบับปัจจุบัน`),
      `## งานที่ต้องทำ`,
      fill("งานแต่ละด้านและกองที่รับผิดชอบ"),
      `## งานที่อาจทำ`,
      fill("งานที่หน่วยงานทำจริง"),
    ]),
    page("vision", "วิสัยทัศน์ พันธกิจ และยุทธศาสตร์", `ทิศทางของ${called}ตามแผนพัฒนาท้องถิ่น`, [
      fill("คัดจากแผนพัฒนาท้องถิ่นฉบับที่ใช้อยู่ และบอกว่าเป็นแผนของปีใด"),
    ]),
    page("areas", `${parts}ในเขต`, `รายชื่อ${parts}และผู้ติดต่อ`, [
      fill(`ตาราง: ชื่อ${parts} ที่ตั้ง จำนวนครัวเรือน ตำแหน่งผู้ติดต่อ ไม่ต้องใส่หมายเลขส่วนตัว`),
    ]),
  ];
}

function page(name: string, title: string, description: string, body: readonly string[]): Starter {
  const place = `content/pages/${name}.mdx`;
  const updated = fill("วันที่เขียน เช่น 2026-01-31");
  return {
    place,
    text: `---\n${heading(place)}title: ${title}\ndescription: ${description}\nupdated: "${updated}"\n---\n\n${lines(...body)}`,
  };
}

const heading = (place: string): string => `# ร่าง: เติมทุก ${TO_FILL}…] แล้วย้ายไฟล์นี้ไปไว้ที่ ${place}\n`;

/** A draft of a record with what is known; every other field waits behind `#`. */
function record(place: string, schema: z.ZodObject, values: Readonly<Record<string, unknown>>): Starter {
  return { place, text: `${heading(place)}\n${commentedTemplate(schema, values)}` };
}

function peopleOf(kind: AgencyKind, { clerk }: Ground): Starter[] {
  const name = fill("ชื่อและนามสกุล พร้อมคำนำหน้า");
  const person = (file: string, position: string, side: string, order: number) =>
    record(`content/people/${file}.yaml`, KINDS.people.schema, { name, position, side, executive: true, order });
  return [person("head", AGENCY_KINDS[kind].head, "political", 1), person("clerk", clerk, "permanent", 2)];
}

/** What every local government is asked for; how each does it only it can say. */
const SERVICES = [
  ["general-request", "ยื่นคำร้องทั่วไป"],
  ["land-tax", "ชำระภาษีที่ดินและสิ่งปลูกสร้าง"],
  ["elderly-allowance", "ลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ"],
  ["information-request", "ขอข้อมูลข่าวสารของราชการ"],
] as const;

const serviceOf = ([file, name]: (typeof SERVICES)[number], index: number): Starter =>
  record(`content/services/${file}.yaml`, KINDS.services.schema, {
    name,
    unit: fill("กองหรือสำนักที่ให้บริการ"),
    steps: [fill("ขั้นตอนแรก")],
    duration: fill("ระยะเวลาที่ใช้จริง"),
    channel: fill("ที่ใด หรือทางใด"),
    fee: fill("ค่าธรรมเนียม ถ้าไม่มีให้เขียนว่า ไม่มี"),
    documents: [fill("เอกสารที่ต้องใช้ ถ้าไม่มีให้เขียนว่า ไม่มี")],
    updated: fill("วันที่ตรวจข้อมูล"),
    order: index + 1,
  });
