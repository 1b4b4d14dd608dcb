import { byComponent } from "../weighs.ts";
import { siteAnswers } from "../../native-answers.ts";
import { defineRule, severityOfComponent } from "../rule.ts";

const CONTACT = { concept: "qa", page: "/contact/" };
const TWO_WAY = "two-way-channel";

const item = {
  concepts: ["qa"],
  components: [{ id: TWO_WAY, text: "ช่องทางถาม–ตอบสองทาง", level: "confirmed" as const }],
};

/** Questions are asked and answered on the site: a board, a chat, a message box (sector variants of FY2566). */
export const qaTwoWay = defineRule<{ channels: number }>({
  id: "qa-two-way",
  title: "ต้องมีช่องทางถาม–ตอบออนไลน์",
  why: "ข้อถาม–ตอบหมายถึงช่องทางสองทางบนเว็บไซต์ เช่น กระดานถาม–ตอบหรือกล่องข้อความ",
  words: {
    what: ({ channels }) => `มีช่องทางถาม–ตอบ ${channels} ช่องทาง แต่ไม่มีช่องทางออนไลน์`,
    remedy: () => "เพิ่ม url ของกระดานถาม–ตอบหรือกล่องข้อความใน questionChannels",
  },
  weighs: byComponent,
  scope: "item",
  check: (context) => {
    const { questionChannels } = context.content.agency;
    const isOffline = questionChannels.length > 0 && !questionChannels.some(({ url }) => url);
    return isOffline && siteAnswers(context, CONTACT, TWO_WAY)
      ? [
          {
            severity: severityOfComponent(context, TWO_WAY),
            file: "content/agency.yaml",
            path: ["questionChannels"],
            args: { channels: questionChannels.length },
            component: TWO_WAY,
          },
        ]
      : [];
  },
  accept: [
    {
      says: "มีกล่องข้อความออนไลน์ นอกเหนือจากโทรศัพท์",
      given: {
        item,
        agency: {
          questionChannels: [
            { name: "สายด่วน", phone: "0 0000 0000" },
            { name: "กล่องข้อความ", url: "https://chat.test.example/" },
          ],
        },
      },
    },
    {
      says: "มีกระดานถาม–ตอบเป็นหลักฐานแล้ว",
      given: {
        item,
        agency: { questionChannels: [{ name: "สายด่วน", phone: "0 0000 0000" }] },
        answer: { evidence: [{ title: "กระดานถาม–ตอบ", link: "https://www.test.example/board/" }] },
      },
    },
  ],
  reject: [
    {
      says: "ถามได้ทางโทรศัพท์อย่างเดียว",
      given: { item, agency: { questionChannels: [{ name: "สายด่วน", phone: "0 0000 0000" }] } },
    },
  ],
});
