import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { CODE } from "../../program/paths.ts";

/** What every screen of the desk shows around its content. */
export interface Frame {
  /** The agency's name, as far as it is known. */
  readonly agency: string;
  /** True before there is an agency: no door leads anywhere yet. */
  readonly isNew?: boolean;
  /** Which door of the menu leads here. */
  readonly at?: "today" | "content" | "confirm" | "publish";
}

const DOORS = [
  { id: "today", href: "/", title: "วันนี้" },
  { id: "content", href: "/content", title: "เนื้อหาทั้งหมด" },
  { id: "confirm", href: "/confirm", title: "รอยืนยัน" },
  { id: "publish", href: "/publish", title: "เผยแพร่" },
] as const;

/** A whole screen as HTML. @param scripts modules of `browser/`, without ending */
export function screen(
  frame: Frame,
  title: string,
  content: readonly ElementContent[],
  scripts: readonly string[] = [],
): string {
  const root = h("html", { lang: "th" }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "color-scheme", content: "light dark" }),
      h("meta", { name: "robots", content: "noindex" }),
      h("title", `${title} | โต๊ะทำงาน ${frame.agency}`),
      h("link", { rel: "icon", href: "/assets/favicon.svg" }),
      h("link", { rel: "stylesheet", href: "/assets/desk.css" }),
      ...["frame", ...scripts].map((name) => h("script", { type: "module", src: `/assets/${name}${CODE}` })),
    ]),
    h("body", [
      h("a.skip", { href: "#main" }, "ข้ามไปยังเนื้อหา"),
      h("header.top", [
        h("div.column", [
          h("p.agency", frame.agency),
          ...(frame.isNew === true
            ? []
            : [
                h("nav", { ariaLabel: "เมนูหลัก" }, [
                  h(
                    "ul",
                    DOORS.map(({ id, href, title: name }) =>
                      h("li", h("a", { href, ariaCurrent: id === frame.at ? "page" : undefined }, name)),
                    ),
                  ),
                ]),
              ]),
        ]),
      ]),
      h("main#main.column", { tabIndex: -1 }, [h("h1", title), ...content]),
      h("div#said", { role: "status", ariaLive: "polite" }),
    ]),
  ]);
  return `<!doctype html>${toHtml(root)}`;
}

/** HTML of a part of a screen. */
export const part = (content: readonly ElementContent[]): string => toHtml({ type: "root", children: [...content] });

/** Where the form of a file stands. */
export const editHref = (file: string, more: Readonly<Record<string, string>> = {}): string =>
  `/edit?${new URLSearchParams({ file, ...more })}`;
