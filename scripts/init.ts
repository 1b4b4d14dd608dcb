import path from "node:path";
import { select, text } from "@clack/prompts";
import { availableYears, isReplaceable, writeEmptyAgency, type NewAgency } from "../src/authoring/init.ts";
import { createFromCopy, createProject, isFree, type TakenOver } from "../src/authoring/project/create.ts";
import {
  agencyOf,
  kindChoices,
  QUESTION_WORDS,
  QUESTIONS,
  readAnswer,
  yearChoices,
  type Question,
} from "../src/authoring/agency-answers.ts";
import { writeStarters } from "../src/authoring/starters/write-starters.ts";
import { AGENCY_KINDS } from "../src/domain/model/agency.ts";
import { hasNoAddress } from "../src/domain/model/no-address.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { INSTALLED, ROOT } from "../src/program/paths.ts";
import { complain, say } from "../src/program/say.ts";

const USAGE = `วิธีใช้: npx prongsai init [--name ชื่อหน่วยงาน] [--kind ประเภท] [--year ปีงบประมาณ] [--site ที่อยู่เว็บไซต์]
        npx prongsai init --from โฟลเดอร์
        npm run init -- --empty [ตัวเลือกเดียวกัน] [--force]

  สร้างโฟลเดอร์ของหน่วยงานในโฟลเดอร์ที่ยืนอยู่ ซึ่งต้องยังไม่มี content/ และ public/
  --from   นำเนื้อหาและเอกสารของหน่วยงานออกจากชุดโปรแกรมที่เคยคัดลอกมา ไม่นำหน่วยงานตัวอย่างมาด้วย
  --empty  ในชุดโปรแกรมเอง: แทนที่หน่วยงานตัวอย่างด้วยหน่วยงานเปล่า (ไฟล์เดิมย้ายไปไว้ใน .replaced/)
  --force  แทนที่แม้โฟลเดอร์นี้มีหน่วยงานจริงอยู่แล้ว
  ประเภท   ${Object.values(AGENCY_KINDS)
    .map(({ label, short }) => `${label} (${short})`)
    .join(", ")}
  ที่อยู่    เขียน www.… ได้ ยังไม่มีให้เขียนว่า ยังไม่มี

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

type Given = Readonly<Partial<Record<Question, string>>>;

/**
 * Asks for what was left open, and again for what cannot be: an answer that was given is not asked for twice.
 * @throws Refusal with every answer that cannot be, where nobody sits there to be asked
 */
async function askAgency(flags: Given): Promise<NewAgency> {
  const known = await availableYears();
  const [newest = 0] = known;
  const years = [newest + 1, ...known];
  const read = QUESTIONS.map((question) => {
    const typed = flags[question];
    return { question, typed, answer: typed === undefined ? undefined : readAnswer(question, typed, years) };
  });
  const wrong = read.flatMap(({ question, answer }) =>
    answer && "why" in answer ? [`--${question}: ${answer.why}`] : [],
  );
  const open = read.flatMap(({ question, typed }) => (typed === undefined ? [`ขาดค่า --${question}`] : []));
  if (!process.stdin.isTTY && wrong.length + open.length > 0) refuse([...wrong, ...open].join("\n"), USAGE);
  for (const line of wrong) complain(line);
  const answers: Partial<Record<Question, string>> = {};
  for (const { question, answer } of read)
    answers[question] = answer && "value" in answer ? answer.value : await asked(question, years, newest);
  return agencyOf(answers as Record<Question, string>, newest);
}

/** Asks one question until its answer can be read. */
async function asked(question: Question, years: readonly number[], newest: number): Promise<string> {
  const { message, placeholder } = QUESTION_WORDS[question];
  const answer = await (question === "kind"
    ? select({ message, options: kindChoices() })
    : question === "year"
      ? select({ message, initialValue: String(newest), options: yearChoices(years.filter((year) => year <= newest)) })
      : text({
          message,
          ...(placeholder !== undefined && { placeholder }),
          validate: (typed = "") => {
            const given = readAnswer(question, typed, years);
            return "why" in given ? given.why : undefined;
          },
        }));
  if (typeof answer === "symbol") return refuse("ยกเลิกแล้ว ไม่มีไฟล์ใดเปลี่ยน");
  const given = readAnswer(question, answer, years);
  return "value" in given ? given.value : refuse(given.why);
}

/** What to do first, and what stands ready. */
const nextSteps = (agency: NewAgency, drafts: readonly string[]): string[] => [
  ...list("ร่างหน้าเริ่มต้น ยังไม่เผยแพร่ เติมแล้วย้ายไปตามที่หัวไฟล์บอก:", drafts),
  ...(hasNoAddress(agency.site) ? ["ยังไม่มีที่อยู่เว็บไซต์: เมื่อได้แล้ว แก้ site ใน content/agency.yaml ก่อนเผยแพร่"] : []),
  ...(agency.provisional
    ? [
        `ปี ${agency.fiscalYear} ใช้รายการข้อของปี ${agency.fiscalYear - 1} ไปก่อน เมื่อรายการจริงออก สั่ง npm run rollover -- --settle`,
      ]
    : []),
  "ขั้นต่อไป: เติมข้อมูลใน content/agency.yaml แล้วดูผลด้วย npm run dev",
];

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

await command({ usage: USAGE, options }, async ({ flags, directory }) => {
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
    const agency = await askAgency(flags);
    const kept = await createProject(directory, agency);
    const drafts = await writeStarters(directory, agency);
    say(
      [
        `สร้างโฟลเดอร์ของ${agency.name}แล้ว`,
        ...list("มีไฟล์เหล่านี้อยู่ก่อนแล้ว จึงไม่เขียนทับ:", kept),
        ...nextSteps(agency, drafts),
      ].join("\n"),
    );
    return;
  }
  if (!flags.force && !(await isReplaceable(directory)))
    refuse(`${directory} มีข้อมูลของหน่วยงานจริงอยู่แล้ว จึงไม่แทนที่ ถ้าต้องการจริงให้เพิ่ม --force`);
  const agency = await askAgency(flags);
  const replaced = await writeEmptyAgency(directory, agency);
  const drafts = await writeStarters(directory, agency);
  const where = path.relative(ROOT, directory) || ".";
  say(
    [
      `สร้าง${agency.name}ใน ${where} แล้ว${replaced > 0 ? ` (ย้ายไฟล์เดิม ${replaced} ไฟล์ไปไว้ใน .replaced/)` : ""}`,
      ...nextSteps(agency, drafts),
    ].join("\n"),
  );
});
