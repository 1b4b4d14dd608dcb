import path from "node:path";
import { select, text } from "@clack/prompts";
import { stringify } from "yaml";
import { explain } from "../src/collections/faults/explain.ts";
import { availableYears, isReplaceable, writeEmptyAgency } from "../src/authoring/init.ts";
import { ROOT } from "../src/program/paths.ts";
import { AGENCY_KINDS, agencySchema } from "../src/domain/model/agency.ts";
import { wordsOf } from "../src/domain/coherence/problem.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

const USAGE = `วิธีใช้: npm run init -- --empty [--name ชื่อหน่วยงาน] [--kind ประเภท] [--year ปีงบประมาณ] [--site ที่อยู่เว็บไซต์] [--force]

  --empty  แทนที่หน่วยงานตัวอย่างด้วยหน่วยงานเปล่า (ไฟล์เดิมย้ายไปไว้ใน .replaced/)
  --force  แทนที่แม้โฟลเดอร์นี้มีหน่วยงานจริงอยู่แล้ว
  ประเภท   ${Object.entries(AGENCY_KINDS)
    .map(([id, { label }]) => `${label} (${id})`)
    .join(", ")}

ถ้าไม่ใส่ค่าใด โปรแกรมจะถาม`;

const options = {
  empty: { type: "boolean" },
  force: { type: "boolean" },
  name: { type: "string" },
  kind: { type: "string" },
  year: { type: "string" },
  site: { type: "string" },
} as const;

await command({ usage: USAGE, options }, async ({ flags, directory, ask }) => {
  if (!flags.empty) refuse("คำสั่งนี้แทนที่หน่วยงานตัวอย่างทั้งหมด ให้ยืนยันด้วย --empty", USAGE);
  if (!flags.force && !(await isReplaceable(directory)))
    refuse(`${directory} มีข้อมูลของหน่วยงานจริงอยู่แล้ว จึงไม่แทนที่ ถ้าต้องการจริงให้เพิ่ม --force`);

  const years = (await availableYears()).map(String);
  const kinds = Object.entries(AGENCY_KINDS).map(([value, { label }]) => ({ value, label }));
  const name = await ask("--name", flags.name, () =>
    text({ message: "ชื่อเต็มของหน่วยงาน", placeholder: "เทศบาลตำบลตัวอย่าง" }),
  );
  const kindGiven = kinds.find(({ value, label }) => flags.kind === value || flags.kind === label)?.value ?? flags.kind;
  const kind = await ask("--kind", kindGiven, () => select({ message: "ประเภทของหน่วยงาน", options: kinds }));
  const year = await ask("--year", flags.year, () =>
    select({ message: "ปีงบประมาณที่กำลังรับการประเมิน", options: years.map((value) => ({ value, label: value })) }),
  );
  const site = await ask("--site", flags.site, () =>
    text({ message: "ที่อยู่เว็บไซต์", placeholder: "https://www.example.go.th/" }),
  );

  const given = { name, kind, site, currentFiscalYear: year };
  const result = agencySchema.safeParse(given);
  if (!result.success)
    refuse(
      explain("", agencySchema, given)
        .map(wordsOf)
        .map(({ what, example }) => (example === undefined ? what : `${what}\n  เช่น ${stringify(example).trimEnd()}`))
        .join("\n"),
      USAGE,
    );
  const { currentFiscalYear: fiscalYear, ...agency } = result.data;
  if (!years.includes(String(fiscalYear))) refuse(`ยังไม่มีรายการข้อ OIT ของปี ${fiscalYear} ปีที่มีคือ ${years.join(", ")}`);

  const replaced = await writeEmptyAgency(directory, {
    name: agency.name,
    kind: agency.kind,
    site: agency.site,
    fiscalYear,
  });
  const where = path.relative(ROOT, directory) || ".";
  say(`สร้าง${agency.name}ใน ${where} แล้ว${replaced > 0 ? ` (ย้ายไฟล์เดิม ${replaced} ไฟล์ไปไว้ใน .replaced/)` : ""}
ขั้นต่อไป: เติมข้อมูลใน content/agency.yaml แล้วดูผลด้วย npm run dev`);
});
