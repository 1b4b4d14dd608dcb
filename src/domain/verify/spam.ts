import { excerptOf } from "./findings/finding.ts";
import type { Excerpt } from "../judge/passage.ts";
import type { PageReading } from "./reading.ts";

/** Words of what is sold on pages of agencies that were broken into. */
const SOLD =
  /สล็อต|บาคาร่า|แทงบอล|เว็บพนัน|พนันออนไลน์|คาสิโน|หวยออนไลน์|ยิงปลา|ป๊อกเด้ง|ไฮโล|เสือมังกร|บอลสเต็ป|\bslots?\b|\bpg\s?slot|\bsbobet|\bufa\s?\w*|\bjoker\s?\d+|\b918kiss|\bcasino|\bbaccarat|\bgacor\b|\bjudi\b|\btogel\b|\bsitus\b|\bbetflik\w*|\blsm99|\bviagra|\bcialis|\bporno?\b|หนังโป๊|หนังเอ็กซ์|\bxxx\b|คลิปหลุด|สินเชื่อเถื่อน|เงินด่วนนอกระบบ/giu;
/** How it is sold. */
const OFFER =
  /เครดิตฟรี|ฝาก\s?-?\s?ถอน|เว็บตรง|ไม่ผ่านเอเย่นต์|แตกง่าย|แตกหนัก|โบนัส|สมัคร(?:สมาชิก)?(?:วันนี้|ฟรี|เลย|เว็บ)|ทดลองเล่น|เดิมพัน|ออโต้|วอเลท|วอลเล็ต|ทางเข้า|\bdeposit\b|\bbonus\b|free\s?spins?|\bdaftar\b|\bbuy\s+(?:now|cheap|online)|without\s+prescription/giu;
/** Agencies warn of it as well. */
const WARNED =
  /ป้องกัน|ปราบปราม|ห้าม|ผิดกฎหมาย|เตือน|ระวัง|โทษ|รณรงค์|ต่อต้าน|ร้องเรียน|จับกุม|ปัญหา|ความผิด|พ\.?ร\.?บ\.?|พระราชบัญญัติ/u;

/** Names of goods in letters that no agency writes in; the name of a language is shorter. */
const FOREIGN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\s]{6,}/u;

/** Two links or more that are called so and lead out of the country. */
function soldAbroad({ offers = [] }: PageReading): Excerpt | undefined {
  const abroad = offers.filter(({ caption, address }) => FOREIGN.test(caption.trim()) && !isThai(address));
  const [first] = abroad;
  return first && abroad.length >= 2 ? excerptOf(first.caption, { kind: "address" }) : undefined;
}

const isThai = (address: string): boolean => URL.canParse(address) && new URL(address).hostname.endsWith(".th");

const kinds = (text: string, words: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(words)].map(([word]) => word.toLowerCase().replace(/\s/g, "")));

/**
 * Where a page sells what no agency does: in words, in words that nobody sees, in titles, or in the links alone. One
 * word proves nothing, and neither does a text that warns of it.
 */
export function spamWords(page: PageReading): Excerpt | undefined {
  const visible = page.lines.map(({ text }) => text);
  const links = (page.offers ?? []).map(({ address, caption }) => `${caption} ${decoded(address)}`);
  const places: readonly (readonly [string, Excerpt["where"]["kind"]])[] = [
    [page.title ?? "", "title"],
    [page.hidden ?? "", "line"],
    ...links.map((text) => [text, "address"] as const),
    ...visible.map((text) => [text, "line"] as const),
  ];
  const all = places.map(([text]) => text).join("\n");
  const [sold, offered] = [kinds(all, SOLD), kinds(all, OFFER)];
  if (sold.size === 0) return soldAbroad(page);
  const [worst = ["", "line"] as const] = places
    .filter(([text]) => kinds(text, SOLD).size > 0 && !WARNED.test(text))
    .toSorted(([a], [b]) => kinds(b, SOLD).size + kinds(b, OFFER).size - kinds(a, SOLD).size - kinds(a, OFFER).size);
  const [text, kind] = worst;
  if (text === "") return undefined;
  const own = kinds(text, SOLD).size + kinds(text, OFFER).size;
  const isSold = own >= 2 || (kind === "address" && links.filter((one) => kinds(one, SOLD).size > 0).length >= 2);
  return isSold || (sold.size >= 2 && offered.size >= 1) ? excerptOf(text, { kind }) : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address).replace(/[-_/.]+/g, " ");
  } catch {
    return address;
  }
}
