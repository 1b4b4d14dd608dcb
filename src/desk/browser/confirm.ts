import { enable, post, tell, the, wordsOf } from "./frame.ts";

const by = document.getElementById("by") as HTMLInputElement | null;
if (by && by.value === "") by.value = localStorage.getItem("by") ?? "";

document.addEventListener("click", (event) => {
  const button = (event.target as HTMLElement).closest<HTMLButtonElement>("[data-yes]");
  if (!button || !by) return;
  const name = by.value.trim();
  const fault = the("e-by");
  fault.hidden = name !== "";
  fault.textContent = name === "" ? "กรอกส่วนงานหรือตำแหน่งของท่านก่อน" : "";
  if (name === "") {
    by.focus();
    return;
  }
  localStorage.setItem("by", name);
  const { yes: file, index } = button.dataset;
  button.disabled = true;
  void post<object>("/api/confirm", { file, index: index ? Number(index) : null, by: name }).then((answer) => {
    if (answer.status !== 200) {
      enable(button);
      tell(wordsOf(answer) || (answer.data.said ?? []).map(({ text }) => text).join(" "), "bad");
      return;
    }
    const entry = button.closest("li");
    const next = entry?.nextElementSibling?.querySelector<HTMLElement>("button, a");
    entry?.replaceChildren(Object.assign(document.createElement("p"), { textContent: `ยืนยันแล้วในนามของ ${name}` }));
    (next ?? by).focus();
    tell("บันทึกการยืนยันแล้ว");
  });
});
