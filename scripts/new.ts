import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { select, text } from "@clack/prompts";
import { kindEntries, KINDS, type KindName } from "../src/domain/model/kinds.ts";
import { newEdition } from "../src/authoring/new-edition.ts";
import { UNREADABLE } from "../src/documents/outline/unreadable.ts";
import { writeTogether } from "../src/authoring/write-together.ts";
import { UnreadableOutline } from "../src/documents/outline/index.ts";
import { readYear } from "../src/collections/read-agency.ts";
import { familyOf } from "../src/domain/model/agency.ts";
import { loadContent } from "../src/collections/load.ts";
import { kindNamed, namedBy, newFile, objections, sameName, stemOf } from "../src/authoring/new-file.ts";
import { reportProblems } from "../src/collections/faults/problem-report.ts";
import { today } from "../src/program/today.ts";
import { toArabicDigits } from "../src/domain/thai/digits.ts";
import { fiscalYearOf } from "../src/domain/thai/fiscal-year.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

/** What clerks make most comes first. */
const MOST_MADE: readonly KindName[] = [
  "news",
  "disclosures",
  "people",
  "services",
  "purchases",
  "pages",
  "faqs",
  "results",
];
const inOrder = [
  ...MOST_MADE.flatMap((name) => kindEntries.filter(([known]) => known === name)),
  ...kindEntries.filter(([name]) => !MOST_MADE.includes(name)),
];
const kindList = inOrder
  .map(
    ([name, { label, folder, include }]) =>
      `  ${name.padEnd(14)} ${label} (content/${folder ? `${folder}/` : ""}${include})`,
  )
  .join("\n");
const thisYear = fiscalYearOf(today());
const USAGE = `วิธีใช้: npm run new -- ชนิด [ชื่อ] [--year ปีงบประมาณ]

  เช่น npm run new -- news ประกาศรับสมัครงาน
       npm run new -- disclosures o11 --year ${thisYear}

       npm run new -- edition ${thisYear + 1} --from คู่มือ.xlsx --handbook "คู่มือ ITA ${thisYear + 1}"

  รายการข้อ OIT ของปีใหม่อ่านจากตารางในคู่มือหรือหน้าเว็บ (XLSX CSV DOCX HTML TXT PDF) ด้วย --from
  ถ้าถือคู่มือของ ป.ป.ช. อยู่ ให้บอกชื่อด้วย --handbook ข้อเท็จจริงจะเป็น “แน่ชัด” มิฉะนั้นเป็น “แหล่งเดียว”
  ชื่อภาษาไทยใช้เป็นหัวข้อด้วย ชื่ออังกฤษพิมพ์เล็ก (เช่น tax) เป็นเพียงชื่อไฟล์และที่อยู่หน้าเว็บ
  ถ้าไม่บอกปี จะใช้ปีที่กำลังรับการประเมิน`;
const KIND_LIST = `ชนิดของเนื้อหา
${kindList}`;
const HELP = `${USAGE}

${KIND_LIST}`;

await command(
  {
    usage: HELP,
    options: { year: { type: "string" }, from: { type: "string" }, handbook: { type: "string" } },
    words: true,
  },
  async ({ flags, words, directory, ask }) => {
    const [word, ...rest] = words;
    if (flags.from !== undefined) return writeEdition(words, flags.from, flags.handbook, directory);
    if (word === undefined && !process.stdin.isTTY) {
      say(HELP);
      return;
    }
    const options: { value: string; label: string }[] = inOrder.map(([value, { label }]) => ({
      value,
      label: `${label} (${value})`,
    }));
    const wanted = await ask("ชนิด", word, () => select({ message: "จะเขียนเนื้อหาชนิดใด", options }));
    const kind: KindName = kindNamed(wanted) ?? refuse(`ไม่รู้จักชนิด “${wanted}”`, KIND_LIST);

    const { content } = await loadContent(directory, today());
    const by = namedBy(KINDS[kind]);
    const given = rest.join(" ").trim() || undefined;
    const year = flags.year ?? (by === "year" ? given : undefined);
    const fiscalYear = Number(
      toArabicDigits(year ?? String(content?.agency.currentFiscalYear ?? fiscalYearOf(today()))),
    );
    if (!Number.isInteger(fiscalYear) || fiscalYear < 2500 || fiscalYear > 2699)
      refuse(`ปีงบประมาณต้องเป็นตัวเลข พ.ศ. สี่หลัก แต่เขียนว่า ${year ?? ""}`, USAGE);

    const question = by === "item" ? "รหัสข้อ OIT เช่น o11" : `ชื่อของ${KINDS[kind].label} (ไทยหรืออังกฤษ)`;
    const isName = (answer = "") => stemOf(KINDS[kind], answer, fiscalYear) !== undefined;
    const name =
      by === "nothing" || by === "year"
        ? ""
        : await ask(by === "item" ? "รหัสข้อ" : "ชื่อ", given, () =>
            text({ message: question, validate: (answer) => (isName(answer) ? undefined : "ใช้ชื่อนี้ไม่ได้") }),
          );

    const wish = { kind, fiscalYear, name, today: today() };
    const file = newFile(wish, content) ?? refuse(`ใช้ “${name}” เป็นชื่อไม่ได้: ต้องเป็น${question}`, USAGE);
    const taken = await sameName(directory, file);
    if (taken) refuse(`มี ${taken} อยู่แล้ว จึงไม่เขียนทับ`);
    const against = content ? objections(wish, file, content) : [];
    if (against.length > 0) refuse(`ไม่ได้เขียนไฟล์ เพราะ\n\n${reportProblems(against)}`);

    const target = path.join(directory, file.file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.text, { flag: "wx" });
    say(`เขียน ${file.file}`);
    for (const line of file.open) say(`  ${file.file}:${line}  ${file.text.split("\n")[line - 1]?.trim() ?? ""}`);
    say(
      file.open.length > 0
        ? `เติม ${file.open.length} บรรทัดนี้ แล้วดูผลด้วย npm run dev`
        : "เปิดไฟล์ ลบ # หน้าบรรทัดที่จะใช้ แล้วดูผลด้วย npm run dev",
    );
  },
);

/** Reads the items of a year out of a paper and writes them as the agency's own edition. */
async function writeEdition(
  [word = "", typed]: readonly string[],
  from: string,
  handbook: string | undefined,
  directory: string,
): Promise<void> {
  if (kindNamed(word) !== "editions" && word !== "edition")
    refuse("--from ใช้กับรายการข้อ OIT เท่านั้น เช่น npm run new -- edition 2570 --from คู่มือ.xlsx", USAGE);
  const fiscalYear =
    readYear(typed) ?? refuse("บอกปีของรายการเป็น พ.ศ. สี่หลัก เช่น npm run new -- edition 2570 --from คู่มือ.xlsx", USAGE);
  const { content } = await loadContent(directory, today());
  const { editions, agency } = content ?? refuse("อ่าน content/agency.yaml ไม่ได้ ดูสาเหตุด้วย npm run check");
  const source = {
    family: familyOf(agency),
    fiscalYear,
    name: handbook ?? path.basename(from),
    level: handbook === undefined ? ("single" as const) : ("confirmed" as const),
    editions: editions.filter((edition) => !edition.provisional && edition.fiscalYear !== fiscalYear),
  };
  const made = await newEdition(path.resolve(from), directory, source).catch((error: unknown) => {
    if (error instanceof UnreadableOutline) return refuse(`${from}: ${UNREADABLE[error.why]}`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return refuse(`ไม่พบไฟล์ ${from} ตรวจชื่อและโฟลเดอร์`);
    throw error;
  });
  const { files, told } =
    made ?? refuse(`${from}: ไม่พบรายการข้อ ตารางต้องมีคอลัมน์ ข้อ (เช่น o1) และ ชื่อข้อ หรือแต่ละบรรทัดขึ้นต้นด้วยรหัสข้อ`);
  const target = path.join(directory, `content/editions/${fiscalYear}.yaml`);
  if (await stat(target).catch(() => undefined)) refuse(`มี content/editions/${fiscalYear}.yaml อยู่แล้ว จึงไม่เขียนทับ`);
  await writeTogether(directory, files);
  for (const line of told) say(line);
  for (const { file } of files) say(`เขียน ${file}`);
  say("อ่านไฟล์เทียบกับต้นฉบับทุกข้อ แล้วสั่ง npm run check");
}
