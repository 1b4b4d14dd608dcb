import { entriesOf, type Entries } from "./entries.ts";
import { the } from "./frame.ts";

interface Draft {
  readonly mark: string | undefined;
  readonly at: number;
  readonly entries: Entries;
}

const keyOf = ({ dataset }: HTMLFormElement): string => `draft ${dataset["kind"] ?? ""} ${dataset["file"] ?? ""}`;

/** Keeps what was typed in this browser, so that a closed lid or a closed program loses nothing. */
export function keepDraft(form: HTMLFormElement): void {
  const draft: Draft = { mark: form.dataset["mark"], at: Date.now(), entries: entriesOf(form) };
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still saves.
  }
}

export function clearDraft(form: HTMLFormElement): void {
  localStorage.removeItem(keyOf(form));
}

/** Offers what was typed here before and never saved. @param grow draws lists as long as the draft has them */
export function offerDraft(form: HTMLFormElement, grow: () => void): void {
  const kept = localStorage.getItem(keyOf(form));
  if (kept === null) return;
  const { at, entries } = JSON.parse(kept) as Draft;
  if (JSON.stringify(entries) === JSON.stringify(entriesOf(form))) return;
  const box = the("draft");
  const when = new Intl.DateTimeFormat("th-TH", { dateStyle: "long", timeStyle: "short" }).format(at);
  box.hidden = false;
  box.className = "notice";
  box.append(`มีสิ่งที่พิมพ์ไว้เมื่อ ${when} และยังไม่ได้บันทึก `);
  box.append(
    button("นำกลับมา", () => {
      fillIn(form, entries);
      box.hidden = true;
      grow();
    }),
    button("ทิ้ง", () => {
      clearDraft(form);
      box.hidden = true;
    }),
  );
}

function button(words: string, action: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quiet small";
  made.textContent = words;
  made.addEventListener("click", action);
  return made;
}

/** Puts entries into the fields that are there, and the others behind them: the desk draws fields for those. */
function fillIn(form: HTMLFormElement, entries: Entries): void {
  for (const tick of form.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]"))
    tick.checked = tick.name !== "" && entries.some(([name, value]) => name === tick.name && value === tick.value);
  for (const [name, value] of entries) {
    const field = form.elements.namedItem(name);
    if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      if (!(field instanceof HTMLInputElement && field.type === "checkbox")) field.value = value;
    } else if (!(field instanceof RadioNodeList)) {
      const hidden = document.createElement("input");
      hidden.type = "hidden";
      hidden.name = name;
      hidden.value = value;
      the("fields").append(hidden);
    }
  }
}
