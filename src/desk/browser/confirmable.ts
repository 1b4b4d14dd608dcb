/** Asks for a person's word only where there is something to look at. */
export function showConfirmable(form: HTMLFormElement): void {
  const typed = (sign: string) =>
    [...form.querySelectorAll<HTMLInputElement>(sign)].some(({ value }) => value.trim() !== "");
  for (const question of form.querySelectorAll<HTMLElement>("[data-asks]")) {
    const { asks: path = "", shown } = question.dataset;
    const entry = path.replace(/\.?[^.]+$/, "");
    const isThere =
      entry === ""
        ? shown === "true" ||
          typed('[data-place-of^="evidence."]:not([hidden]) input') ||
          typed('[name="nil.statement"]')
        : typed(`[data-place-of="${CSS.escape(entry)}"]:not([hidden]) input`);
    question.hidden = !isThere;
    const words = form.querySelector<HTMLElement>(`[data-lacks="${CSS.escape(path)}"]`);
    if (words) words.hidden = isThere;
  }
}
