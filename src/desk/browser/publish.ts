import { showFaults } from "./faults.ts";
import { enable, post, tell, the, wordsOf } from "./frame.ts";
import { askToSignIn } from "./sign-in.ts";

const form = document.getElementById("publish") as HTMLFormElement | null;
const valueOf = (name: string): string => form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? "";

/** What was chosen for each field in dispute, by its file. */
function choices(): Record<string, Record<string, string>> {
  const chosen: Record<string, Record<string, string>> = {};
  for (const { dataset, value } of document.querySelectorAll<HTMLInputElement>("[data-clash]:checked")) {
    const file = dataset["file"] ?? "";
    chosen[file] = { ...chosen[file], [dataset["clash"] ?? ""]: value };
  }
  return chosen;
}

function result(words: string): void {
  const box = the("result");
  box.className = "notice";
  box.textContent = words;
  box.focus();
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = the("send") as HTMLButtonElement;
  button.disabled = true;
  tell("กำลังเผยแพร่");
  const wish = {
    message: valueOf("message"),
    by: valueOf("by"),
    reviewer: valueOf("reviewer"),
    reviewed: form.querySelector<HTMLInputElement>('[name="reviewed"]')?.checked ?? false,
    choices: choices(),
  };
  void post<{ outcome?: string; html?: string; signIn?: boolean }>("/api/publish", wish).then((answer) => {
    enable(button);
    const { data } = answer;
    if (data.outcome !== undefined) {
      form.hidden = true;
      the("clashes").hidden = true;
      tell("");
      result(
        data.outcome === "published"
          ? "เผยแพร่แล้ว เว็บไซต์จะเปลี่ยนในไม่กี่นาที เมื่อที่เก็บสร้างเว็บไซต์เสร็จ"
          : "เก็บเป็นรุ่นหนึ่งในเครื่องแล้ว ที่เก็บนี้ยังไม่มีปลายทาง จึงยังไม่ได้ขึ้นเว็บไซต์",
      );
      return;
    }
    if (data.html !== undefined) {
      const box = the("clashes");
      box.innerHTML = `<h2>มีผู้อื่นเผยแพร่สิ่งเดียวกัน เลือกทีละช่องว่าจะใช้ของใคร แล้วกดเผยแพร่อีกครั้ง</h2>${data.html}`;
      box.hidden = false;
      box.querySelector<HTMLElement>("input")?.focus();
      tell("ยังไม่ได้เผยแพร่ มีช่องที่แก้ต่างกัน", "bad");
      return;
    }
    showFaults(data.said ?? [], true);
    if (data.signIn) askToSignIn();
    tell(wordsOf(answer) || "ยังไม่ได้เผยแพร่ มีช่องที่ต้องกรอก", "bad");
  });
});

document.getElementById("build")?.addEventListener("click", (event) => {
  const button = event.currentTarget as HTMLButtonElement;
  button.disabled = true;
  tell("กำลังสร้างเว็บไซต์ อาจใช้เวลาหลายนาที");
  void post<{ folder?: string; zip?: string }>("/api/build", {}).then((answer) => {
    enable(button);
    const { folder, zip } = answer.data;
    if (folder === undefined || zip === undefined) {
      tell(wordsOf(answer), "bad");
      return;
    }
    tell("สร้างเว็บไซต์แล้ว");
    result(`เว็บไซต์อยู่ในโฟลเดอร์ ${folder} หรือ `);
    the("result").append(Object.assign(document.createElement("a"), { href: zip, textContent: "ดาวน์โหลดเป็นไฟล์ ZIP" }));
  });
});
