import { byComponent } from "../weighs.ts";
import type { Agency } from "../../../model/agency.ts";
import { siteAnswers } from "../../native-answers.ts";
import { thaiList } from "../../../thai/list.ts";
import { defineRule, severityOfComponent } from "../rule.ts";
import { keysOf } from "../../../keyed.ts";

const CONTACT = { concept: "contact", page: "/contact/" };
const ALL = "contact-details";

/** District and province may stand alone, but nobody finds an office by them. */
const isWhole = (address: Agency["address"]): boolean =>
  [address?.street, address?.subdistrict, address?.postalCode].every((part) => part !== undefined);

/** What the contact page shows: its name, the key in `agency.yaml`, and whether the agency has given it. */
const DETAILS = {
  address: { name: "ที่อยู่", key: "address", given: ({ address }) => isWhole(address) },
  phone: { name: "โทรศัพท์", key: "phones", given: ({ phones }) => phones.length > 0 },
  email: { name: "อีเมล", key: "email", given: ({ email }) => email !== undefined },
  map: { name: "แผนที่ตั้ง", key: "map", given: ({ map }) => map !== undefined },
} as const satisfies Record<string, { name: string; key: keyof Agency; given: (agency: Agency) => boolean }>;
type Detail = keyof typeof DETAILS;

const item = {
  concepts: ["contact"],
  components: [{ id: ALL, text: "ข้อมูลการติดต่อ", level: "confirmed" as const }],
};
const address = {
  street: "99 หมู่ 1",
  subdistrict: "ตัวอย่าง",
  district: "ตัวอย่าง",
  province: "ตัวอย่าง",
  postalCode: "10000",
};
const phones = [{ label: "หมายเลขกลาง", number: "0 0000 0000" }];
const contact = { address, phones, email: "saraban@test.example", map: { image: "images/map.svg" } };

/**
 * Address, telephone, e-mail and map (FY2566 as sector variants tell it; FY2568 names the first three one by one).
 * One finding for each component that the edition knows, and one for what it names nowhere.
 */
export const contactDetails = defineRule<{ lacks: string; keys: string }>({
  id: "contact-details",
  title: "ข้อมูลการติดต่อต้องครบ",
  why: "ข้อข้อมูลการติดต่อให้แสดงที่อยู่ โทรศัพท์ อีเมล และแผนที่ตั้ง",
  words: {
    what: ({ lacks }) => `ข้อมูลการติดต่อยังขาด${lacks}`,
    remedy: ({ keys }) => `เพิ่ม ${keys} ใน content/agency.yaml`,
  },
  weighs: byComponent,
  scope: "item",
  check: (context) => {
    const ids = context.item.components.map(({ id }) => id);
    const componentOf = (detail: Detail) => [ALL, detail].find((id) => ids.includes(id));
    const missing = keysOf(DETAILS).filter((key) => !DETAILS[key].given(context.content.agency));
    return [...Map.groupBy(missing, componentOf)]
      .filter(([component]) => siteAnswers(context, CONTACT, component))
      .map(([component, details]) => ({
        severity: component === undefined ? "hint" : severityOfComponent(context, component),
        file: "content/agency.yaml",
        path: [],
        args: {
          lacks: thaiList(details.map((key) => DETAILS[key].name)),
          keys: details.map((key) => DETAILS[key].key).join(", "),
        },
        ...(component === undefined ? {} : { component }),
      }));
  },
  accept: [
    { says: "มีที่อยู่ โทรศัพท์ อีเมล และแผนที่ตั้ง", given: { item, agency: contact } },
    {
      says: "เอกสารอื่นแสดงข้อมูลการติดต่อครบแล้ว",
      given: {
        item,
        answer: { evidence: [{ title: "ข้อมูลการติดต่อ", file: "documents/contact.pdf", component: ALL }] },
      },
    },
  ],
  reject: [
    { says: "ไม่มีแผนที่ตั้ง", given: { item, agency: { ...contact, map: undefined } } },
    { says: "มีแต่ที่อยู่กับโทรศัพท์", given: { item, agency: { address, phones } } },
    {
      says: "ปีที่แบบวัดแยกอีเมลเป็นองค์ประกอบของตน และหน่วยงานไม่มีอีเมล",
      given: {
        item: { ...item, components: [{ id: "email", text: "อีเมล", level: "single" }] },
        agency: { ...contact, email: undefined },
      },
    },
  ],
});
