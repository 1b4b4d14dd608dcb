import { showFaults } from "./faults.ts";
import { enable, leaveSaying, post, tell, wordsOf } from "./frame.ts";

/** What is asked beside a sign-in, and what is said once it is done. */
const WISHES: Readonly<Record<string, { readonly path: string; readonly done: string }>> = {
  connect: { path: "/api/connect", done: "เชื่อมกับที่เก็บแล้ว กดเผยแพร่ได้เลย" },
  bring: { path: "/api/bring", done: "นำเว็บไซต์ลงมาแล้ว แก้แล้วกดเผยแพร่ได้เลย" },
};

for (const form of document.querySelectorAll<HTMLFormElement>("[data-sign-in]"))
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const { signIn: wish = "" } = form.dataset;
    const { path, done } = WISHES[wish] ?? { path: "/api/sign-in", done: "ลงชื่อเข้าใช้แล้ว กดเผยแพร่ได้เลย" };
    if (button) button.disabled = true;
    tell(wish === "bring" ? "กำลังนำเว็บไซต์ลงมา อาจใช้เวลาหลายนาที" : "กำลังถามที่เก็บเว็บไซต์");
    void post<{ kept?: boolean }>(path, {
      token: field("token")?.value ?? "",
      keep: field("keep")?.checked ?? false,
      ...(wish !== "" && { address: field("address")?.value ?? "" }),
    }).then((answer) => {
      if (button) enable(button);
      if (answer.status !== 200) {
        showFaults(answer.data.said ?? [], true);
        tell(wordsOf(answer) || "ยังไม่ได้ลงชื่อเข้าใช้", "bad");
        return;
      }
      const memory = field("keep")?.checked && answer.data.kept !== true;
      leaveSaying(memory ? `${done} เครื่องนี้จำโทเคนไม่ได้ ครั้งหน้าจะถามใหม่` : done, location.href, "send");
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
