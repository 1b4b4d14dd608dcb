/** What each tool puts around the marked words, and what stands there where none are marked. */
const TOOLS: Readonly<Record<string, { before: string; after: string; words: string; line?: boolean }>> = {
  bold: { before: "**", after: "**", words: "ตัวหนา" },
  heading: { before: "## ", after: "", words: "หัวข้อ", line: true },
  list: { before: "- ", after: "", words: "รายการ", line: true },
  link: { before: "[", after: "](https://)", words: "ข้อความของลิงก์" },
};

const body = document.getElementById("@body") as HTMLTextAreaElement | null;

document.addEventListener("click", (event) => {
  const name = (event.target as HTMLElement).closest<HTMLElement>("[data-tool]")?.dataset["tool"];
  const tool = name === undefined ? undefined : TOOLS[name];
  if (!body || !tool) return;
  const { selectionStart: from, selectionEnd: to, value } = body;
  const marked = value.slice(from, to);
  const start = tool.line && from > 0 && value[from - 1] !== "\n" ? "\n" : "";
  const lines = tool.line && marked !== "" ? marked.replaceAll("\n", `\n${tool.before}`) : marked || tool.words;
  insert(start + tool.before + lines + tool.after);
});

/** Puts text where the caret stands; the browser's own undo takes it back. */
export function insert(text: string): void {
  if (!body) return;
  body.focus();
  body.setRangeText(text, body.selectionStart, body.selectionEnd, "end");
  body.dispatchEvent(new Event("input", { bubbles: true }));
}
