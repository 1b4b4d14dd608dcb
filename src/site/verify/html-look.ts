import { OUTCOMES, OUTCOME_WORDS } from "../../domain/model/gravity.ts";
import type { Element } from "hast";
import { h } from "hastscript";
import { formatThaiDate } from "../../domain/thai/date.ts";
import type { ReportItem, VerifyReport } from "../../domain/verify/verify-report.ts";
import { badge, link } from "./html-item.ts";
import { toLookAt } from "./to-look-at.ts";
import { shown } from "./words.ts";

/** What a person has to look at, before all else: each item with its evidence one click away, and where to write. */
export function lookSection(report: VerifyReport): Element {
  const items = toLookAt(report.items);
  const shots = new Map(report.addresses.map(({ address, proof }) => [address, proof.shot]));
  return h("section", { ariaLabelledBy: "look" }, [
    h("h2#look", `สิ่งที่ต้องดูเอง (${items.length} ข้อ)`),
    items.length === 0
      ? h("p", "ไม่มีข้อที่รอคนดู")
      : h(
          "p.note",
          "กดที่อยู่เพื่อเปิดหลักฐาน แล้วกรอกผลใน review.xlsx หรือ review.csv ข้างรายงานนี้ จากนั้นสั่งตรวจอีกครั้งด้วย --resume รายงานจะแสดงผลของท่าน",
        ),
    items.length === 0
      ? undefined
      : h(
          "ol.look-list",
          items.map((item) => lookLine(item, shots)),
        ),
    report.totals.final ? h("p", finalWords(report.totals.final)) : undefined,
  ]);
}

function lookLine(item: ReportItem, shots: ReadonlyMap<string, string | undefined>): Element {
  const { code, name, outcome, findings, addresses, review } = item;
  const [first] = findings.filter(({ weight }) => weight !== "hint");
  return h("li", [
    h("p", badge(outcome), " ", h("a", { href: `#${code}` }, `${code} ${shown(name)}`)),
    review?.outdated ? h("p", outdatedWords(review)) : undefined,
    first ? h("p.note", shown(first.message)) : undefined,
    ...addresses.slice(0, MOST).map((address) => h("p", link(address), pictureLink(shots.get(address)))),
    addresses.length > MOST ? h("p.note", `และอีก ${addresses.length - MOST} ที่อยู่ในรายละเอียด`) : undefined,
  ]);
}

/** A picture of a page that a browser rendered, kept beside the report. */
const pictureLink = (shot: string | undefined): (Element | string)[] =>
  shot === undefined ? [] : [" ", h("a", { href: shot }, "ภาพหน้าที่เห็น")];

/** An item may have thousands of addresses. */
const MOST = 5;

const outdatedWords = (review: NonNullable<ReportItem["review"]>): string =>
  `${shown(review.by)} ให้ผล ${OUTCOME_WORDS[review.verdict].label} เมื่อ ${formatThaiDate(review.on)} แต่หลักฐานเปลี่ยนไปแล้ว ให้ดูใหม่`;

const finalWords = (final: NonNullable<VerifyReport["totals"]["final"]>): string =>
  `รวมผลของผู้ตรวจแล้ว: ${OUTCOMES.map((outcome) => `${OUTCOME_WORDS[outcome].label} ${final[outcome]}`).join(" · ")}`;

/** What a person decided of an item: the verdict, who, when and why. */
export function reviewBlock(review: ReportItem["review"]): Element | undefined {
  if (!review) return undefined;
  const { verdict, by, on, reason, outdated } = review;
  return h("div.review", [
    h("h4", "ผลของผู้ตรวจ"),
    outdated ? h("p", outdatedWords(review)) : h("p", badge(verdict), ` ${shown(by)} เมื่อ ${formatThaiDate(on)}`),
    reason === "" ? undefined : h("p", `เหตุผล: ${shown(reason)}`),
  ]);
}
