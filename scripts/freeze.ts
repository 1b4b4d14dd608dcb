import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { frozenText } from "../src/authoring/frozen-text.ts";
import { editionOf, readAgency } from "../src/collections/read-agency.ts";
import { assess } from "../src/domain/assess/assess.ts";
import { freeze } from "../src/domain/assess/freeze.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";

const USAGE = "วิธีใช้: npm run freeze -- [--year ปีงบประมาณ] [--again]\n\n  --again  บันทึกทับรายการเดิมของปีนั้น";

const options = { year: { type: "string" }, again: { type: "boolean" } } as const;

await command({ usage: USAGE, options }, async ({ flags, directory }) => {
  const { content } = await readAgency({
    // What was frozen before is what this command may change.
    tolerates: ({ kind }) => flags.again === true && (kind === "frozen-gone" || kind === "frozen-changed"),
  });
  const edition = editionOf(content, flags.year, USAGE);
  const year = edition.fiscalYear;
  const file = `content/frozen/${year}.yaml`;
  if (!flags.again && content.frozen.some(({ data }) => data.fiscalYear === year))
    refuse(`มี ${file} อยู่แล้ว ถ้าต้องการบันทึกใหม่ทั้งหมดให้เพิ่ม --again`, USAGE);

  const frozen = freeze(assess(edition, content), content);
  await mkdir(path.join(directory, "content/frozen"), { recursive: true });
  await writeFile(path.join(directory, file), frozenText(frozen));
  say(`บันทึกที่อยู่ ${frozen.targets.length} รายการของปี ${year} ไว้ใน ${file} แล้ว`);
});
