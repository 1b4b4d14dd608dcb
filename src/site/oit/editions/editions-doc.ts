import type { Edition } from "../../../domain/model/catalogue/edition.ts";

const cell = (text: string) => text.replaceAll("|", "\\|");
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;

const INTRODUCTION = `# รายการข้อ OIT

<!-- สร้างโดย npm run docs จากไฟล์ในโฟลเดอร์นี้ อย่าแก้ด้วยมือ -->

หนึ่งไฟล์คือรายการของหนึ่งปีงบประมาณ สำหรับองค์กรปกครองส่วนท้องถิ่น (\`lao\`) ทุกข้อเท็จจริงบอกระดับความแน่ชัดและแหล่งที่มา
ชื่อย่อของแหล่งอ้างอิงอยู่ใน \`src/catalogue/sources.yaml\` ชื่อเรื่องที่ใช้เทียบข้ามปีอยู่ใน \`src/catalogue/concepts.yaml\`

เมื่อตรวจกับคู่มือแล้ว เพิ่มหนึ่งบรรทัดใน \`content/editions/<ปี>.facts.yaml\` ข้อเท็จจริงนั้นจะเป็น “แน่ชัด”

\`\`\`yaml
family: lao
fiscalYear: 2566
facts:
  - { item: o13, fact: yearRule, level: confirmed, source: คู่มือ ITA 2566 หน้า 58 }
\`\`\`
`;

/** The editions' README: how sure each one is, and what a webmaster should check against the handbook. Markdown, newest first. */
export function editionsDoc(editions: readonly Edition[]): string {
  const columns = ["ปี", "ข้อ", "ชื่อข้อ", "ตัวชี้วัดย่อย", "องค์ประกอบ", "เกณฑ์ปี", "สิ่งที่ควรตรวจกับคู่มือ"];
  const rows = editions
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear)
    .map(({ fiscalYear, items, confidence: { names, subIndicators, components, yearRules, check } }) =>
      row([String(fiscalYear), String(items.length), names, subIndicators, components, yearRules, check]),
    );
  return [INTRODUCTION, row(columns), row(columns.map(() => "---")), ...rows, ""].join("\n");
}
