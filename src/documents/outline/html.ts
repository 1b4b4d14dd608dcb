import { Parser } from "htmlparser2";
import type { Outline, OutlineLine, OutlineLink } from "../../domain/listing/outline.ts";
import { BLOCKS, SILENT } from "./html-elements.ts";
import { lineFinder } from "./line-finder.ts";
import { isFurniture } from "../../domain/listing/evidence-address.ts";
import { saysNothing } from "../../domain/listing/captions.ts";
import { absolute, EMBEDDING, hrefOf, leadsAway } from "./links.ts";
import { cellOf, closeRow, openCell, MOST_COVERED, toLayout, type OpenTable, type PlacedLine } from "./rows.ts";
import { bareLinks } from "./typed-links.ts";

/** A link whose words are still being read. */
interface OpenLink {
  readonly address: string;
  /** What a reader of the screen says where no words stand. */
  readonly label: string;
  caption: string;
  readonly shown?: true;
  /** Its only words so far are what a picture is called. */
  pictured?: boolean;
}

/** An element that is open, and what it held so far. */
interface OpenElement {
  hasWords: boolean;
  /** A picture with a link came before any words: its tiles are pictures with their names below. */
  picturesLead: boolean;
  /** Links that lead to the words which follow in this element. */
  ahead: OpenLink[];
  readonly isMenu: boolean;
  readonly isCrumb: boolean;
}

/** What people call a picture that is only there to be pressed. */
const ICON = /^(?:icons?|logos?|images?|img|pictures?|photo|banner|button|btn|ไอคอน|รูป(?:ภาพ)?|ภาพ)[\s\w-]*$/i;
/** Where the button of a tab keeps the name of the part that it opens. */
const OPENS = ["data-bs-target", "data-target", "data-tab", "aria-controls"];

/** A tab: a link within the page that names a year, and the part of the page it opens. */
const TAB = /^\D{0,30}(?:25[5-9]\d|๒๕[๕-๙][๐-๙])\D{0,10}$/;

const MENUS = new Set(["nav", "footer"]);
/** What people call the parts of a page that stand on all of its site. */
const FRAME_NAME =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|(?:main|top|side|mega|sub|foot(?:er)?|mobile)?-?menu|footer|site-?footer|breadcrumbs?|sidebar|related(?:-?posts?)?|social(?:-?(?:share|links?|icons?))?|share(?:-?buttons?)?|cookie(?:-?(?:bar|consent|notice))?|pagination)(?:$|[\s_-])/i;
const CRUMB_NAME = /breadcrumbs?/i;
const LINKS = new Set(["a", "area", "link", "base"]);
/** A page with fewer letters brings its words in another way. */
const FEW_LETTERS = 120;
/** As browsers write it into a page that was saved. */
const SAVED_FROM = /saved from url=\(\d+\)(\S+)/;

/**
 * Reads the lines of a page: each block, entry and row, with its links in full where the base is known.
 * @param base the address the page came from; what the page itself says of its address goes before it
 * @param paragraphs count the lines that are given back instead of those of the source
 * @param asPage read it for what it says and not for what it lists: frames are told by their names as well, and tables
 * that only arrange the page are taken apart
 */
export function htmlOutline(html: string, base?: string, { paragraphs = false, asPage = false } = {}): Outline {
  const lines: OutlineLine[] = [];
  const tables: OpenTable[] = [];
  const room = { cells: MOST_COVERED };
  const lists: { ordered: boolean; next: number }[] = [];
  let tableCount = 0;
  let text = "";
  /** Whether `text` holds a word: to look for one takes longer the longer it grows. */
  let worded = false;
  let links: OpenLink[] = [];
  let link: OpenLink | undefined;
  /** The part of the page that an open link leads to, and what its tab is called. */
  let tab: { readonly id: string; caption: string; readonly element: string } | undefined;
  const tabs = new Map<string, string>();
  let start = 0;
  let heading: OutlineLine["heading"];
  let ordinal: number | undefined;
  let [silent, menu, crumbs] = [0, 0, 0];
  let title: string | undefined;
  let inTitle = false;
  let address = base;
  let [scripts, frames, refreshes] = [false, false, false];
  const lineAt = lineFinder(html);
  const elements: OpenElement[] = [];
  /** How many links wait in them for their words. */
  let waiting = 0;

  const add = ({ line, ...rest }: OutlineLine) => {
    const place = { ...(menu > 0 && { menu: true as const }), ...(crumbs > 0 && { crumb: true as const }) };
    lines.push({ ...rest, line: paragraphs ? lines.length + 1 : line, ...place });
  };
  const addAll = (pieces: readonly PlacedLine[]) => {
    pieces.forEach(add);
  };

  /** Ends a line; an open link stays with the line on which it began. */
  function flush(): void {
    const words = text.replace(/\s+/g, " ").trim();
    // A link may reach over several lines.
    if (link) link.caption += " ";
    if (words === "" && (links.length === 0 || link)) return;
    if (words === "" && keepAhead()) return;
    if (words !== "" && waiting > 0) {
      links = [...elements.flatMap((element) => element.ahead.splice(0)), ...links];
      waiting = 0;
    }
    const own: OutlineLink[] = links.map((entry) => entry);
    const all = [...own, ...(link ? [] : bareLinks(words, own))];
    const piece: PlacedLine = {
      text: words || own.map((entry) => entry.address).join(" "),
      line: start,
      depth: lists.length,
      ...(heading && { heading }),
      ...(ordinal !== undefined && { ordinal }),
      links: all,
    };
    text = "";
    worded = false;
    links = [];
    ordinal = undefined;
    const cell = cellOf(tables.at(-1));
    if (cell) cell.pieces.push(piece);
    else add(piece);
  }

  /** Keeps the link of a picture for the name below it, where an element shows pictures first. */
  function keepAhead(): boolean {
    const parent = elements.at(-1);
    if (!parent || !links.every(({ pictured }) => pictured) || tables.at(-1)?.row?.open) return false;
    parent.picturesLead ||= !parent.hasWords;
    if (!parent.picturesLead) return false;
    parent.ahead.push(...links);
    waiting += links.length;
    links = [];
    return true;
  }

  function endRow(table: OpenTable): void {
    const row = closeRow(table, asPage);
    if ("pieces" in row) {
      addAll(row.pieces);
      return;
    }
    const words = row.cells.map((cell) => cell.text).join(" ");
    if (!/\S/.test(words)) return;
    add({
      text: words.replace(/\s+/g, " ").trim(),
      line: row.line,
      depth: lists.length,
      cells: row.cells,
      table: table.index,
      links: row.cells.flatMap((cell) => cell.links),
    });
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "script") scripts = true;
      if (name === "frame" || name === "iframe") frames = true;
      if (name === "meta" && /^refresh$/i.test(attributes["http-equiv"] ?? "")) refreshes = true;
      if (silent > 0 || SILENT.has(name)) {
        silent += 1;
        return;
      }
      if (BLOCKS.has(name)) flush();
      const called = `${attributes["class"] ?? ""} ${attributes["id"] ?? ""} ${attributes["aria-label"] ?? ""}`;
      const isFrame = asPage && name !== "body" && name !== "html" && name !== "main" && FRAME_NAME.test(called);
      const isMenu =
        MENUS.has(name) || isFrame || (asPage && /^(?:navigation|contentinfo)$/.test(attributes["role"] ?? ""));
      const isCrumb = asPage && CRUMB_NAME.test(called);
      elements.push({ hasWords: false, picturesLead: false, ahead: [], isMenu, isCrumb });
      if (isMenu || isCrumb) flush();
      if (isMenu) menu += 1;
      if (isCrumb) crumbs += 1;
      if (name === "title") inTitle = title === undefined;
      if (name === "base" && attributes["href"]) address = absolute(attributes["href"], base);
      if (name === "link" && attributes["rel"] === "canonical" && attributes["href"])
        address ??= absolute(attributes["href"], base);
      if (/^h[1-6]$/.test(name)) heading = Number(name[1]) as 1 | 2 | 3 | 4 | 5 | 6;
      if (name === "ol" || name === "ul")
        lists.push({ ordered: name === "ol", next: Math.trunc(Number(attributes["start"] ?? 1)) || 1 });
      if (name === "li") ordinal = nextOrdinal(lists.at(-1), attributes["value"]);
      const table = tables.at(-1);
      if (name === "table") {
        if (table) addAll(toLayout(table));
        tables.push({ index: tableCount, reach: [], room });
        tableCount += 1;
      }
      if (name === "tr" && table) endRow(table);
      if ((name === "td" || name === "th") && table) openCell(table, lineAt(parser.startIndex), attributes);
      const label = attributes["aria-label"] ?? attributes["title"] ?? "";
      const href = hrefOf(attributes);
      const shows = attributes[EMBEDDING[name] ?? ""] ?? (name in EMBEDDING ? attributes["data-src"] : undefined);
      if (shows && leadsAway(shows) && !isFurniture(absolute(shows, address))) {
        flush();
        start = lineAt(parser.startIndex);
        links.push({ address: absolute(shows, address), label: "", caption: "", shown: true });
        flush();
      } else if (!LINKS.has(name) && !(name in EMBEDDING) && href !== undefined && !link) {
        // Whatever it holds is pressed with it.
        elements.at(-1)?.ahead.push({ address: absolute(href, address), label: "", caption: "" });
        waiting += 1;
      }
      if ((name === "a" || name === "area") && href !== undefined) {
        if (name === "area") flush();
        link = { address: absolute(href, address), label: attributes["alt"] ?? label, caption: "" };
        if (!worded) start = lineAt(parser.startIndex);
        links.push(link);
      }
      if (name === "area") {
        closeLink();
        flush();
      }
      const within = /^#(.+)/.exec(attributes["href"] ?? "")?.[1];
      const opened = OPENS.map((one) => attributes[one]?.replace(/^#/, "")).find((id) => id);
      const opens = name === "a" && href === undefined ? (within ?? opened) : name === "a" ? undefined : opened;
      if (opens !== undefined) {
        if (name !== "a") flush();
        tab = { id: opens, caption: "", element: name };
      }
      const caption = tabs.get(attributes["id"] ?? "");
      if (caption !== undefined && tab === undefined) {
        flush();
        add({ text: caption, line: lineAt(parser.startIndex), depth: 0, links: [] });
      }
      if (name === "img" && link) {
        const called = attributes["alt"] || attributes["title"] || "";
        link.pictured = link.caption.trim() === "" && (saysNothing(called) || ICON.test(called.trim()));
        if (!link.pictured) word(` ${called} `);
      }
    },
    ontext(data) {
      if (inTitle) title = `${title ?? ""}${data}`;
      else if (silent === 0) word(data);
    },
    oncomment(data) {
      const saved = SAVED_FROM.exec(data)?.[1];
      if (saved) address ??= saved;
    },
    onclosetag(name) {
      if (silent > 0) {
        silent -= 1;
        return;
      }
      if (name === "title") inTitle = false;
      if (name === "a") closeLink();
      if (tab?.element === name) {
        if (TAB.test(tab.caption.trim())) tabs.set(tab.id, tab.caption.trim());
        tab = undefined;
      }
      if (BLOCKS.has(name)) flush();
      if (/^h[1-6]$/.test(name)) heading = undefined;
      if (name === "ol" || name === "ul") lists.pop();
      const table = tables.at(-1);
      if ((name === "td" || name === "th") && table?.row) table.row.open = false;
      if ((name === "tr" || name === "table") && table) endRow(table);
      if (name === "table") tables.pop();
      const closed = elements.pop();
      if (closed?.isMenu || closed?.isCrumb) flush();
      if (closed?.isMenu) menu -= 1;
      if (closed?.isCrumb) crumbs -= 1;
      const left = closed?.ahead ?? [];
      waiting -= left.length;
      if (left.length > 0) links.push(...left.map((one) => ({ ...one, pictured: false })));
      if (left.length > 0 && BLOCKS.has(name)) flush();
    },
  });

  function word(data: string): void {
    const hasWord = /\S/.test(data);
    if (!worded && hasWord) start = lineAt(parser.startIndex + (data.length - data.trimStart().length));
    text += data;
    worded ||= hasWord;
    if (hasWord) {
      if (link) link.pictured = false;
      // Whatever holds an element that has words has them itself.
      for (let depth = elements.length - 1; depth >= 0 && elements[depth]?.hasWords === false; depth -= 1)
        Object.assign(elements[depth] ?? {}, { hasWords: true });
    }
    if (link) link.caption += data;
    if (tab) tab.caption += data;
  }

  function closeLink(): void {
    if (!link) return;
    if (link.caption.trim() === "" && link.label !== "") word(link.label);
    link.caption = link.caption.replace(/\s+/g, " ").trim();
    link = undefined;
  }

  parser.end(html);
  closeLink();
  links.push(...elements.flatMap((element) => element.ahead.splice(0)).map((one) => ({ ...one, pictured: false })));
  flush();
  const name = title?.replace(/\s+/g, " ").trim();
  const letters = lines.reduce((sum, line) => sum + (line.menu ? 0 : line.text.replace(/\s/g, "").length), 0);
  const made =
    letters < FEW_LETTERS ? (refreshes ? "refresh" : frames ? "frames" : scripts ? "script" : undefined) : undefined;
  return {
    ...(name && { title: name }),
    ...(address && { base: address }),
    ...(made && { made }),
    lines: lines.map(sealed),
  };
}

function nextOrdinal(list: { ordered: boolean; next: number } | undefined, value: string | undefined) {
  if (!list?.ordered) return undefined;
  const number = value === undefined ? list.next : Math.trunc(Number(value)) || list.next;
  list.next = number + 1;
  return number;
}

/** Captions are known only when their links are closed, which may be lines later. */
const sealed = (line: OutlineLine): OutlineLine => ({
  ...line,
  links: line.links.map(sealedLink),
  ...(line.cells && { cells: line.cells.map((cell) => ({ ...cell, links: cell.links.map(sealedLink) })) }),
});
const sealedLink = ({ address, caption, line, shown }: OutlineLink): OutlineLink => ({
  address,
  caption,
  ...(shown && { shown }),
  ...(line !== undefined && { line }),
});
