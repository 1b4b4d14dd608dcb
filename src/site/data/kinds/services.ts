import { z } from "zod";
import { addresses } from "../../../domain/addresses/addresses.ts";
import { given, without } from "../heading.ts";
import { recordKind } from "../record-kind.ts";
import { address, fileShape, list, updated, word, words } from "../shape-fields.ts";
import { tableOf } from "../table.ts";

const record = z.strictObject({
  id: word("รหัสบริการในที่อยู่เว็บไซต์"),
  name: word("ชื่อบริการ"),
  nameEnglish: word("ชื่อบริการภาษาอังกฤษ").optional(),
  url: address("หน้าของบริการ"),
  summary: word("คำอธิบาย").optional(),
  unit: word("ส่วนงานที่ให้บริการ"),
  steps: words("ขั้นตอนตามลำดับ"),
  duration: word("ระยะเวลา").optional(),
  durationEnglish: word("ระยะเวลาภาษาอังกฤษ").optional(),
  channel: word("ช่องทาง").optional(),
  channelEnglish: word("ช่องทางภาษาอังกฤษ").optional(),
  fee: word("ค่าธรรมเนียม").optional(),
  feeEnglish: word("ค่าธรรมเนียมภาษาอังกฤษ").optional(),
  documents: words("เอกสารที่ต้องใช้"),
  forms: list(fileShape, "แบบฟอร์ม"),
  onlineUrl: address("บริการออนไลน์ (E-Service)").optional(),
  updated,
});

/** The agency's services to citizens, with what their pages say. */
export const services = recordKind({
  id: "services",
  group: "agency",
  title: "บริการประชาชน",
  description: "ขั้นตอน ระยะเวลา ช่องทาง ค่าธรรมเนียม และเอกสารของทุกบริการ",
  concept: "service-manual",
  record,
  records: (content, urls) =>
    content.services.map(({ id, data }) =>
      given({
        id,
        url: urls.absolute(addresses.service(id)),
        ...without(data, "order", "forms"),
        forms: data.forms.map(({ title, file }) => ({ title, url: urls.absoluteFile(file) })),
      }),
    ),
  days: (content) => content.services.map(({ data }) => data.updated),
  table: tableOf<z.infer<typeof record>>([
    ["รหัส", ({ id }) => id],
    ["ชื่อบริการ", ({ name }) => name],
    ["หน้าของบริการ", ({ url }) => url],
    ["ส่วนงาน", ({ unit }) => unit],
    ["ขั้นตอน", ({ steps }) => steps.join("\n")],
    ["ระยะเวลา", ({ duration }) => duration],
    ["ช่องทาง", ({ channel }) => channel],
    ["ค่าธรรมเนียม", ({ fee }) => fee],
    ["เอกสารที่ต้องใช้", ({ documents }) => documents.join("\n")],
    ["แบบฟอร์ม", ({ forms }) => forms.map(({ url }) => url).join("\n")],
    ["บริการออนไลน์", ({ onlineUrl }) => onlineUrl],
    ["วันที่ปรับปรุง", (service) => service.updated],
  ]),
});
