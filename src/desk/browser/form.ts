import { showConfirmable } from "./confirmable.ts";
import { clearDraft, keepDraft, offerDraft } from "./draft.ts";
import { entriesOf } from "./entries.ts";
import { showFaults } from "./faults.ts";
import { enable, leaveSaying, post, tell, the, wordsOf, type Said } from "./frame.ts";
import { draftSeen, startPreview } from "./preview.ts";

const form = the("form") as HTMLFormElement;
const fields = the("fields");
const saver = the("save") as HTMLButtonElement;
const changed = the("changed");

/** Fields that were filled in, or left: what is wrong with the others is not said before the form is saved. */
const touched = new Set<string>();
let wasSaved = false;
let isDirty = false;

const formData = (more: object = {}) => ({
  kind: form.dataset["kind"],
  file:
    form.dataset["new"] === "true" && form.dataset["kind"] !== "disclosures" && !form.dataset["file"]
      ? ""
      : form.dataset["file"],
  mark: form.dataset["mark"],
  entries: entriesOf(form),
  ...more,
});

interface Act {
  readonly act: string;
  readonly list: string;
  readonly index?: number;
  readonly values?: readonly unknown[];
}

/** Draws the fields anew after something was done to a list. */
export async function act(wish: Act | undefined, focus: string): Promise<void> {
  const answer = await post<{ html?: string }>("/api/act", formData({ act: wish }));
  if (answer.data.html === undefined) {
    tell(wordsOf(answer), "bad");
    return;
  }
  const open = [...fields.querySelectorAll("details[open]")].map(({ id }) => id).filter(Boolean);
  fields.innerHTML = answer.data.html;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  const target = document.getElementById(focus);
  (target?.matches("input, select, textarea")
    ? target
    : target?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button")
  )?.focus();
  changeSeen();
}

function changeSeen(): void {
  isDirty = true;
  showConfirmable(form);
  keepDraft(form);
  clearTimeout(timer);
  timer = setTimeout(() => {
    void check();
    draftSeen();
  }, 500);
}
let timer: ReturnType<typeof setTimeout> | undefined;

async function check(): Promise<void> {
  const { data, status } = await post<object>("/api/check", formData());
  if (status !== 200) return;
  showFaults((data.said ?? []).filter(({ name }) => wasSaved || touched.has(name)));
}

async function save(more: object = {}): Promise<void> {
  wasSaved = true;
  saver.disabled = true;
  const answer = await post<{ file?: string; mark?: string; href?: string; left?: Said[]; html?: string }>(
    "/api/save",
    formData(more),
  );
  enable(saver);
  const { data, status } = answer;
  if (status === 409 && data.html !== undefined) {
    changed.innerHTML = data.html;
    changed.hidden = false;
    changed.querySelector<HTMLElement>("input, button")?.focus();
    tell("ยังไม่ได้บันทึก มีผู้อื่นแก้ไฟล์นี้", "bad");
    return;
  }
  if (status !== 200 || data.mark === undefined) {
    const said = data.said ?? [];
    showFaults(said, true);
    tell(wordsOf(answer) || `ยังไม่ได้บันทึก มี ${said.length} ช่องที่ต้องแก้`, "bad");
    return;
  }
  clearDraft(form);
  isDirty = false;
  const left = data.left ?? [];
  // A merged file holds what others wrote too, and a new one has a place of its own by now.
  if (more !== NOTHING || form.dataset["file"] !== data.file) {
    leaveSaying(savedWords(left), new URL(data.href ?? "/", location.href).href, "save");
    return;
  }
  form.dataset["mark"] = data.mark;
  form.dataset["new"] = "false";
  showFaults(left);
  tell(savedWords(left));
  draftSeen();
}
const NOTHING = {};

const savedWords = (left: readonly Said[]): string =>
  left.length === 0
    ? "บันทึกแล้ว"
    : `บันทึกแล้ว แต่ยังมี ${left.length} จุดที่ต้องแก้ก่อนเผยแพร่: ${left.map(({ text }) => text).join(" ")}`;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void save(NOTHING);
});
form.addEventListener("input", (event) => {
  touched.add((event.target as HTMLInputElement).name);
  changeSeen();
});
form.addEventListener("focusout", (event) => {
  const { name, value } = event.target as HTMLInputElement;
  if (name && value) touched.add(name);
});
form.addEventListener("change", (event) => {
  const { dataset, value } = event.target as HTMLInputElement;
  if (dataset["place"] === undefined) return;
  for (const box of form.querySelectorAll<HTMLElement>(`[data-place-of="${CSS.escape(dataset["place"])}"]`))
    box.hidden = box.dataset["key"] !== value;
});
form.addEventListener("keydown", (event) => {
  // A key that ends one field is not to send the whole.
  if (event.key === "Enter" && (event.target as HTMLElement).matches("input")) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const button = (event.target as HTMLElement).closest("button");
  if (!button) return;
  const { act: wish, list = "", index, confirm, unconfirm, merge, reload } = button.dataset;
  if (wish !== undefined) {
    const at = Number(index ?? 0);
    const count = Number(form.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${list}.#`)}"]`)?.value ?? 0);
    const next = { add: count, remove: Math.max(0, at - 1), up: at - 1, down: at + 1 }[wish] ?? 0;
    void act(
      { act: wish, list, ...(index !== undefined && { index: at }) },
      wish === "remove" && count <= 1 ? list : `${list}.${next}`,
    ).then(() => {
      focusEntry(list, next, wish);
    });
  } else if (confirm !== undefined)
    fill(confirm, { by: form.dataset["unit"] || unitTyped(), on: form.dataset["today"] ?? "" });
  else if (unconfirm !== undefined) fill(unconfirm, { by: "", on: "", sha256: "" });
  else if (merge !== undefined) void save({ choice: choices() });
  else if (reload !== undefined) {
    clearDraft(form);
    isDirty = false;
    location.reload();
  }
});

/** After an entry has come, its first field; after it has moved, the same button. */
function focusEntry(list: string, index: number, wish: string): void {
  const first = document.getElementById(`${list}.${index}`);
  const entry = first?.closest("li");
  const button =
    wish === "add"
      ? null
      : (entry?.querySelector<HTMLButtonElement>(`:scope > .movers [data-act="${wish}"]:not(:disabled)`) ??
        entry?.querySelector<HTMLButtonElement>(":scope > .movers button:not(:disabled)"));
  (button ?? entry?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea"))?.focus();
}

const unitTyped = (): string => form.querySelector<HTMLInputElement>('[name="unit"]')?.value ?? "";

function fill(path: string, values: Record<string, string>): void {
  for (const [key, value] of Object.entries(values)) {
    const field = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${path}.${key}`)}"]`);
    if (!field) continue;
    field.closest("details")?.setAttribute("open", "");
    field.value = value;
    touched.add(field.name);
    if (value === "" && key === "by" && values["on"] !== "") field.focus();
  }
  tell(values["on"] === "" ? "ยกเลิกการยืนยันแล้ว กดบันทึกเพื่อให้มีผล" : "ลงชื่อส่วนงานและวันนี้แล้ว กดบันทึกเพื่อให้มีผล");
  changeSeen();
}

function choices(): Record<string, string> {
  const chosen = [...changed.querySelectorAll<HTMLInputElement>("[data-clash]:checked")];
  return Object.fromEntries(chosen.map(({ dataset, value }) => [dataset["clash"] ?? "", value]));
}

document.getElementById("delete")?.addEventListener("click", () => {
  if (!confirm("ลบไฟล์นี้ใช่หรือไม่ นำกลับมาได้จากหน้า “ไฟล์ที่ลบ”")) return;
  void post<{ id?: string }>("/api/delete", { file: form.dataset["file"], mark: form.dataset["mark"] }).then(
    (answer) => {
      if (answer.status !== 200) {
        tell(wordsOf(answer), "bad");
        return;
      }
      clearDraft(form);
      isDirty = false;
      location.href = "/trash";
    },
  );
});

addEventListener("beforeunload", (event) => {
  if (isDirty) event.preventDefault();
});

offerDraft(form, () => {
  isDirty = true;
  void act(undefined, "fields");
});
startPreview(formData);

// A document that was dropped on the first screen goes into the answer that it seems to be evidence of.
const dropped = sessionStorage.getItem("dropped");
if (dropped !== null) {
  sessionStorage.removeItem("dropped");
  void act({ act: "add", list: "evidence", values: [JSON.parse(dropped)] }, "evidence");
}
