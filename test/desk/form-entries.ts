import type { ElementContent } from "hast";
import type { Entries } from "../../src/desk/forms/values.ts";

/** What a browser sends of a form that nobody has touched. */
export function entriesIn(content: readonly ElementContent[]): Entries {
  const entries: [string, string][] = [];
  const chosen = new Map<string, string[]>();
  const visit = (node: ElementContent, inComponents?: string): void => {
    if (node.type !== "element") return;
    const { name, value, type, checked, dataComponents, dataComponent } = node.properties;
    const list = typeof dataComponents === "string" ? dataComponents : inComponents;
    if (list !== undefined && !chosen.has(list)) chosen.set(list, []);
    if (dataComponent !== undefined && checked === true) chosen.get(list ?? "")?.push(String(value));
    else if (typeof name === "string" && !(list !== undefined && name.endsWith(".#"))) {
      if (node.tagName === "select") entries.push([name, selectedIn(node)]);
      else if (node.tagName === "textarea") entries.push([name, textIn(node)]);
      else if ((type !== "checkbox" && type !== "radio") || checked === true) entries.push([name, String(value)]);
    }
    for (const child of node.children) visit(child, list);
  };
  for (const node of content) visit(node);
  for (const [path, values] of chosen) {
    entries.push([`${path}.#`, String(values.length)]);
    values.forEach((value, index) => entries.push([`${path}.${index}`, value]));
  }
  return entries;
}

const textIn = (node: ElementContent): string =>
  node.type === "text" ? node.value : node.type === "element" ? node.children.map(textIn).join("") : "";

function selectedIn(select: ElementContent): string {
  if (select.type !== "element") return "";
  const options = select.children.filter((child) => child.type === "element");
  const option = options.find(({ properties }) => properties["selected"] === true) ?? options[0];
  return String(option?.properties["value"] ?? "");
}
