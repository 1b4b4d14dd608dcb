import path from "node:path";
import { select, text } from "@clack/prompts";
import { stringify } from "yaml";
import { availableYears, isReplaceable, writeEmptyAgency, type NewAgency } from "../src/authoring/init.ts";
import { createFromCopy, createProject, isFree, type TakenOver } from "../src/authoring/project/create.ts";
import { explain } from "../src/collections/faults/explain.ts";
import { wordsOf } from "../src/domain/coherence/problem.ts";
import { AGENCY_KINDS, agencySchema } from "../src/domain/model/agency.ts";
import { command } from "../src/program/command.ts";
import { refuse, type Ask } from "../src/program/flags.ts";
import { INSTALLED, ROOT } from "../src/program/paths.ts";
import { say } from "../src/program/say.ts";

const USAGE = `วิธีใช้: npx prongsai init [--name ชื่อหน่วยงาน] [--kind ประเภท] [--year ปีงบประมาณ] [--site ที่อยู่เว็บไซต์]
        npx prongsai init --from โฟลเดอร์
        npm run init -- --empty [ตัวเลือกเดียวกัน] [--force]

  สร้างโฟลเดอร์ของหน่วยงานในโฟลเดอร์ที่ยืนอยู่ ซึ่งต้องยังไม่มี content/ และ public/
  --from   นำเนื้อหาและเอกสารของหน่วยงานออกจากชุดโปรแกรมที่เคยคัดลอกมา ไม่นำหน่วยงานตัวอย่างมาด้วย
  --empty  ในชุดโปรแกรมเอง: แทนที่หน่วยงานตัวอย่างด้วยหน่วยงานเปล่า (ไฟล์เดิมย้ายไปไว้ใน .replaced/)
  --force  แทนที่แม้โฟลเดอร์นี้มีหน่วยงานจริงอยู่แล้ว
  ประเภท   ${Object.entries(AGENCY_KINDS)
    .map(([id, { label }]) => `${label} (${id})`)
    .join(", ")}

ถ้าไม่ใส่ค่าใด โปรแกรมจะถาม`;

const options = {
  empty: { type: "boolean" },
  force: { type: "boolean" },
  from: { type: "string" },
  name: { type: "string" },
  kind: { type: "string" },
  year: { type: "string" },
  site: { type: "string" },
} as const;

type Given = Readonly<Partial<Record<"name" | "kind" | "year" | "site", string>>>;

/** Asks for what was left open. @throws Refusal for an answer that cannot be */
async function askAgency(flags: Given, ask: Ask): Promise<NewAgency> {
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
    return refuse(
      explain("", agencySchema, given)
        .map(wordsOf)
        .map(({ what, example }) => (example === undefined ? what : `${what}\n  เช่น ${stringify(example).trimEnd()}`))
        .join("\n"),
      USAGE,
    );
  const { currentFiscalYear: fiscalYear, ...agency } = result.data;
  if (!years.includes(String(fiscalYear))) refuse(`ยังไม่มีรายการข้อ OIT ของปี ${fiscalYear} ปีที่มีคือ ${years.join(", ")}`);
  return { name: agency.name, kind: agency.kind, site: agency.site, fiscalYear };
}

const list = (heading: string, files: readonly string[]): string[] =>
  files.length > 0 ? [heading, ...files.map((file) => `  ${file}`)] : [];

/** What was taken out of a copy, and what a person should look at. */
function tellTakenOver({ own, edited, shipped, links, kept }: TakenOver): string {
  return [
    `นำไฟล์ของหน่วยงานมา ${own.length} ไฟล์ ไม่นำไฟล์ตัวอย่างและไฟล์ของโปรแกรม ${shipped.length} ไฟล์มาด้วย โฟลเดอร์เดิมไม่เปลี่ยน`,
    ...list("ไฟล์เหล่านี้เริ่มจากไฟล์ที่มากับโปรแกรมแล้วมีผู้แก้ จึงนำมาด้วย ตรวจว่ายังเป็นข้อมูลของหน่วยงาน:", edited),
    ...list("ลิงก์เหล่านี้ไม่ได้นำมา ให้วางไฟล์จริงแทน:", links),
    ...list("มีไฟล์เหล่านี้อยู่ก่อนแล้ว จึงไม่เขียนทับ:", kept),
    "ขั้นต่อไป: npm install แล้ว npm run check ถ้ามีที่อ้างถึงไฟล์ตัวอย่าง โปรแกรมจะบอกว่าอยู่ที่ใด",
  ].join("\n");
}

await command({ usage: USAGE, options }, async ({ flags, directory, ask }) => {
  if (!flags.empty) {
    if (!INSTALLED && path.resolve(directory) === path.resolve(ROOT))
      refuse("คำสั่งนี้แทนที่หน่วยงานตัวอย่างทั้งหมด ให้ยืนยันด้วย --empty", USAGE);
    if (!(await isFree(directory)))
      refuse("โฟลเดอร์นี้มี content/ หรือ public/ อยู่แล้ว จึงไม่เปลี่ยนสิ่งใด ให้เริ่มในโฟลเดอร์ว่าง หรือแทนที่หน่วยงานตัวอย่างด้วย --empty");
    if (flags.from !== undefined) {
      const taken = await createFromCopy(directory, path.resolve(flags.from));
      if (!taken) refuse(`ไม่พบหน่วยงานใน ${flags.from}: ไม่มี content/agency.yaml หรือยังเป็นหน่วยงานตัวอย่าง ไม่มีไฟล์ใดเปลี่ยน`);
      say(tellTakenOver(taken));
      return;
    }
    const agency = await askAgency(flags, ask);
    const kept = await createProject(directory, agency);
    say(
      [
        `สร้างโฟลเดอร์ของ${agency.name}แล้ว`,
        ...list("มีไฟล์เหล่านี้อยู่ก่อนแล้ว จึงไม่เขียนทับ:", kept),
        "ขั้นต่อไป: เติมข้อมูลใน content/agency.yaml แล้วดูผลด้วย npm run dev",
      ].join("\n"),
    );
    return;
  }
  if (!flags.force && !(await isReplaceable(directory)))
    refuse(`${directory} มีข้อมูลของหน่วยงานจริงอยู่แล้ว จึงไม่แทนที่ ถ้าต้องการจริงให้เพิ่ม --force`);
  const agency = await askAgency(flags, ask);
  const replaced = await writeEmptyAgency(directory, agency);
  const where = path.relative(ROOT, directory) || ".";
  say(`สร้าง${agency.name}ใน ${where} แล้ว${replaced > 0 ? ` (ย้ายไฟล์เดิม ${replaced} ไฟล์ไปไว้ใน .replaced/)` : ""}
ขั้นต่อไป: เติมข้อมูลใน content/agency.yaml แล้วดูผลด้วย npm run dev`);
});
