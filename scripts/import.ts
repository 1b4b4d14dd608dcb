import { runListImport } from "../src/collections/import/run-list.ts";
import { isTableForm, runTableImport } from "../src/collections/import/run-tables.ts";
import { agencyDirectory } from "../src/collections/paths.ts";
import { today } from "../src/collections/today.ts";
import { toArabicDigits } from "../src/domain/thai/digits.ts";
import { readFlags, refuse } from "./flags.ts";
import { openNetwork } from "./network.ts";
import { say } from "./say.ts";

const USAGE = `วิธีใช้: npm run import -- แหล่ง                            หน้า OIT เดิม → ร่างคำตอบทุกข้อ
        npm run import -- measures ไฟล์ --year 2567   ตารางมาตรการ
        npm run import -- report ไฟล์ --year 2567     ตารางรายงานผลตามมาตรการ
        npm run import -- result ไฟล์ --year 2566     ตารางคะแนน ITA

  แหล่งเป็นที่อยู่เว็บ หรือไฟล์ HTML CSV XLSX DOCX หรือ TXT ตารางเป็นไฟล์เท่านั้น
  ไม่ใส่ --apply จะแสดงอย่างเดียว ไม่เขียนไฟล์ และไม่เขียนทับไฟล์ที่มีอยู่

  --year     ปีงบประมาณของรายการ ถ้าไม่บอก โปรแกรมอ่านจากรายการเอง (หน้า OIT)
  --family   กลุ่มของรายการข้อ เช่น lao ถ้าไม่บอกใช้ของหน่วยงาน
  --base     ที่อยู่ของหน้าเดิม สำหรับไฟล์ที่มีลิงก์แบบย่อ
  --fetch    นำเอกสารหลังลิงก์มาไว้ใน public/documents/ ด้วย
  --report   เก็บรายงานเป็น .md หรือ .csv
  --apply    เขียนไฟล์
  --allow-private  ยอมให้เปิดที่อยู่ในเครือข่ายภายใน`;

const { values, positionals } = readFlags(
  {
    options: {
      ...{ year: { type: "string" }, family: { type: "string" }, base: { type: "string" }, report: { type: "string" } },
      ...{ apply: { type: "boolean", default: false }, fetch: { type: "boolean", default: false } },
      "allow-private": { type: "boolean", default: false },
    },
    allowPositionals: true,
  },
  USAGE,
);
const form = positionals.find((word, index) => index === 0 && isTableForm(word));
const source = positionals[form === undefined ? 0 : 1];
if (source === undefined) refuse("บอกไฟล์หรือที่อยู่ที่จะอ่าน", USAGE);
if (positionals.length > (form === undefined ? 1 : 2)) refuse(`ไม่รู้จักคำว่า “${positionals.at(-1) ?? ""}”`, USAGE);
const fiscalYear = values.year === undefined ? undefined : Number(toArabicDigits(values.year));
if (fiscalYear === undefined ? form !== undefined : !(fiscalYear >= 2500 && fiscalYear <= 2699))
  refuse("บอกปีงบประมาณด้วย --year เป็นปี พ.ศ. สี่หลัก เช่น --year 2567", USAGE);

const network = openNetwork({ allowPrivate: values["allow-private"] });
const { apply, family, base, report, fetch } = values;
const common = { apply, directory: agencyDirectory(), today: today() };
const { lines, ok } =
  form !== undefined && isTableForm(form) && fiscalYear !== undefined
    ? await runTableImport({ form, file: source, fiscalYear, ...common })
    : await runListImport({
        source,
        fiscalYear,
        family,
        base,
        report,
        fetch,
        ...common,
        fetchBytes: network.fetchBytes,
      });
await network.close();
for (const line of lines) say(line);
process.exitCode = ok ? 0 : 1;
