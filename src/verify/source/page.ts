import { Parser } from "htmlparser2";
import { htmlOutline } from "../../documents/outline/html.ts";
import { lineFinder } from "../../documents/outline/line-finder.ts";
import { absolute, leadsAway } from "../../documents/outline/links.ts";
import type { PageReading } from "../../domain/verify/reading.ts";

/** What a field is not: buttons and what nobody sees. */
const NO_FIELDS = new Set(["hidden", "submit", "button", "reset", "image"]);
/** Elements that show another file in their place, and the attribute that names it. */
const EMBEDDING: Readonly<Record<string, string>> = { iframe: "src", embed: "src", object: "data", frame: "src" };

/** Reads a page as its visitor sees it. @param address where it stands, for its links */
export function readPage(html: string, address: string): PageReading {
  const { title, base = address, lines } = htmlOutline(html, address);
  const form = readForm(html, base);
  const away = lines.filter(({ menu }) => !menu).flatMap(({ links }) => links.map((link) => link.address));
  return {
    kind: "page",
    ...(title !== undefined && { title }),
    lines: lines.map(({ text, line, heading, menu, links }) => ({
      text,
      line,
      ...(heading && { heading }),
      ...(menu && { menu }),
      linked: Math.min(
        text.length,
        links.reduce((sum, { caption }) => sum + caption.length, 0),
      ),
    })),
    links: new Set(away).size,
    ...form,
  };
}

type Form = Pick<PageReading, "passwordField" | "fields" | "refresh" | "embedded" | "anchors">;

/** What a page holds beside its words. */
function readForm(html: string, base: string): Form {
  let [passwordField, fields]: [boolean, number] = [false, 0];
  let refresh: string | undefined;
  const embedded: string[] = [];
  const anchors = new Map<string, number>();
  const lineAt = lineFinder(html);
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const id of [attributes["id"], name === "a" ? attributes["name"] : undefined])
        if (id && !anchors.has(id)) anchors.set(id, lineAt(parser.startIndex));
      if (name === "input") {
        const type = (attributes["type"] ?? "text").trim().toLowerCase();
        if (type === "password") passwordField = true;
        if (!NO_FIELDS.has(type)) fields += 1;
      }
      if (name === "select" || name === "textarea") fields += 1;
      const source = attributes[EMBEDDING[name] ?? ""];
      if (source && leadsAway(source)) embedded.push(absolute(source, base));
      if (name === "meta" && /^refresh$/i.test(attributes["http-equiv"] ?? ""))
        refresh ??= refreshTarget(attributes["content"] ?? "", base);
    },
  });
  parser.end(html);
  const places = [...anchors].map(([id, line]) => ({ id, line }));
  return { passwordField, fields, embedded, anchors: places, ...(refresh !== undefined && { refresh }) };
}

/** Seconds after which a page that goes on by itself is still one to be read. */
const READ_FIRST = 10;

/** Where `5; url=/new` leads; a page that only loads itself anew leads nowhere. */
function refreshTarget(content: string, base: string): string | undefined {
  const [, seconds = "", target] =
    /^\s*(\d*)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+?)["']?\s*$/i.exec(content) ?? [];
  return target === undefined || Number(seconds) > READ_FIRST ? undefined : absolute(target, base);
}
