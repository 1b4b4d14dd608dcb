import { hasSeparateChannel, sharedWays } from "../../channels.ts";
import { siteAnswers } from "../../native-answers.ts";
import { defineRule, severityOfComponent } from "../rule.ts";

const CONTACT = { concept: "complaint-channel", page: ["/complaints/", "/contact/"] };
const SEPARATE = "separate-channel";
const WAYS = { url: "ที่อยู่เว็บ", phone: "หมายเลขโทรศัพท์" } as const;

const item = {
  concepts: ["complaint-channel"],
  components: [{ id: SEPARATE, text: "แยกจากเรื่องร้องเรียนทั่วไป", level: "confirmed" as const }],
};
const general = [{ label: "หมายเลขกลาง", number: "0 0000 0000" }];

/**
 * Reports of corruption come in apart from general complaints, which protects who reports (two sources, FY2566). One
 * way that serves for nothing else is enough; a shared one beside it is worth a look.
 */
export const complaintChannelSeparate = defineRule<{ channel: string; way: string; value: string; other: string }>({
  id: "complaint-channel-separate",
  title: "ช่องทางแจ้งเรื่องทุจริตต้องแยกจากช่องทางทั่วไป",
  why: "ข้อช่องทางแจ้งเรื่องทุจริตให้แยกจากช่องทางร้องเรียนทั่วไป เพื่อคุ้มครองข้อมูลของผู้แจ้ง",
  words: {
    what: ({ channel, way, value, other }) => `“${channel}” ใช้${way} ${value} เดียวกับ “${other}”`,
    remedy: () => "ใช้หมายเลขหรือแบบฟอร์มที่รับเฉพาะเรื่องทุจริต แล้วแก้ใน corruptionChannels",
  },
  weighs: {
    severities: ["failed", "look", "hint"],
    when: "ตามความแน่ชัดขององค์ประกอบ: แน่ชัดต้องแก้ แหล่งเดียวต้องดู นอกนั้นเป็นข้อสังเกต และต้องดูเมื่อยังมีช่องทางอื่นที่แยกอยู่",
  },
  scope: "item",
  check: (context) => {
    const { agency } = context.content;
    if (!siteAnswers(context, CONTACT, SEPARATE)) return [];
    const verdict = hasSeparateChannel(agency)
      ? ({ severity: "look" } as const)
      : { severity: severityOfComponent(context, SEPARATE), component: SEPARATE };
    return sharedWays(agency).map(({ index, key, value, other }) => ({
      ...verdict,
      file: "content/agency.yaml",
      path: ["corruptionChannels", index, key],
      args: { channel: agency.corruptionChannels[index]?.name ?? "", way: WAYS[key], value, other },
    }));
  },
  accept: [
    {
      says: "มีสายตรงแจ้งเรื่องทุจริตแยกจากหมายเลขกลาง",
      given: { item, agency: { phones: general, corruptionChannels: [{ name: "สายตรงปลัด", phone: "0 0000 0099" }] } },
    },
    {
      says: "หมายเลขเดียวกันแต่คนละหมายเลขต่อภายใน",
      given: {
        item,
        agency: { phones: general, corruptionChannels: [{ name: "สายตรงปลัด", phone: "0 0000 0000 ต่อ 99" }] },
      },
    },
  ],
  reject: [
    {
      says: "แจ้งเรื่องทุจริตที่หมายเลขกลาง แม้เขียนเว้นวรรคต่างกัน",
      given: { item, agency: { phones: general, corruptionChannels: [{ name: "สายด่วน", phone: "0-0000-0000" }] } },
    },
    {
      says: "แบบฟอร์มแจ้งเรื่องทุจริตคือกล่องข้อความที่ใช้ถาม–ตอบทั่วไป",
      given: {
        item,
        agency: {
          questionChannels: [{ name: "กล่องข้อความ", url: "https://chat.test.example/" }],
          corruptionChannels: [{ name: "แจ้งเรื่องทุจริต", url: "https://chat.test.example" }],
        },
      },
    },
    {
      says: "มีแบบฟอร์มแยกแล้ว แต่ยังแจ้งที่หมายเลขกลางได้ด้วย (ต้องดู)",
      given: {
        item,
        agency: {
          phones: general,
          corruptionChannels: [
            { name: "แบบฟอร์มออนไลน์", url: "https://www.test.example/report/" },
            { name: "สายด่วน", phone: "0 0000 0000" },
          ],
        },
      },
    },
  ],
});
