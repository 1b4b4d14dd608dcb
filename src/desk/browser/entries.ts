export type Entries = [name: string, value: string][];

/** What stands in a form, field by field; ticked components become a list. */
export function entriesOf(form: HTMLFormElement): Entries {
  const lists = [...form.querySelectorAll<HTMLElement>("[data-components]")].map((box) => ({
    path: box.dataset["components"] ?? "",
    chosen: [...box.querySelectorAll<HTMLInputElement>("[data-component]:checked")].map(({ value }) => value),
  }));
  const counted = new Set(lists.map(({ path }) => `${path}.#`));
  const typed = [...new FormData(form)].flatMap(([name, value]): Entries =>
    typeof value === "string" && !counted.has(name) ? [[name, value]] : [],
  );
  return [
    ...typed,
    ...lists.flatMap(({ path, chosen }): Entries => [
      [`${path}.#`, String(chosen.length)],
      ...chosen.map((value, index): Entries[number] => [`${path}.${index}`, value]),
    ]),
  ];
}
