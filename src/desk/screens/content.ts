import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Content } from "../../domain/model/content.ts";
import { entriesOf } from "../entries.ts";
import { deskKinds, isSingle, type DeskKind } from "../record.ts";
import { titleOf } from "../titles.ts";
import { editHref } from "./layout.ts";

/** What clerks make most stands first; kinds that are not named follow in the order of the table. */
const FIRST = ["news", "people", "services", "procurements", "pages", "faqs"];

const inOrder = (): DeskKind[] => {
  const rank = ({ name }: DeskKind) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return deskKinds()
    .filter(({ name }) => name !== "disclosures")
    .toSorted((a, b) => rank(a) - rank(b));
};

/** A door to each kind of content: one to what there is, one to something new. */
export function kindLinks(content: Content): Element {
  return h(
    "ul.kinds",
    inOrder().map((desk) => {
      const { name, kind } = desk;
      const count = entriesOf(content, desk).length;
      return h(
        "li",
        isSingle(kind)
          ? h("a", { href: editHref(fileOfSingle(desk)) }, kind.label)
          : [
              h("a", { href: `/kind/${name}` }, `${kind.label} (${count})`),
              h("a.new", { href: `/new?kind=${name}` }, ["เพิ่ม", h("span.unseen", kind.label)]),
            ],
      );
    }),
  );
}

const fileOfSingle = ({ kind: { folder, include } }: DeskKind): string =>
  ["content", folder, include].filter(Boolean).join("/");

/** The list of the files of a kind; those that cannot be read are in it too. */
export function kindContent(desk: DeskKind, files: readonly string[], content: Content | undefined): ElementContent[] {
  const { name, kind } = desk;
  const known = new Map(content ? entriesOf(content, desk).map(({ file, data }) => [file, data]) : []);
  const sorted = [...known.keys(), ...files.filter((file) => !known.has(file)).toSorted()];
  return [
    h("p", h("a.button", { href: `/new?kind=${name}` }, `เพิ่ม${kind.label}`)),
    sorted.length === 0
      ? h("p", `ยังไม่มี${kind.label}`)
      : h(
          "ul.rows",
          sorted.map((file) =>
            h("li", [h("a", { href: editHref(file) }, titleOf(desk, known.get(file), file)), h("p.note", file)]),
          ),
        ),
  ];
}
