import type { Stretch } from "../../site/search/excerpt.ts";

/** An element that the page has; its lack is a mistake of ours. */
export function element<Kind extends Element>(within: ParentNode, selector: string, kind: new () => Kind): Kind {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector} on the page`);
  return found;
}

/** An element that holds a text as text, whatever is in it. */
export function inline<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A text with the words found marked. */
export const stretches = (parts: readonly Stretch[]): (string | Element)[] =>
  parts.map(({ text, marked }) => (marked ? inline("mark", text) : text));

/** What is filled in or chosen in a form. */
export const formEntries = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as [string, string]] : [],
  );
