import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { select, text } from "@clack/prompts";
import { kindEntries, KINDS, type KindName } from "../src/collections/kinds.ts";
import { loadContent } from "../src/collections/load.ts";
import { kindNamed, namedBy, newFile, objections, sameName, stemOf } from "../src/authoring/new-file.ts";
import { reportProblems } from "../src/collections/faults/report.ts";
import { today } from "../src/program/today.ts";
import { toArabicDigits } from "../src/domain/thai/digits.ts";
import { fiscalYearOf } from "../src/domain/thai/fiscal-year.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

const kindList = kindEntries
  .map(
    ([name, { label, folder, include }]) =>
      `  ${name.padEnd(14)} ${label} (content/${folder ? `${folder}/` : ""}${include})`,
  )
  .join("\n");
const USAGE = `วิธีใช้: npm run new -- ชนิด [ชื่อ] [--year ปีงบประมาณ]

  เช่น npm run new -- news ประกาศรับสมัครงาน
       npm run new -- disclosures o11 --year 2566

  ชื่อภาษาไทยใช้เป็นหัวข้อด้วย ชื่ออังกฤษพิมพ์เล็ก (เช่น tax) เป็นเพียงชื่อไฟล์และที่อยู่หน้าเว็บ
  ถ้าไม่บอกปี จะใช้ปีที่กำลังรับการประเมิน`;
const KIND_LIST = `ชนิดของเนื้อหา
${kindList}`;
const HELP = `${USAGE}

${KIND_LIST}`;

await command(
  { usage: HELP, options: { year: { type: "string" } }, words: true },
  async ({ flags, words, directory, ask }) => {
    const [word, ...rest] = words;
    if (word === undefined && !process.stdin.isTTY) {
      say(HELP);
      return;
    }
    const options = kindEntries.map(([value, { label }]) => ({ value, label: `${label} (${value})` }));
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
