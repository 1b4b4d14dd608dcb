import { expect, it } from "vitest";
import { englishNotices } from "../../../src/domain/english/notices.ts";
import { serviceSchema } from "../../../src/domain/model/records/service.ts";
import { makeContent } from "../make.ts";

const WHO = { nameEnglish: "Test Municipality", summaryEnglish: "We serve a test.", summary: "เราดูแล" };
const service = (more: object) => ({
  id: "tax",
  file: "content/services/tax.yaml",
  data: serviceSchema.parse({ name: "ภาษี", unit: "กอง", documents: ["ไม่มี"], updated: "2023-01-01", ...more }),
});
const told = (agency: object, ...services: ReturnType<typeof service>[]) =>
  englishNotices({ ...makeContent({ agency }), services }).map(
    ({ id, file, path, words }) => `${id} ${file} ${path.join(".")} ${words}`,
  );

const HALF = { nameEnglish: "Tax", fee: "20 บาท", duration: "15 นาที", durationEnglish: "15 minutes" };
const CASES: [says: string, agency: object, services: ReturnType<typeof service>[], told: string[]][] = [
  ["nothing is in English", {}, [service({})], []],
  ["the name of the agency alone is", { nameEnglish: "Test" }, [service({})], []],
  [
    "a service is, and no page shows it",
    {},
    [service({ nameEnglish: "Tax" })],
    ["english-unseen content/agency.yaml  content/services/tax.yaml"],
  ],
  ["all that is begun is whole", WHO, [service({ nameEnglish: "Tax", fee: "ไม่มี" }), service({})], []],
  ["a service is by half", WHO, [service(HALF)], ["english-half content/services/tax.yaml feeEnglish feeEnglish"]],
  [
    "the name of a service is not",
    WHO,
    [service({ feeEnglish: "20 baht", fee: "20 บาท" })],
    ["english-half content/services/tax.yaml nameEnglish nameEnglish"],
  ],
  [
    "the hours of the agency and an address are not",
    { ...WHO, hours: "ทุกวัน", address: { district: "ก", districtEnglish: "K", province: "ข" } },
    [],
    ["english-half content/agency.yaml hoursEnglish hoursEnglish, provinceEnglish"],
  ],
];
it.each(CASES)("when %s", (_, agency, services, expected) => {
  expect(told(agency, ...services)).toEqual(expected);
});

it.each([
  ["Tax", true],
  ["24/7", true],
  ["Head (นายก)", true],
  ["ภาษี", false],
  ["20 บาท", false],
])("“%s” in a field of English is taken: %s", (nameEnglish, taken) => {
  const written = { name: "ภาษี", unit: "กอง", documents: [], updated: "2023-01-01", nameEnglish };
  const { error } = serviceSchema.safeParse({ ...written, documents: ["ไม่มี"] });
  expect(error === undefined).toBe(taken);
});
