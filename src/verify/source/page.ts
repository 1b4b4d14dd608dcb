import { Parser } from "htmlparser2";
import { htmlOutline } from "../../documents/outline/html.ts";
import { lineFinder } from "../../documents/outline/line-finder.ts";
import { absolute, EMBEDDING, leadsAway } from "../../documents/outline/links.ts";
import { evidenceAddress, isFurniture, isSamePage } from "../../domain/listing/evidence-address.ts";
import type { OutlineLine } from "../../domain/listing/outline.ts";
import type { PageLine, PageLink, PageReading } from "../../domain/verify/reading.ts";
import { readHidden } from "./hidden.ts";

/** What a field is not: buttons and what nobody sees. */
const NO_FIELDS = new Set(["hidden", "submit", "button", "reset", "image"]);

/** Reads a page as its visitor sees it. @param address where it stands, for its links */
export function readPage(html: string, address: string): PageReading {
  const { title, base = address, lines: all } = htmlOutline(html, address, { asPage: true });
  const form = readForm(html, base);
  const lines = all.filter(({ links }) => links.length === 0 || !links.every(({ shown }) => shown));
  const content = lines.filter(({ menu }) => !menu);
  const shown = form.embedded.filter((source) => !isFurniture(source));
  const offers = [
    ...shown.map((source): PageLink => ({ address: evidenceAddress(source), caption: "", shown: true })),
    ...content.flatMap(({ links }) =>
      links.map((link): PageLink => ({ address: evidenceAddress(link.address), caption: link.caption })),
    ),
  ];
  return {
    kind: "page",
    ...(title !== undefined && { title }),
    lines: lines.map((line) => pageLine(line, address)),
    links: new Set(content.flatMap(({ links }) => links.map((link) => link.address))).size,
    offers: [...new Map(offers.toReversed().map((link) => [link.address, link])).values()].toReversed(),
    ...form,
    embedded: shown,
    ...readHidden(html),
  };
}

/** A file rather than a page, by its name. */
export const isFile = (address: string): boolean =>
  /\.(?:pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|webp|zip|rar)(?:$|[?#])/i.test(address) ||
  /[?&](?:file|download|attachment)[^=]*=/i.test(address);

function pageLine({ text, line, heading, menu, crumb, links, cells }: OutlineLine, address: string): PageLine {
  const linked = Math.min(
    text.length,
    links.reduce((sum, { caption }) => sum + caption.length, 0),
  );
  const isAway =
    links.length > 0 &&
    linked >= 0.9 * text.length &&
    links.every((link) => !isFile(link.address) && !isSamePage(link.address, address));
  return {
    text,
    line,
    linked,
    ...(heading && { heading }),
    ...(menu && { menu }),
    ...(crumb && { crumb }),
    ...(links.length > 0 && { to: links.map((link) => evidenceAddress(link.address)) }),
    ...(isAway && { away: true as const }),
    ...(cells && { cells: cells.flatMap((cell) => cell.text.split("\n")).filter((cell) => /\S/.test(cell)) }),
  };
}

type Form = Pick<PageReading, "passwordField" | "fields" | "refresh" | "embedded" | "anchors" | "pictures">;

/** What a page holds beside its words. */
function readForm(html: string, base: string): Form {
  let [passwordField, fields]: [boolean, number] = [false, 0];
  let refresh: string | undefined;
  let inScript = false;
  const embedded: string[] = [];
  const pictures: string[] = [];
  const anchors = new Map<string, number>();
  const lineAt = lineFinder(html);
  const parser = new Parser({
    onopentag(name, attributes) {
      inScript = name === "script";
      for (const id of [attributes["id"], name === "a" ? attributes["name"] : undefined])
        if (id && !anchors.has(id)) anchors.set(id, lineAt(parser.startIndex));
      if (name === "input") {
        const type = (attributes["type"] ?? "text").trim().toLowerCase();
        if (type === "password") passwordField = true;
        if (!NO_FIELDS.has(type)) fields += 1;
      }
      if (name === "select" || name === "textarea") fields += 1;
      const source = attributes[EMBEDDING[name] ?? ""] ?? (name in EMBEDDING ? attributes["data-src"] : undefined);
      if (source && leadsAway(source)) embedded.push(absolute(source, base));
      if (name === "img" && attributes["src"] && isPicture(attributes))
        embedded.push(absolute(attributes["src"], base));
      if (name === "img" && attributes["alt"]?.trim()) pictures.push(attributes["alt"].trim());
      if (name === "meta" && /^refresh$/i.test(attributes["http-equiv"] ?? ""))
        refresh ??= refreshTarget(attributes["content"] ?? "", base);
    },
    ontext(text) {
      if (!inScript) return;
      const target = (SENDS_ON.exec(text) ?? REPLACES.exec(text))?.[1];
      if (target !== undefined && html.length < SHORT_SCRIPT) refresh ??= absolute(target, base);
    },
    onclosetag(name) {
      if (name === "script") inScript = false;
    },
  });
  parser.end(html);
  const places = [...anchors].map(([id, line]) => ({ id, line }));
  return {
    passwordField,
    fields,
    embedded: [...new Set(embedded)],
    anchors: places,
    ...(pictures.length > 0 && { pictures: [...new Set(pictures)] }),
    ...(refresh !== undefined && { refresh }),
  };
}

/** A picture that may be a page of a document: one that is large by its own words, or called so. */
const isPicture = ({ src = "", alt = "", width = "", class: named = "" }: Readonly<Record<string, string>>): boolean =>
  /\.(?:jpe?g|png|webp)(?:$|[?#])/i.test(src) &&
  !/logo|icon|banner|avatar|thumb|bg|spacer/i.test(`${src} ${alt} ${named}`) &&
  (Number.parseInt(width, 10) >= 500 || /(?:scan|page|หน้า|document|เอกสาร|คำสั่ง|ประกาศ|แผน)/i.test(`${src} ${alt}`));

/** A script that sends its reader on at once; in a long page it may wait for a press. */
const SENDS_ON = /(?:window\.|document\.|top\.|self\.)?location(?:\.href)?\s*=\s*["']([^"'\s]+)["']/;
const REPLACES = /location\.(?:replace|assign)\(\s*["']([^"'\s]+)["']/;
const SHORT_SCRIPT = 6000;

/** Seconds after which a page that goes on by itself is still one to be read. */
const READ_FIRST = 10;

/** Where `5; url=/new` leads; a page that only loads itself anew leads nowhere. */
function refreshTarget(content: string, base: string): string | undefined {
  const [, seconds = "", target] =
    /^\s*(\d*)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+?)["']?\s*$/i.exec(content) ?? [];
  return target === undefined || Number(seconds) > READ_FIRST ? undefined : absolute(target, base);
}
