import type { Random } from "./random.ts";

/** Names that an archive is full of. The more have been used, the rarer a new one: the vocabulary grows as in real texts. */
export interface Lexicon {
  readonly place: (random: Random) => string;
  readonly person: (random: Random) => string;
  readonly company: (random: Random) => string;
}

/** How fast new names come: their number grows about with this power of all uses (Heaps' law). */
const GROWTH = 0.8;
const EARLY = 30;

export function makeLexicon(): Lexicon {
  return {
    place: growing((random) => `${random.pick(PLACES)}${word(random, random.int(1, 3))}`),
    person: growing(
      (random) =>
        `${random.pick(["นาย", "นาง", "นางสาว"])}${word(random, random.int(1, 3))} ${word(random, random.int(2, 4))}`,
    ),
    company: growing((random) => company(random)),
  };
}

/** A Pitman–Yor process: mostly what was used before, the more often the likelier, and at times something new. */
function growing(coin: (random: Random) => string): (random: Random) => string {
  const uses: string[] = [];
  const known = new Set<string>();
  return (random) => {
    const isNew = random.chance((EARLY + GROWTH * known.size) / (EARLY + uses.length));
    const name = isNew ? coin(random) : random.pick(uses);
    known.add(name);
    uses.push(name);
    return name;
  };
}

function company(random: Random): string {
  const name = word(random, random.int(2, 4));
  const trade = random.pick(["ก่อสร้าง", "การโยธา", "พาณิชย์", "เครื่องเขียน", "การไฟฟ้า", "วัสดุภัณฑ์", "คอมพิวเตอร์", "เวชภัณฑ์"]);
  return random.pick([`ห้างหุ้นส่วนจำกัด ${name}${trade}`, `บริษัท ${name}${trade} จำกัด`, `ร้าน${name}${trade}`]);
}

/** A word of made-up syllables, so that it names nobody. */
const word = (random: Random, syllables: number): string =>
  Array.from({ length: syllables }, () => syllable(random)).join("");

const syllable = (random: Random): string =>
  `${random.pick(VOWELS)}${random.pick(FINALS)}`
    .replace("-", random.pick(ONSETS))
    .replace("^", random.chance(0.3) ? random.pick(TONES) : "");

const PLACES = "บ้าน บ้านหนอง บ้านโคก บ้านดอน ห้วย คลอง ซอย ถนน วัด โรงเรียนบ้าน ชุมชน ฝาย".split(" ");
const ONSETS = "ก ข ค ง จ ช ซ ด ต ท น บ ป พ ฟ ม ย ร ล ว ส ห อ กร กล คร คล ตร ปร ปล พร พล ธ ภ ศร หม".split(" ");
/** The consonants before go where the hyphen stands, a tone where the caret does. */
const VOWELS = "-^า -ั^ -ิ^ -ึ^ -ุ^ -ู^ เ-^ แ-^ โ-^ -^อ เ-ี^ย เ-ื^อ -^ว".split(" ");
const FINALS = "น ม ง ก ต บ ย ล ร ญ ท ศ ช".split(" ");
const TONES = ["\u0e48", "\u0e49"];
