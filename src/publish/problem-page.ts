import type { Problem } from "../domain/coherence/problem.ts";
import { showProblem } from "../collections/faults/problem-report.ts";

/**
 * The page that the preview shows while something is wrong: every problem with its place and its remedy.
 * @param messages where the handbook explains messages, up to their code; left out while no page can be drawn
 */
export function problemPage(problems: readonly Problem[], messages?: string): string {
  const entries = problems.map((problem) => {
    const { place, what, remedy, yaml } = showProblem(problem);
    const more = messages ? `<p><a href="${escape(messages + problem.kind)}">อธิบายในคู่มือ</a></p>` : "";
    return `<li><p><code>${escape(place)}</code></p><p><strong>${escape(what)}</strong></p><p>แก้: ${escape(remedy)}</p>${yaml ? `<pre>${escape(yaml)}</pre>` : ""}${more}</li>`;
  });
  return `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>พบ ${problems.length} จุดที่ต้องแก้</title>
<style>
body { font: 1rem/1.7 sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
li { margin-block: 1.5rem; } p { margin: .25rem 0; } pre { padding: .75rem 1rem; border-inline-start: 4px solid #2a7; overflow-x: auto; }
</style>
</head>
<body>
<h1>พบ ${problems.length} จุดที่ต้องแก้</h1>
<p>เว็บไซต์จะแสดงตามปกติเมื่อแก้ครบ หน้านี้จะเปลี่ยนเองเมื่อบันทึกไฟล์</p>
<ol>${entries.join("\n")}</ol>
</body>
</html>`;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
