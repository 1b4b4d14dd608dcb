/** A piece of a text. A `whole` one is read as one thing: no line is to end inside of it. */
export interface TextPhrase {
  readonly text: string;
  readonly whole: boolean;
}

/** Browsers end lines where this dictionary ends words, which in Thai is often in the middle of a term. */
const dictionary = new Intl.Segmenter("th", { granularity: "word" });

/** Terms of official Thai that the dictionary takes for several words. */
const TERMS: ReadonlySet<string> = new Set(
  `งบประมาณ ประจำปี รายเดือน วันที่ พ.ศ. ตัวชี้วัด แบบวัด องค์ประกอบ หลักฐาน หลักเกณฑ์ ขั้นตอน ช่องทาง เชิงสถิติ
  จัดซื้อ จัดจ้าง จัดซื้อจัดจ้าง ใช้จ่าย ให้บริการ ดำเนินการ ดำเนินงาน ปฏิบัติการ ปฏิบัติงาน ปฏิบัติหน้าที่ แนวปฏิบัติ
  ส่งเสริม ส่วนร่วม มีส่วนร่วม เปิดเผย เปิดโอกาส ขับเคลื่อน พึงพอใจ ร้องเรียน มิชอบ ประพฤติมิชอบ เกี่ยวกับ
  หน่วยงาน เจ้าหน้าที่ อำนาจหน้าที่ เทศบาลตำบล เทศบาลเมือง เทศบาลนคร นายกเทศมนตรี สมัยที่ ครั้งที่ ชุดที่ ฉบับที่ หมู่ที่ ชุมชนที่ ไตรมาสที่`.split(
    /\s+/,
  ),
);
/** Terms behind which stands a name, up to the next space. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(["เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร"]);
const MOST_WORDS = 4;
/** What a term may begin with: most words begin none. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...TERMS].flatMap((term) => Array.from(term, (_, at) => term.slice(0, at + 1))),
);

/** Words that say nothing without the next, and those that say nothing without the one before. */
const LEANS_FORWARD: ReadonlySet<string> = new Set(["การ", "ความ", "ผู้", "คำ", "นัก", "เดือน"]);
const LEANS_BACK: ReadonlySet<string> = new Set(["นี้", "นั้น", "ๆ"]);

const MONTH = "(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)";
const COUNTED = "(?:คน|ราย|ครั้ง|วัน|เดือน|ปี|ข้อ|เรื่อง|ชั่วโมง|นาที|หน้า|บาท|คะแนน|กิโลกรัม|กิโลเมตร|เมตร)";
const COUNTED_OFF = "(?:สมัย|ครั้ง|ชุด|ฉบับ|หมู่|ชุมชน|ไตรมาส)ที่";
/** What belongs together across a space: a date, a year and what it is a year of, a number and what it counts. */
const ACROSS_SPACE = new RegExp(
  `^(?:[0-9]{1,2} ${MONTH}|(?:${MONTH}|พ\\.ศ\\.|ปีงบประมาณ|ปี) [0-9]{4}|${COUNTED_OFF} [0-9]{1,4}|[0-9][0-9,.]* ${COUNTED}|\\S+ ๆ)$`,
);

/** Letters that take room, of which a whole phrase has no more: a heading on a phone of 320 px holds as many. */
const MOST_LETTERS = 16;

/**
 * Cuts a text where a line of it may end without tearing a term, a date or a number from what it counts. The texts of
 * the pieces, one after the other, are the text.
 * @example phrases("ผลการจัดซื้อจัดจ้าง") // [{ text: "ผล", whole: false }, { text: "การจัดซื้อจัดจ้าง", whole: true }]
 */
export function phrases(text: string): readonly TextPhrase[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const cut = cutAnew(text);
  known.set(text, cut);
  return cut;
}

/** Names of things stand on several pages, in lists and on their own: they are cut once. */
const known = new Map<string, readonly TextPhrase[]>();
const MOST_KNOWN = 20_000;

function cutAnew(text: string): readonly TextPhrase[] {
  const found: TextPhrase[] = [];
  const add = (words: readonly string[]) => {
    const piece = { text: words.join(""), whole: words.length > 1 };
    const last = found.at(-1);
    if (last && !last.whole && !piece.whole) found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  };
  const words = termsOf(text);
  let open: string[] = [];
  for (const [at, { parts }] of words.entries()) {
    if (open.length > 0 && !(isHeld(words, at) && lettersOf([...open, ...parts].join("")) <= MOST_LETTERS)) {
      add(open);
      open = [];
    }
    open.push(...parts);
  }
  if (open.length > 0) add(open);
  return found;
}

/** A word or a term, with the words that the dictionary makes of it. */
interface Term {
  readonly word: string;
  readonly parts: readonly string[];
}

/** The words of a text, with those of a term taken together: the longest that begins at a word. */
function termsOf(text: string): Term[] {
  const words = [...dictionary.segment(text)].map(({ segment }) => segment);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at += terms.at(-1)?.parts.length ?? 1) terms.push(termAt(words, at));
  return terms;
}

function termAt(words: readonly string[], at: number): Term {
  const word = words[at] ?? "";
  if (!BEGINNINGS.has(word)) return { word, parts: [word] };
  for (let many = MOST_WORDS; many > 1; many -= 1) {
    const parts = words.slice(at, at + many);
    const term = parts.join("");
    if (TERMS.has(term)) return withName({ word: term, parts }, words.slice(at + many));
  }
  return { word, parts: [word] };
}

/** A term with the name that follows, where both together are no longer than a phrase. */
function withName(term: Term, next: readonly string[]): Term {
  if (!BEFORE_NAMES.has(term.word)) return term;
  const end = next.findIndex((word) => !THAI.test(word));
  const parts = [...term.parts, ...(end < 0 ? next : next.slice(0, end))];
  const word = parts.join("");
  return lettersOf(word) <= MOST_LETTERS ? { word, parts } : term;
}

/** Whether no line may end before a word. */
function isHeld(words: readonly Term[], at: number): boolean {
  const [before, here, after] = [words[at - 1]?.word ?? "", words[at]?.word ?? "", words[at + 1]?.word ?? ""];
  if (here === " ") return ACROSS_SPACE.test(`${before} ${after}`);
  if (before === " ") return ACROSS_SPACE.test(`${words[at - 2]?.word ?? ""} ${here}`);
  return THAI.test(here) && (LEANS_BACK.has(here) || LEANS_FORWARD.has(before));
}

const THAI = /^[ก-๎]/;

const lettersOf = (text: string): number => text.replace(/\p{M}/gu, "").length;
