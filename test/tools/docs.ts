import { writeFile } from "node:fs/promises";
import path from "node:path";
import { loadContent } from "../../src/collections/load.ts";
import { ROOT } from "../../src/program/paths.ts";
import { today } from "../../src/program/today.ts";
import { editionsDoc } from "../../src/site/oit/editions/editions-doc.ts";
import { headerRules, nginxSnippet } from "../../src/site/machine/headers.ts";
import { command } from "../../src/program/command.ts";

await command({ usage: "วิธีใช้: npm run docs\n\n  เขียนเอกสารที่ทำจากโปรแกรมใหม่ คำสั่งนี้ไม่มีตัวเลือก" }, async () => {
  const { content } = await loadContent(ROOT, today());
  if (!content) throw new Error("content/agency.yaml อ่านไม่ได้ ดูสาเหตุด้วย npm run build");
  await writeFile(path.join(ROOT, "src/catalogue/editions/README.md"), editionsDoc(content.editions));
  await writeFile(path.join(ROOT, "src/publish/nginx.conf"), nginxSnippet(headerRules()));
});
