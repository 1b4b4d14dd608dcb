import type { FoundGravity } from "../../model/gravity.ts";
import type { Judgement } from "../../judge/judgement.ts";
import type { Item } from "../../model/catalogue/item.ts";
import { itemFinding, type ItemFinding } from "../findings/item-finding.ts";
import type { Followed } from "../followed.ts";
import type { SeenAddress } from "../seen.ts";

/** A text that was judged for an item, and where it stands. */
interface Judged {
  readonly judgement: Judgement;
  readonly address: string;
  readonly step?: Followed;
}

/**
 * What keeps an item from passing where nothing that was read shows it: its name alone is none, nor are a menu, an empty
 * state, another year, another agency. What stands one step further is said.
 */
export function proofFindings(item: Item, sound: readonly SeenAddress[]): ItemFinding[] {
  const all = sound.flatMap((address) => judgedAt(address, item));
  const dead = sound.flatMap(({ target, result }) =>
    (result.followed ?? [])
      .filter((step) => step.class === "failed" || step.class === "unknown")
      .map((step) => ({ step, from: target.address })),
  );
  // Words read off a picture may be wrong: they tell a person where to look, and settle nothing.
  const proof = all.find(({ judgement }) => judgement.reads) ?? all.find(({ judgement }) => judgement.readsByOcr);
  if (proof) {
    const { step } = proof;
    return [
      ...(step?.way === "page" ? [itemFinding("one-deeper", "hint", { address: step.address })] : []),
      ...(proof.judgement.reads ? [] : [itemFinding("read-by-ocr", "look", { words: wordsOf(proof.judgement) })]),
      ...dead.map(({ step: lost }) =>
        isOutside(lost)
          ? itemFinding("followed-outside", "look", { address: lost.address })
          : itemFinding("followed-dead", lost.class === "failed" ? "look" : "hint", { address: lost.address }),
      ),
    ];
  }
  const outside = dead.find(({ step }) => isOutside(step));
  const weight: FoundGravity =
    outside && dead.length === sound.flatMap(({ result }) => result.followed ?? []).length ? "failed" : "look";
  return [
    ...(outside ? [itemFinding("followed-outside", weight, { address: outside.step.address })] : []),
    ...dead
      .filter((one) => one !== outside)
      .map(({ step }) => itemFinding("followed-dead", "look", { address: step.address })),
    itemFinding("substance-missing", "look", { why: whyNot(all) }),
  ];
}

/** What a judgement found, as it stands in the picture: for a person to compare. */
const wordsOf = ({ topic, time, body }: Judgement): string =>
  [topic.found?.text, time.said[0]?.text, ...body.map(({ found }) => found?.text)]
    .flatMap((text) => (text === undefined ? [] : [`“${text.slice(0, 80)}”`]))
    .filter((text, index, all) => all.indexOf(text) === index)
    .slice(0, 4)
    .join(" ");

const isOutside = ({ state }: Followed): boolean => state === "cloud-drive" || state === "social-network";

/** The texts at an address and one step further that were judged for an item. */
export function judgedAt({ target, result }: SeenAddress, { code }: Item): Judged[] {
  const own = (result.judged ?? []).filter((one) => one.code === code);
  // A page that is about something else does not become an answer because its menu leads to one.
  const isNamed = own.some(({ judgement }) => judgement.topic.state === "own");
  const further = (result.followed ?? []).filter(
    (step) => step.class !== "failed" && step.class !== "unknown" && (step.way !== "page" || isNamed),
  );
  return [
    ...own.map(({ judgement }) => ({ judgement, address: target.address })),
    ...further.flatMap((step) =>
      step.judged
        .filter((one) => one.code === code)
        .map(({ judgement }) => ({ judgement, address: step.address, step })),
    ),
  ];
}

/** The best text's first want, in words. */
function whyNot(all: readonly Judged[]): string {
  const best = all.toSorted((a, b) => score(b.judgement) - score(a.judgement))[0]?.judgement;
  if (!best || best.source === "none") return "ไม่มีข้อความที่โปรแกรมอ่านได้";
  const [against] = best.against;
  if (against) return AGAINST_WORDS[against.kind];
  if (best.agency.other) return `เอกสารระบุชื่อ “${best.agency.other.called}”`;
  if (best.topic.state === "other") return `หัวเรื่องเป็นเรื่องอื่น (“${best.topic.found?.text.slice(0, 80) ?? ""}”)`;
  if (best.topic.state === "unseen") return "หัวเรื่องไม่บอกว่าเป็นข้อมูลของข้อนี้";
  if (best.time.state === "wrong")
    return `ช่วงเวลาไม่ตรง พบ ${best.time.said[0]?.says ?? ""} ต้องการ ${best.time.demanded}`;
  if (best.time.state === "unstated") return `ไม่พบช่วงเวลา ต้องการ${best.time.demanded}`;
  const lacks = best.body.filter(({ found }) => !found).map(({ name }) => name);
  return lacks.length > 0 ? `มีแต่หัวข้อหรือชื่อ ไม่พบ${lacks.join(" ")}` : "มีแต่หัวข้อหรือชื่อ ไม่มีเนื้อหาของตนเอง";
}

const AGAINST_WORDS: Record<Judgement["against"][number]["kind"], string> = {
  empty: "หน้าบอกว่ายังไม่มีข้อมูล",
  placeholder: "เป็นข้อความตัวอย่างที่ยังไม่ได้แทนด้วยข้อมูลจริง",
  instructions: "เป็นคำชี้แจงการกรอกแบบ ไม่ใช่ข้อมูลของหน่วยงาน",
  menu: "เป็นเมนูหรือรายชื่อเรื่อง ไม่ใช่ข้อมูลของข้อนี้",
};

const score = ({ topic, time, against, letters }: Judgement): number =>
  (topic.state === "own" ? 8 : topic.state === "unseen" ? 2 : 0) +
  (time.state === "right" || time.state === "not-asked" ? 4 : 0) +
  (against.length === 0 ? 2 : 0) +
  Math.min(1, letters / 1000);
