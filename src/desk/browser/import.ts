import { post, tell, the, wordsOf } from "./frame.ts";

const form = the("import") as HTMLFormElement;
const file = the("file") as HTMLInputElement;
const word = the("word") as HTMLSelectElement;
const taker = the("take");

/** Sends the table; nothing is written unless it is taken. */
async function send(take: boolean): Promise<void> {
  const [table] = file.files ?? [];
  if (!table) {
    tell("เลือกไฟล์ก่อน", "bad");
    file.focus();
    return;
  }
  tell(take ? "กำลังนำเข้า" : "กำลังอ่าน");
  const query = new URLSearchParams({ name: table.name, word: word.value, take: String(take) });
  const answer = await post<{ ok?: boolean; lines?: string[]; rejected?: { name: string; base64: string } }>(
    `/api/import?${query}`,
    table,
  );
  const { lines, ok, rejected } = answer.data;
  if (lines === undefined) {
    tell(wordsOf(answer), "bad");
    return;
  }
  const box = the("result");
  box.className = "notice";
  box.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  if (rejected) box.append(download(rejected));
  box.focus();
  taker.hidden = take || !lines.some((line) => line.startsWith("จะ"));
  tell(
    take ? (ok === true ? "นำเข้าแล้ว" : "นำเข้าเท่าที่รับได้แล้ว ดูแถวที่ไม่รับ") : "ยังไม่ได้เปลี่ยนสิ่งใด ดูรายการแล้วกดนำเข้า",
    ok === true ? "good" : "bad",
  );
}

/** A link to the rows that were not taken, each with its reason. */
function download({ name, base64 }: { name: string; base64: string }): HTMLElement {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const href = URL.createObjectURL(
    new Blob([bytes], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
  );
  return Object.assign(document.createElement("a"), {
    href,
    download: name,
    textContent: `ดาวน์โหลดแถวที่ไม่รับ พร้อมเหตุผล (${name})`,
  });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void send(false);
});
taker.addEventListener("click", () => void send(true));
file.addEventListener("change", () => (taker.hidden = true));
