import { ADDRESS_WORDS, FOUND_WORDS, OUTCOME_WORDS, type Outcome } from "../../domain/model/gravity.ts";
import type { Element } from "hast";
import { h } from "hastscript";
import { CERTAINTY_WORDS } from "../../domain/model/catalogue/certainty.ts";
import { CHANGE_WORDS, type Change } from "../../domain/verify/compare.ts";
import type { Part } from "../../domain/verify/items/part.ts";
import type { ReportAddress, ReportFinding, ReportItem } from "../../domain/verify/verify-report.ts";
import { stateWords } from "../../domain/verify/state.ts";
import { formatSize } from "../frame/files.ts";
import { formatPoints } from "../frame/numbers.ts";
import { fact, foundWords, momentWords, PART_WORDS, foundPlaceWords, shown } from "./words.ts";

/** An outcome as a label; the style gives each a mark of its own, so that colour alone says nothing. */
export const badge = (outcome: Outcome): Element =>
  h("span.badge", { className: [outcome] }, OUTCOME_WORDS[outcome].label);

/** An address as a link where a browser opens it; what else a source may hold stays text. */
export const link = (address: string): Element | string =>
  /^https?:\/\//i.test(address) && URL.canParse(address)
    ? h("a", { href: address, rel: ["noreferrer", "nofollow"] }, shown(decoded(address)))
    : shown(address);

/** Thai letters of an address as they are read. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** One item with everything that was found. */
export function itemCard(
  item: ReportItem,
  addresses: readonly ReportAddress[],
  changes: ReadonlyMap<string, Change>,
  review?: Element,
): Element {
  const { code, name, outcome, points, findings, parts, seen, where, written, explanation, assessed } = item;
  // What is only worth a note of an address stands beside the address.
  const said = findings.filter(({ kind, weight }) => kind !== "address" || weight !== "hint");
  const facts: [string, string][] = [
    ...(where === undefined ? [] : [fact("ในแหล่งที่ตรวจ", shown(where))]),
    ...(written === undefined ? [] : [fact("หน่วยงานเรียกว่า", shown(written).slice(0, 300))]),
    ...(explanation === undefined ? [] : [fact("คำอธิบายของหน่วยงาน", shown(explanation).slice(0, 600))]),
    ...(assessed === undefined ? [] : [fact("เช็กลิสต์ของเว็บไซต์", assessed)]),
    ...(seen.demanded === "" ? [] : [fact("ข้อมูลที่ต้องการ", seen.demanded)]),
    ...seen.times.slice(0, 4).map((time): [string, string] => [`พบปี ${time.says}`, foundWords(time)]),
    ...(seen.name ? [fact("พบชื่อข้อ", foundWords(seen.name))] : []),
  ];
  return h(
    "article.item.card",
    { className: [outcome], id: code },
    h(
      "div.head",
      h("h3", `${code} ${name}`),
      h("p", badge(outcome), points === null ? "" : ` ${formatPoints(points)} คะแนน`),
    ),
    review,
    facts.length > 0 ? factList(facts) : undefined,
    said.length > 0 ? [h("h4", "สิ่งที่ต้องทำหรือดู"), h("ul.said", said.map(findingLine))] : undefined,
    parts.length > 0 ? [h("h4", "องค์ประกอบ"), h("ul.parts", parts.map(partLine))] : undefined,
    addresses.length > 0
      ? [h("h4", `ที่อยู่ (${addresses.length})`), addresses.map((one) => addressBlock(one, changes.get(one.address)))]
      : undefined,
  );
}

/** Facts by their names. */
export const factList = (facts: readonly (readonly [string, Element | string])[]): Element =>
  h(
    "dl.facts",
    facts.flatMap(([name, value]) => [h("dt", name), h("dd", value)]),
  );

const findingLine = ({ weight, message, remedy, address }: ReportFinding): Element =>
  h(
    "li",
    { className: [weight] },
    h("p", h("span.label", `${FOUND_WORDS[weight]}: `), shown(message)),
    address === undefined ? undefined : h("p.note", link(address)),
    remedy === "" ? undefined : h("p.note", `แก้: ${shown(remedy)}`),
  );

function partLine({ text, level, state, signs, byEye }: Part): Element {
  const found = signs.flatMap((sign) => (sign.found ? [{ name: sign.name, found: sign.found }] : []));
  const lacking = signs.filter((sign) => !sign.found).map(({ name }) => name);
  return h(
    "li",
    h("p", h("span.label", `${PART_WORDS[state]}: `), shown(text), ` (${CERTAINTY_WORDS[level].label})`),
    found.length + lacking.length === 0
      ? undefined
      : h(
          "ul.note",
          found.map(({ name, found: place }) =>
            h("li", `${name} ที่${foundPlaceWords(place.where)} `, h("span.quote", `“${shown(place.text)}”`)),
          ),
          lacking.length > 0 && state !== "by-eye" ? h("li", `ยังไม่พบ ${lacking.join(" ")}`) : undefined,
        ),
    byEye === undefined ? undefined : h("p.note", `ดูด้วยตา: ${byEye}`),
  );
}

function addressBlock(
  { address, class: kind, state, findings, proof, where, caption }: ReportAddress,
  change: Change | undefined,
): Element {
  const label = kind === "fine" ? ADDRESS_WORDS.fine.label : `${ADDRESS_WORDS[kind].label}: ${stateWords(state).label}`;
  const brief = [
    ...(proof.status === undefined ? [] : [`HTTP ${proof.status}`]),
    ...(proof.bytes === undefined ? [] : [formatSize(proof.bytes)]),
    ...(proof.headers["content-type"] === undefined ? [] : [shown(proof.headers["content-type"])]),
    momentWords(proof.startedAt),
    `${(proof.milliseconds / 1000).toFixed(1)} วินาที`,
  ].join(" · ");
  return h(
    "div.address",
    h("p", h("span.badge", { className: [kind] }, label), " ", link(address)),
    caption === undefined || caption === "" ? undefined : h("p.note", `ชื่อลิงก์: ${shown(caption).slice(0, 200)}`),
    change === undefined ? undefined : h("p.note", `เทียบกับครั้งก่อน: ${CHANGE_WORDS[change].label}`),
    findings
      .filter((finding) => finding.state !== "fine")
      .map(({ message, remedy, excerpt }) => [
        h("p", shown(message)),
        excerpt
          ? h("p.note", `${foundPlaceWords(excerpt.where)}: `, h("span.quote", `“${shown(excerpt.text)}”`))
          : undefined,
        remedy === "" ? undefined : h("p.note", `แก้: ${shown(remedy)}`),
      ]),
    h("p.note", brief),
    h("details", h("summary", "หลักฐานของการตรวจ"), factList(proofFacts({ proof, where }))),
  );
}

function proofFacts({
  proof,
  where,
}: Pick<ReportAddress, "proof"> & { where: string | undefined }): [string, Element | string][] {
  const { finalAddress, address, hops, status, headers, attempts, sha256, kept, failure } = proof;
  return [
    ...(where === undefined ? [] : [fact("ในแหล่งที่ตรวจ", shown(where))]),
    ["ที่อยู่ที่ขอ", link(address)],
    ...hops.map((hop): [string, Element | string] => [`ส่งต่อ (${hop.status})`, link(hop.location)]),
    ...(finalAddress === undefined ? [] : [fact("ที่อยู่ปลายทาง", link(finalAddress))]),
    ...(status === undefined ? [] : [fact("คำตอบ", `HTTP ${status}`)]),
    ...(failure ? [fact("ขัดข้อง", shown(`${failure.kind}: ${failure.detail}`))] : []),
    ...Object.entries(headers).map(([name, value]): [string, string] => [shown(name), shown(value).slice(0, 300)]),
    ["จำนวนครั้งที่ลอง", String(attempts)],
    ...(sha256 === undefined ? [] : [fact("SHA-256", h("span.hash", sha256))]),
    ...(kept === undefined ? [] : [fact("เก็บไว้ที่", kept)]),
  ];
}
