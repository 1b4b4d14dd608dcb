import { showFaults } from "./faults.ts";
import { enable, leaveSaying, post, tell, the, wordsOf } from "./frame.ts";

const form = the("begin") as HTMLFormElement;
const KEPT = "beginning";
const QUESTIONS = ["name", "kind", "year", "site"];

/** Answers stay where the page is loaded anew. */
const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}") as Record<string, string>;
for (const [name, value] of Object.entries(kept)) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
}
const answers = () =>
  Object.fromEntries(
    QUESTIONS.map((name) => {
      const field = form.elements.namedItem(name);
      return [name, field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : ""];
    }),
  );
form.addEventListener("input", () => {
  sessionStorage.setItem(KEPT, JSON.stringify(answers()));
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  if (button) button.disabled = true;
  void post<{ words?: string }>("/api/begin", answers()).then((answer) => {
    if (button) enable(button);
    const { words, said = [] } = answer.data;
    if (words === undefined) {
      showFaults(said, true);
      tell(wordsOf(answer) || `ยังไม่ได้สร้าง มี ${said.length} ช่องที่ต้องแก้`, "bad");
      return;
    }
    sessionStorage.removeItem(KEPT);
    leaveSaying(words);
  });
});
