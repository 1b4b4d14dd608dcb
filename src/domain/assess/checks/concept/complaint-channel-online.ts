import { byComponent } from "../weighs.ts";
import { siteAnswers } from "../../native-answers.ts";
import { defineRule, severityOfComponent } from "../rule.ts";

const CONTACT = { concept: "complaint-channel", page: ["/complaints/", "/contact/"] };
const ONLINE = "online-channel";

const item = {
  concepts: ["complaint-channel"],
  components: [{ id: ONLINE, text: "ช่องทางออนไลน์สำหรับแจ้งเรื่องทุจริต", level: "confirmed" as const }],
};
const phone = { name: "สายตรงปลัด", phone: "0 0000 0000" };

/** Corruption is reported online, by anybody and at any hour (FY2566 o28, two sources). */
export const complaintChannelOnline = defineRule<{ channels: number }>({
  id: "complaint-channel-online",
  title: "ต้องมีช่องทางแจ้งเรื่องทุจริตทางออนไลน์",
  why: "ข้อช่องทางแจ้งเรื่องทุจริตหมายถึงช่องทางออนไลน์ที่บุคคลภายนอกใช้ได้เอง",
  words: {
    what: ({ channels }) => `มีช่องทางแจ้งเรื่องทุจริต ${channels} ช่องทาง แต่ไม่มีช่องทางออนไลน์`,
    remedy: () => "เพิ่ม url ของแบบแจ้งเรื่อง หรือ email ที่รับเฉพาะเรื่องทุจริต ใน corruptionChannels",
  },
  weighs: byComponent,
  scope: "item",
  check: (context) => {
    const { corruptionChannels } = context.content.agency;
    const isOffline = corruptionChannels.length > 0 && !corruptionChannels.some(({ url, email }) => url ?? email);
    return isOffline && siteAnswers(context, CONTACT, ONLINE)
      ? [
          {
            severity: severityOfComponent(context, ONLINE),
            file: "content/agency.yaml",
            path: ["corruptionChannels"],
            args: { channels: corruptionChannels.length },
            component: ONLINE,
          },
        ]
      : [];
  },
  accept: [
    {
      says: "มีแบบแจ้งเรื่องออนไลน์ นอกเหนือจากโทรศัพท์",
      given: {
        item,
        agency: { corruptionChannels: [phone, { name: "แบบแจ้งเรื่อง", url: "https://report.test.example/" }] },
      },
    },
  ],
  reject: [{ says: "แจ้งได้ทางโทรศัพท์อย่างเดียว", given: { item, agency: { corruptionChannels: [phone] } } }],
});
