import { stripVTControlCharacters } from "node:util";
import { loadContent, type Loaded } from "../../../src/collections/load.ts";
import { reportProblems } from "../../../src/collections/faults/problem-report.ts";
import { makeAgency, MINIMAL_AGENCY } from "../../agency.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const load = async (files: Files): Promise<Loaded> => loadContent(await makeAgency(files), "2023-04-28");

/** What a clerk reads in the terminal, without colours. */
export const shown = ({ problems }: Loaded): string => `\n${stripVTControlCharacters(reportProblems(problems))}\n`;

export const answer = (item: string, evidence = "{ title: หน้า, page: /people/ }"): string =>
  `item: ${item}\nfiscalYear: 2566\nevidence:\n  - ${evidence}\n`;
export const person = (name: string): string => `name: ${name}\nposition: นายกเทศมนตรี\nside: political\norder: 1\n`;
export const page = (body: string): string =>
  `---\ntitle: หน้า\ndescription: คำอธิบาย\nupdated: 2023-04-20\n---\n\n${body}\n`;
export const news = (title: string): string =>
  `---\ntitle: ${title}\ndate: 2023-04-20\nsummary: สรุป\n---\n\nเนื้อข่าวของ **${title}**\n`;

/** Each Thai letter as the one byte that old Windows programs write for it. */
const windows874 = (text: string) =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0) - (sign < "\u0E00" ? 0 : 0x0e00 - 0xa0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

/** Files that nobody can read, or in which there is nothing to read. */
export const UNREADABLE: Files = {
  "content/people/windows-874.yaml": windows874(person("นายตัวอย่าง")),
  "content/people/utf-16.yaml": utf16(person("นายตัวอย่าง")),
  "content/people/converted.yaml": person("นาย\uFFFD\uFFFD\uFFFD"),
  "content/people/empty.yaml": "",
  "content/people/comments.yaml": "# name: นายตัวอย่าง ใจดี\n",
  "content/people/prose.yaml": "นายตัวอย่าง ใจดี\n",
};

export const SYNTAX: Files = {
  "content/people/bracket.yaml": person("[นายตัวอย่าง"),
  "content/people/quote.yaml": person('"นายตัวอย่าง'),
  "content/people/tab.yaml": "name: นายตัวอย่าง\nposition:\n\t- นายกเทศมนตรี\n",
  "content/people/twice.yaml": `${person("นายตัวอย่าง")}name: นายตัวอย่าง ใจดี\n`,
  "content/people/colon.yaml": person("ท่านนายก: นายตัวอย่าง"),
  "content/people/asterisk.yaml": person("*นายตัวอย่าง*"),
  "content/people/no-space.yaml": "name:นายตัวอย่าง\nposition: นายกเทศมนตรี\n",
};

/** Lists, groups and text that are written as something else. */
export const FORMS: Files = {
  "content/people/number.yaml": person("2566").replace("side", "phone: 055123456\nside"),
  "content/disclosures/2566/o30.yaml": "item: o30\nfiscalYear: 2566\nevidence:\n",
  "content/disclosures/2566/o31.yaml":
    "item: o31\nfiscalYear: 2566\nevidence:\n  title: แผน\n  file: documents/a.pdf\n",
  "content/disclosures/2566/o32.yaml": answer("o32", "documents/a.pdf"),
  "content/disclosures/2566/o33.yaml": "item: o33\nfiscalYear: 2566\nnil: true\n",
  "content/disclosures/2566/o35.yaml": answer("o35", "{ title: 2566, page: /people/, published: 10 พ.ย. 2565 }"),
};

/** What git leaves in files when two people have changed the same lines. */
const conflict = (mine: string, theirs: string) => `<<<<<<< HEAD\n${mine}=======\n${theirs}>>>>>>> main\n`;
export const CONFLICTS: Files = {
  "content/people/conflict.yaml": conflict(person("นายตัวอย่าง"), person("นายตัวอย่าง ใจดี")),
  "content/people/half-mended.yaml": `${person("นายตัวอย่าง")}>>>>>>> main\n`,
  "content/news/conflict.md": `${news("น้ำท่วม")}${conflict("น้ำลดแล้ว\n", "น้ำยังท่วม\n")}`,
  "content/pages/conflict.mdx": page(conflict("ก\n", "ข\n") + conflict("ค\n", "ง\n")),
  "content/procurement/2566/conflict.csv": conflict("งานที่ซื้อหรือจ้าง\n", "งาน\n"),
};

/** One slip of the keyboard that YAML complains about more than once, or about something else. */
export const SLIPS: Files = {
  "content/people/tabs.yaml": "name: นายตัวอย่าง\nposition:\n\t- นายก\n\t- อื่น\nside: political\norder: 1\n",
  "content/people/unclosed.yaml": `${person("นายตัวอย่าง").replace("นายกเทศมนตรี", '"นายกเทศมนตรี')}phone: "0 2000 0000"\n`,
  "content/people/word-end.yaml": person('"นายตัวอย่าง”'),
  "content/people/word-single.yaml": person("'นายตัวอย่าง’"),
  "content/people/odd-space.yaml": `name: นายตัวอย่าง\n${person("").slice(6).replaceAll(/^/gm, "\u00A0").trimEnd()}\n`,
  "content/people/deeper.yaml": person("นายตัวอย่าง").replace("side", "  side"),
  "content/faq/at-margin.yaml": "question: ก\ntopic: ข\nanswer: |\nบรรทัดแรก\nบรรทัดที่สอง\nupdated: 2023-04-20\n",
  "content/people/after-quote.yaml": person('"ท่าน" นายก'),
  "content/people/two-slips.yaml": person("ท่าน: นายก").replace("side: ", "side:"),
  "content/disclosures/2566/o7.yaml": answer("o7", "title: ก\n    page: /people/").replace("- title", "-title"),
  "content/disclosures/2566/o3.yaml": "item: o3\nfiscalYear: 2566\nevidence:\n  – title: ก\n    page: /people/\n",
  "content/disclosures/2566/o4.yaml": "item: o4\nfiscalYear: 2566\n# evidence:\n  - title: ก\n    page: /people/\n",
  "content/disclosures/2566/o5.yaml":
    "item: o5\nfiscalYear: 2566\nevidence:\n  - title: ก\n    page: /people/\n   note: ข\n",
  "content/people/word-both.yaml": person("“ท่านนายก: นายตัวอย่าง”"),
};

export const VALUES: Files = {
  "content/disclosures/2566/o21.yaml": answer("o21").replace("evidence", "evidnce"),
  "content/disclosures/2566/o22.yaml": answer("o22").replace("2566", "๒๕๖x"),
  "content/disclosures/2566/o23.yaml": answer("o23", "{ title: ผัง, page: /people/, published: 20/4/2566 }"),
  "content/disclosures/2566/o24.yaml": answer("o24", "{ title: ผัง, link: 'javascript:alert(1)' }"),
  "content/disclosures/2566/o25.yaml": answer("o25", "{ title: ผัง, link: www.example.go.th/plan }"),
  "content/disclosures/2566/o26.yaml": answer("o26", "{ title: ผัง, file: ../../etc/passwd }"),
  "content/disclosures/2566/o27.yaml": answer("o27", "{ title: ผัง }"),
  "content/disclosures/2566/o28.yaml": answer("ข้อ 28 ก.", "{ page: /people/ }"),
  "content/disclosures/2566/o37.yaml": answer("o37", "{ title: ผัง, File: documents/a.pdf, published: 2566-04-20 }"),
  "content/disclosures/2566/o38.yaml": `${answer("o38", "{ title: ผัง }")}page: /people/\n`,
  "content/disclosures/2566/o39.yaml": answer("o39", "{ title: ผัง, ไฟล์: documents/a.pdf }"),
  "content/disclosures/2566/o40.yaml": answer("o40", "{ title: ผัง, page: /people/, link: https://www.example.go.th/ }"),
  "content/disclosures/2566/o41.yaml": answer("o41", "{ title: ผัง, file: https://www.example.go.th/a.pdf }"),
  "content/disclosures/2566/o42.yaml": answer("o42", String.raw`{ title: ผัง, file: C:\site\public\documents\a.pdf }`),
  "content/disclosures/2566/o43.yaml": answer("o43", "{ title: ผัง, page: https://www.test.example/people }"),
  "content/people/values.yaml": person("นายตัวอย่าง").replace("political", "ฝ่ายการเมือง").replace(": 1", ": ๑"),
};

export const REFERENCES: Files = {
  "public/documents/แผน 2566.pdf": "-",
  "public/images/mayor.svg": "-",
  "content/disclosures/2566/o1.yaml": answer("o1", "{ title: ผัง, page: /people/, component: org-chrt }"),
  "content/disclosures/2566/o11.yaml": answer("o11", "{ title: แผน, file: documents/แผน2566.pdf }"),
  "content/disclosures/2566/o12.yaml": answer("o12", "{ title: หน้า, page: /peple/ }"),
  "content/disclosures/2566/o13.yaml": answer("o13"),
  "content/disclosures/2566/ข้อ ๐13.yaml": answer("ข้อ ๐13"),
  "content/disclosures/2566/o34.yaml": answer("o34", "{ title: หน้า, page: /people/, component: project list }"),
  "content/disclosures/2566/o13 - Copy.yaml": answer("o13"),
  "content/disclosures/2566/o14.yaml": answer("o15"),
  "content/disclosures/2566/o44.yaml": answer("o44"),
  "content/disclosures/2560/o1.yaml": answer("o1").replace("2566", "2560"),
  "content/people/deputy.yaml": `${person("นายตัวอย่าง")}photo: images/mayr.svg\n`,
};

export const PLACES: Files = {
  "content/disclosures/2566/o18.yaml": answer("o18"),
  "content/disclosures/2566/o18.yml": answer("o18"),
  "content/disclosures/o19.yaml": answer("o19"),
  "content/disclosures/2566/o20.yaml.txt": answer("o20"),
  "content/Disclosures/2566/o20.yaml": answer("o20"),
  "content/content/news/flood.md": news("น้ำท่วม"),
  "content/o20.yaml": answer("o20"),
  "content/บันทึก.txt": "ก",
  "content/news/flood.md.bak": "ก",
  "content/รูปภาพ/mayor.jpg": "-",
};

export const BODIES: Files = {
  "content/pages/unclosed.mdx": page("<Callout>ข้อความ"),
  "content/pages/less-than.mdx": page("รายได้ไม่เกิน <3000 บาท"),
  "content/pages/brace.mdx": page("ใช้ { ในข้อความ"),
  "content/pages/break.mdx": page("ก<br>ข"),
  "content/pages/comment.mdx": page("<!-- หมายเหตุ -->"),
  "content/pages/address.mdx": page("<saraban@test.example>"),
  "content/pages/closing.mdx": page("<Callout>\n\nข้อความ\n\n</callout>"),
  "content/pages/attribute.mdx": page("<Callout title=ประกาศ>ก</Callout>"),
  "content/pages/import.mdx": page("import fs from 'node:fs'"),
  "content/pages/script.mdx": page("ข้อความ\n\n<script>alert(1)</script>"),
  "content/pages/expression.mdx": page("รวม {1 + 1} บาท"),
  "content/pages/contact.mdx": page("ติดต่อ"),
  "content/news/empty.md": "",
  "content/news/not-closed.md": "---\ntitle: ก\ndate: 2023-04-20\nsummary: ข\n\nเนื้อข่าว\n",
  "content/news/plain.md": "# ข่าว\n\nเนื้อข่าว\n",
  "content/news/Flood.md": news("น้ำท่วม"),
  "content/news/flood.md": news("น้ำท่วม"),
};

export const AGENCY: Files = {
  "content/agency.yaml": `${MINIMAL_AGENCY.replace("kind: sub", "kind: sub-")}phone: 0 2000 0000\n`,
};

/** The files of the groups above in which nothing is wrong: they stand beside the broken ones. */
const SOUND = ["content/disclosures/2566/o13.yaml", "content/disclosures/2566/o18.yaml", "content/news/Flood.md"];
export const GROUPS: Files = {
  ...UNREADABLE,
  ...SYNTAX,
  ...FORMS,
  ...SLIPS,
  ...CONFLICTS,
  ...VALUES,
  ...REFERENCES,
  ...PLACES,
  ...BODIES,
};
export const BROKEN: readonly string[] = Object.keys(GROUPS).filter(
  (file) => file.startsWith("content/") && !SOUND.includes(file),
);
