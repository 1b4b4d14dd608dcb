import { byComponent } from "../weighs.ts";
import { executivesOf, lackingDetails } from "../../executives.ts";
import { siteAnswers } from "../../native-answers.ts";
import { thaiList } from "../../../thai/list.ts";
import { defineRule, severityOfComponent } from "../rule.ts";

const PEOPLE = { concept: "executives", page: "/people/" };
const DETAILS = "person-details";
const LACKS = { photo: "รูปถ่าย", contact: "ช่องทางติดต่อ" } as const;
const KEYS = { photo: "photo", contact: "phone หรือ email" } as const;

const item = {
  concepts: ["executives"],
  components: [{ id: DETAILS, text: "ผู้บริหารแต่ละคน", level: "confirmed" as const }],
};
const portrait = { photo: "images/people/mayor.jpg", phone: "0 0000 0000" };

/** Each executive is shown with name, post, picture and a way to reach the person (two sources each year since FY2563). */
export const executiveDetails = defineRule<{ position: string; lacks: string; keys: string }>({
  id: "executive-details",
  title: "ผู้บริหารทุกคนต้องมีรูปถ่ายและช่องทางติดต่อ",
  why: "ข้อผู้บริหารให้แสดงชื่อ ตำแหน่ง รูปถ่าย และช่องทางติดต่อของแต่ละคน",
  words: {
    what: ({ position, lacks }) => `ข้อมูลของ${position}ยังขาด${lacks}`,
    remedy: ({ keys }) => `เพิ่ม ${keys} ในไฟล์ของผู้ดำรงตำแหน่งนี้`,
  },
  weighs: byComponent,
  scope: "item",
  check: (context) =>
    siteAnswers(context, PEOPLE, DETAILS)
      ? executivesOf(context.content).flatMap(({ file, data }) => {
          const lacking = lackingDetails(data);
          return lacking.length === 0
            ? []
            : [
                {
                  severity: severityOfComponent(context, DETAILS),
                  file,
                  path: [],
                  args: {
                    position: data.position,
                    lacks: thaiList(lacking.map((key) => LACKS[key])),
                    keys: lacking.map((key) => KEYS[key]).join(", "),
                  },
                  component: DETAILS,
                },
              ];
        })
      : [],
  accept: [
    { says: "ผู้บริหารมีรูปถ่ายและโทรศัพท์", given: { item, people: [portrait] } },
    {
      says: "มีอีเมลแทนโทรศัพท์ก็ติดต่อได้",
      given: { item, people: [{ photo: "images/people/mayor.jpg", email: "mayor@test.example" }] },
    },
    {
      says: "ผู้ที่ไม่ใช่ผู้บริหารไม่ต้องมีรูปถ่าย",
      given: { item, people: [portrait, { position: "นักวิชาการ", side: "permanent", executive: false }] },
    },
    {
      says: "เอกสารอื่นแสดงรายละเอียดของผู้บริหารครบแล้ว",
      given: {
        item,
        people: [{}],
        answer: { evidence: [{ title: "ทำเนียบผู้บริหาร", file: "documents/executives.pdf", component: DETAILS }] },
      },
    },
  ],
  reject: [
    { says: "นายกเทศมนตรีไม่มีรูปถ่าย", given: { item, people: [{ phone: "0 0000 0000" }] } },
    {
      says: "รองนายกเทศมนตรีไม่มีทั้งโทรศัพท์และอีเมล",
      given: { item, people: [portrait, { position: "รองนายกเทศมนตรี", photo: "images/people/deputy.jpg" }] },
    },
    {
      says: "หลักฐานที่ระบุคือหน้าบุคลากรของเว็บไซต์นี้เอง ซึ่งยังขาดรูปถ่าย",
      given: {
        item,
        people: [{ phone: "0 0000 0000" }],
        answer: { evidence: [{ title: "ผู้บริหาร", page: "/people/", component: DETAILS }] },
      },
    },
  ],
});
