import { ADDRESS_WORDS, GRAVITIES, OUTCOMES, OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { CHANGE_WORDS, CHANGES, type Change, type Comparison } from "../../domain/verify/compare.ts";
import type { ReportItem, VerifyReport } from "../../domain/verify/verify-report.ts";
import { formatPoints } from "../frame/numbers.ts";
import { byStake, isUnlisted } from "./build-report.ts";
import { badge, factList, itemCard, link } from "./html-item.ts";
import { lookSection, reviewBlock } from "./html-look.ts";
import { FILTERS } from "./html-style.ts";
import { groundWords, marksOf, momentWords, shown, stakeWords, turnWords } from "./words.ts";

/** The style of the report and its hash for the policy, `sha256-…`. */
export interface ReportStyle {
  readonly css: string;
  readonly hash: string;
}

/**
 * The report as one HTML file that needs nothing else: no script, no request, its own fonts. Made of a tree, so that no
 * word of others can become markup.
 */
export function verifyHtml(report: VerifyReport, { css, hash }: ReportStyle, comparison?: Comparison): string {
  const title = `ผลตรวจที่อยู่ OIT ปีงบประมาณ ${report.edition.fiscalYear} ${nameOf(report)}`;
  const policy = `default-src 'none'; style-src '${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const head = h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("title", title),
    h("style", css),
  ]);
  const known = new Map(report.addresses.map((address) => [address.address, address]));
  const changes = new Map<string, Change>(comparison?.addresses.map(({ address, change }) => [address, change]));
  const unlisted = report.items.filter(isUnlisted);
  const card = (item: ReportItem) =>
    itemCard(
      item,
      item.addresses.flatMap((address) => known.get(address) ?? []),
      changes,
      reviewBlock(item.review),
    );
  // Piece by piece, so that ten thousand addresses do not stand in memory as one tree.
  return [
    '<!doctype html>\n<html lang="th">',
    toHtml(head),
    '<body id="top">',
    toHtml(band(report, title)),
    '<main class="wide">',
    toHtml(lookSection(report)),
    toHtml(summary(report)),
    ...(comparison ? [toHtml(comparisonSection(comparison))] : []),
    toHtml(filter(report)),
    toHtml(overview(report)),
    '<section aria-labelledby="items"><h2 id="items">รายละเอียดทีละข้อ</h2>',
    ...report.items.filter((item) => !isUnlisted(item)).map((item) => toHtml(card(item))),
    ...(unlisted.length > 0 ? [toHtml(unlistedCard(unlisted))] : []),
    "</section>",
    ...(report.source.unmatched.length > 0 ? [toHtml(unmatched(report))] : []),
    toHtml(marks(report)),
    toHtml(signature(report)),
    toHtml(h("p", h("a.top", { href: "#top" }, "กลับขึ้นบน"))),
    "</main></body></html>\n",
  ].join("\n");
}

const nameOf = ({ agency, source }: VerifyReport): string => shown(agency.name ?? agency.site ?? source.name);

const band = ({ tool, edition, finishedAt }: VerifyReport, title: string): Element =>
  h(
    "header.band",
    h("div.wide", [
      h("h1", title),
      h(
        "p",
        `ตรวจเมื่อ ${momentWords(finishedAt)} · ${tool.name} ${tool.version} · รายการฉบับ ${edition.hash.slice(0, 12)}`,
      ),
    ]),
  );

function summary(report: VerifyReport): Element {
  const { totals, edition } = report;
  return h("section", { ariaLabelledBy: "summary" }, [
    h("h2#summary", "สรุป"),
    h(
      "ul.sums",
      { role: "list" },
      OUTCOMES.map((outcome) =>
        h("li", { className: [outcome] }, [
          h("p", badge(outcome)),
          h("p.figure", String(totals.items[outcome]), h("span.note", ` จาก ${edition.itemCount} ข้อ`)),
          h("p.note", OUTCOME_WORDS[outcome].meaning),
        ]),
      ),
    ),
    h("div.stack", [
      h("p.note", stakeWords(report)),
      h(
        "p.note",
        `ที่อยู่ ${report.addresses.length} แห่ง: ${GRAVITIES.map((kind) => `${ADDRESS_WORDS[kind].label} ${totals.addresses[kind]}`).join(" · ")}`,
      ),
      h("p.note", groundWords(report)),
    ]),
  ]);
}

function filter({ totals, items }: VerifyReport): Element {
  const choice = (id: string, label: string, checked: boolean) =>
    h("label", h("input", { type: "radio", name: "show", id: `show-${id}`, checked }), label);
  return h(
    "fieldset.filter",
    h("legend", "แสดงข้อ"),
    h("div.choices", [
      choice("all", `ทั้งหมด ${items.length}`, true),
      ...FILTERS.map((kind) => choice(kind, `${OUTCOME_WORDS[kind].label} ${totals.items[kind]}`, false)),
    ]),
  );
}

function overview({ items }: VerifyReport): Element {
  return h("section", { ariaLabelledBy: "overview" }, [
    h("h2#overview", "ทุกข้อ เรียงตามสิ่งที่ต้องทำก่อน"),
    h("table", [
      h(
        "thead",
        h("tr", [
          h("th", { scope: "col" }, "ข้อ"),
          h("th", { scope: "col" }, "ชื่อข้อ"),
          h("th", { scope: "col" }, "ผล"),
          h("th.number.plenty", { scope: "col" }, "คะแนน"),
          h("th.number.plenty", { scope: "col" }, "ที่อยู่"),
          h("th.tick", { scope: "col" }, "ผลของผู้ตรวจ"),
        ]),
      ),
      h("tbody", byStake(items).map(overviewRow)),
    ]),
  ]);
}

const overviewRow = ({ code, name, outcome, points, addresses, findings, review }: ReportItem): Element => {
  const [first] = findings.filter(({ weight }) => weight !== "hint");
  return h("tr.item", { className: [outcome] }, [
    h("td.code", h("a", { href: `#${code}` }, code)),
    h("td", h("p", name), first ? h("p.note", shown(first.message)) : undefined),
    h("td", badge(outcome), review && !review.outdated ? h("p.note", "ผู้ตรวจ: ", badge(review.verdict)) : undefined),
    h("td.number.plenty", points === null ? "" : formatPoints(points)),
    h("td.number.plenty", String(addresses.length)),
    h("td.tick", h("span.box"), "ผ่าน ", h("span.box"), "ไม่ผ่าน"),
  ]);
};

/** The same is said of all of them once. */
function unlistedCard(items: readonly ReportItem[]): Element {
  const [first] = items;
  const [said] = first?.findings ?? [];
  return h("article.item.card", { className: [first?.outcome ?? "unknown"] }, [
    h("div.head", h("h3", `ข้อที่ไม่อยู่ในแหล่งที่ตรวจ (${items.length} ข้อ)`), h("p", badge(first?.outcome ?? "unknown"))),
    h("p", shown(said?.message ?? "")),
    h("p.note", `แก้: ${said?.remedy ?? ""}`),
    h(
      "ul.codes",
      items.map(({ code, name }) => h("li", { id: code }, `${code} ${name}`)),
    ),
  ]);
}

function comparisonSection({ earlier, differences, items, addresses, unchanged }: Comparison): Element {
  const groups = CHANGES.map((change) => ({
    change,
    items: items.filter((one) => one.change === change),
    addresses: addresses.filter((one) => one.change === change),
  })).filter((group) => group.items.length + group.addresses.length > 0);
  return h("section", { ariaLabelledBy: "changes" }, [
    h("h2#changes", "เปลี่ยนจากครั้งก่อน"),
    h(
      "p.note",
      `เทียบกับการตรวจเมื่อ ${momentWords(earlier.startedAt)} จาก ${shown(earlier.name)} · ไม่เปลี่ยน ${unchanged.items} ข้อ ${unchanged.addresses} ที่อยู่`,
    ),
    ...differences.map((difference) => h("p.note", shown(difference))),
    groups.length === 0 ? h("p", "ไม่มีอะไรเปลี่ยน") : undefined,
    ...groups.flatMap(({ change, items: changed, addresses: places }) => [
      h("h3", `${CHANGE_WORDS[change].label} (${changed.length} ข้อ ${places.length} ที่อยู่)`),
      h("p.note", CHANGE_WORDS[change].meaning),
      h("ul", [
        ...changed.map((one) =>
          h("li", change === "gone" ? one.code : h("a", { href: `#${one.code}` }, one.code), ` ${one.name}`, turn(one)),
        ),
        ...places.map((one) => h("li", link(one.address), turn(one))),
      ]),
    ]),
  ]);
}

const turn = (one: Parameters<typeof turnWords>[0]): Element | undefined =>
  turnWords(one) === "" ? undefined : h("span.note", ` ${turnWords(one)}`);

const unmatched = ({ source }: VerifyReport): Element =>
  h("section", { ariaLabelledBy: "unmatched" }, [
    h("h2#unmatched", "บรรทัดในแหล่งที่ไม่ได้จับเข้าข้อใด"),
    h(
      "ul",
      source.unmatched
        .slice(0, 200)
        .map(({ where, text, reason }) =>
          h("li", `${shown(where)}: ${shown(text)} `, h("span.note", `(${shown(reason)})`)),
        ),
    ),
    source.unmatched.length > 200 ? h("p.note", `และอีก ${source.unmatched.length - 200} บรรทัด ดูในไฟล์ JSON`) : undefined,
  ]);

const marks = (report: VerifyReport): Element =>
  h("section", { ariaLabelledBy: "marks" }, [
    h("h2#marks", "ตรวจด้วยอะไร อย่างไร"),
    factList(marksOf(report).map(([name, value]) => [name, shown(value)] as const)),
  ]);

/** Names and signatures are left to the pen. */
const signature = ({ edition }: VerifyReport): Element =>
  h("section.signature", { ariaLabelledBy: "signature" }, [
    h("h2#signature", "ผู้ตรวจ"),
    h("p", `ได้ตรวจผลข้างต้นทั้ง ${edition.itemCount} ข้อ และดูข้อที่โปรแกรมตัดสินแทนไม่ได้ด้วยตนเองแล้ว`),
    h(
      "div.sign",
      ["ผู้ตรวจ", "ผู้รับรอง"].map((role) =>
        h("div", [
          h("p", `ลงชื่อ ................................................ ${role}`),
          h("p", "( ................................................ )"),
          h("p", "ตำแหน่ง ................................................"),
          h("p", "วันที่ ........ / .................... / ............"),
        ]),
      ),
    ),
  ]);
