import { showFaults } from "./faults.ts";
import { enable, leaveSaying, post, tell, wordsOf } from "./frame.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("[data-sign-in]"))
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const isNew = form.dataset["signIn"] === "connect";
    if (button) button.disabled = true;
    tell("กำลังถามที่เก็บเว็บไซต์");
    void post<{ kept?: boolean }>(isNew ? "/api/connect" : "/api/sign-in", {
      token: field("token")?.value ?? "",
      keep: field("keep")?.checked ?? false,
      ...(isNew && { address: field("address")?.value ?? "" }),
    }).then((answer) => {
      if (button) enable(button);
      if (answer.status !== 200) {
        showFaults(answer.data.said ?? [], true);
        tell(wordsOf(answer) || "ยังไม่ได้ลงชื่อเข้าใช้", "bad");
        return;
      }
      const words = isNew ? "เชื่อมกับที่เก็บแล้ว กดเผยแพร่ได้เลย" : "ลงชื่อเข้าใช้แล้ว กดเผยแพร่ได้เลย";
      const memory = field("keep")?.checked && answer.data.kept !== true;
      leaveSaying(memory ? `${words} เครื่องนี้จำโทเคนไม่ได้ ครั้งหน้าจะถามใหม่` : words, location.href, "send");
    });
  });

document.getElementById("sign-out")?.addEventListener("click", () => {
  void post<object>("/api/sign-out", {}).then((answer) => {
    if (answer.status === 200) location.reload();
    else tell(wordsOf(answer), "bad");
  });
});

/** Shows the form by which somebody signs in. */
export function askToSignIn(): void {
  const box = document.getElementById("sign-in");
  if (!box) return;
  box.hidden = false;
  box.querySelector<HTMLInputElement>('[name="token"]')?.focus();
}
