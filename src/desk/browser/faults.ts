import type { Said } from "./frame.ts";

/** Shows what is wrong at each field; what is about no field that is there stands at the nearest above it. */
export function showFaults(said: readonly Said[], takesFocus = false): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-fault]")) {
    box.hidden = true;
    box.textContent = "";
  }
  for (const field of document.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  const places = said.flatMap(({ name, text }) => {
    const box = boxOf(name);
    if (!box) return [];
    box.hidden = false;
    box.textContent = box.textContent === "" ? text : `${box.textContent} ${text}`;
    for (let fold = box.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    const field = document.getElementById(box.dataset["fault"] ?? "");
    field?.setAttribute("aria-invalid", "true");
    return [field ?? box];
  });
  const [first] = places;
  if (!takesFocus || !first) return;
  const target = first.matches("input, select, textarea")
    ? first
    : first.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button");
  target?.focus();
  target?.scrollIntoView({ block: "center" });
}

function boxOf(name: string): HTMLElement | undefined {
  const parts = name.split(".");
  for (let depth = parts.length; depth > 0; depth--) {
    const path = parts.slice(0, depth).join(".");
    const box = document.querySelector<HTMLElement>(`[data-fault="${CSS.escape(path)}"]`);
    if (box) return box;
  }
  return undefined;
}
