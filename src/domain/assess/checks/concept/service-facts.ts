import { byComponent } from "../weighs.ts";
import { lackingFacts, SERVICE_FACTS, servicesOf, type ServiceFact } from "../../service-facts.ts";
import { siteAnswers } from "../../native-answers.ts";
import { thaiList } from "../../../thai/list.ts";
import { defineRule, severityOfComponent } from "../rule.ts";

const SERVICES = { concept: "service-manual", page: "/services/" };
const MANUAL = "service-manual";

const item = {
  concepts: [MANUAL],
  components: [{ id: MANUAL, text: "คู่มือสำหรับผู้รับบริการ", level: "single" as const }],
};

/**
 * A service's manual tells steps, duration, channel, fee and documents, and says so where there is none (one source:
 * PSU, FY2563–2568). One finding for each service and component.
 */
export const serviceFacts = defineRule<{ service: string; lacks: string; keys: string }>({
  id: "service-facts",
  title: "คู่มือบริการต้องบอกครบทุกเรื่อง",
  why: "คู่มือสำหรับผู้รับบริการให้บอกขั้นตอน ระยะเวลา ช่องทาง ค่าธรรมเนียม และเอกสาร เรื่องที่ไม่มีต้องเขียนว่าไม่มี",
  words: {
    what: ({ service, lacks }) => `บริการ “${service}” ยังไม่บอก${lacks}`,
    remedy: ({ keys }) => `เพิ่ม ${keys} ในไฟล์ของบริการนี้ ถ้าไม่มีให้เขียนว่า ไม่มี`,
  },
  weighs: byComponent,
  scope: "item",
  check: (context) => {
    const ids: string[] = context.item.components.map(({ id }) => id);
    const componentOf = (fact: ServiceFact) => [MANUAL, fact].find((id) => ids.includes(id));
    return servicesOf(context.content).flatMap(({ file, data }) =>
      [...Map.groupBy(lackingFacts(data), componentOf)]
        .filter(([component]) => siteAnswers(context, SERVICES, component))
        .map(([component, facts]) => ({
          severity: component === undefined ? "hint" : severityOfComponent(context, component),
          file,
          path: [],
          args: {
            service: data.name,
            lacks: thaiList(facts.map((fact) => SERVICE_FACTS[fact].name)),
            keys: facts.map((fact) => SERVICE_FACTS[fact].key).join(", "),
          },
          ...(component === undefined ? {} : { component }),
        })),
    );
  },
  accept: [
    { says: "บริการบอกครบทุกเรื่อง", given: { item, services: [{}] } },
    { says: "ไม่มีค่าธรรมเนียมและเขียนว่าไม่มี", given: { item, services: [{ fee: "ไม่มี", documents: ["ไม่มี"] }] } },
    {
      says: "คู่มือเป็นเอกสารที่แนบไว้แล้ว",
      given: {
        item,
        services: [{ fee: undefined }],
        answer: { evidence: [{ title: "คู่มือประชาชน", file: "documents/manual.pdf", component: MANUAL }] },
      },
    },
  ],
  reject: [
    { says: "บริการไม่บอกค่าธรรมเนียม", given: { item, services: [{ fee: undefined }] } },
    { says: "เขียนขีดแทนคำว่าไม่มี", given: { item, services: [{ fee: "-", documents: ["-"] }] } },
    {
      says: "ปีที่แบบวัดแยกทุกเรื่องเป็นองค์ประกอบ และบริการไม่บอกขั้นตอน",
      given: {
        item: { ...item, components: [{ id: "steps", text: "ขั้นตอน", level: "single" }] },
        services: [{ steps: [] }],
      },
    },
  ],
});
