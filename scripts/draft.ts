import { mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { loadContent } from "../src/collections/load.ts";
import { readYear } from "../src/collections/read-agency.ts";
import { draftMeasures, draftReport } from "../src/domain/improvement/draft.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";
import { today } from "../src/program/today.ts";

const USAGE = `วิธีใช้: npm run draft -- measures --year ปีงบประมาณ   ร่างมาตรการจากผล ITA ของปีก่อน
        npm run draft -- report --year ปีงบประมาณ     ร่างรายงานจากมาตรการของปีนั้น`;

await command(
  { usage: USAGE, options: { year: { type: "string" } }, words: true },
  async ({ flags, words, directory }) => {
    const [kind] = words;
    if (kind !== "measures" && kind !== "report") refuse("บอกว่าจะร่างอะไร: measures หรือ report", USAGE);
    const year = readYear(flags.year) ?? refuse("บอกปีงบประมาณด้วย --year เช่น --year 2568", USAGE);
    const { content } = await loadContent(directory, today());
    if (!content) refuse("อ่าน content/agency.yaml ไม่ได้ ดูสาเหตุด้วย npm run build");
    const folder = `content/${kind === "report" ? "reports" : "measures"}/${year}`;
    const there = content.measures.filter(({ data }) => data.fiscalYear === year).length;
    if (kind === "measures" && there > 0)
      refuse(`ปี ${year} มีมาตรการแล้ว ${there} ข้อ จึงไม่ร่างเพิ่ม ดูจุดอ่อนที่ยังไม่มีมาตรการตอบที่หน้าผลการประเมินปี ${year - 1}`);
    const drafts =
      kind === "report"
        ? [draftReport(content, year)].filter((draft) => draft !== undefined)
        : draftMeasures(content, year);
    if (drafts.length === 0)
      refuse(
        kind === "report"
          ? `ยังไม่มีมาตรการของปี ${year} ใน content/measures/${year}/`
          : `ไม่พบจุดอ่อนในผล ITA ปี ${year - 1}: ตรวจว่ามี content/results/${year - 1}.yaml และมีคะแนนรายตัวชี้วัดหรือรายข้อ`,
      );

    await mkdir(path.join(directory, folder), { recursive: true });
    for (const { id, data } of drafts) {
      const file = `${folder}/${id}.mdx`;
      const exists = await stat(path.join(directory, file)).catch(() => undefined);
      if (exists) say(`มี ${file} อยู่แล้ว จึงไม่เขียนทับ`);
      else {
        await writeFile(path.join(directory, file), `---\n${stringify(data, { lineWidth: 0 })}---\n`, { flag: "wx" });
        say(`ร่าง ${file}`);
      }
    }
    say("แทนที่ข้อความ [เติม…] ด้วยข้อความจริง เว็บไซต์จะไม่เผยแพร่ร่างที่ยังเติมไม่ครบ");
  },
);
