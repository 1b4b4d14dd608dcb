import { fiscalYearPeriod, type FiscalYear } from "../../src/domain/thai/fiscal-year.ts";
import { toThaiDigits } from "../../src/domain/thai/digits.ts";
import { readCorpus, type Corpus } from "./corpus.ts";
import { makeLexicon, type Lexicon } from "./lexicon.ts";
import { learnProse, type Prose } from "./prose.ts";
import type { Random } from "./random.ts";

/** Writes what the files of an archive are made of. */
export interface Writer extends Corpus {
  readonly random: Random;
  readonly lexicon: Lexicon;
  /** A title with its numbers drawn anew and somewhere where it took place. */
  title(): string;
  /** A work that is bought or built somewhere. */
  work(): string;
  sentence(): string;
  /** A few sentences with names of people, places and firms among them. */
  paragraph(): string;
  paragraphs(from: number, to: number): string;
  list(from: number, to: number): string[];
  /** An amount of baht. */
  amount(): string;
  /** A day of a fiscal year as ISO date. */
  day(year: FiscalYear): string;
}

/** What all writers of an archive have in common: the texts it is drawn from and the names it has used. */
export interface Library {
  readonly corpus: Corpus;
  readonly prose: Prose;
  readonly lexicon: Lexicon;
}

export function openLibrary(): Library {
  const corpus = readCorpus();
  return { corpus, prose: learnProse(corpus.sentences), lexicon: makeLexicon() };
}

export function writerOf({ corpus, prose, lexicon }: Library, random: Random): Writer {
  const sentence = () => prose.sentence(random);
  const somewhere = () => `${lexicon.place(random)} หมู่ที่ ${random.int(1, 14)}`;
  const amount = () => amountOf(random);
  const detail = () => detailOf(random, lexicon, somewhere(), random.pick(corpus.units));
  const paragraph = () =>
    Array.from({ length: random.int(2, 4) }, () =>
      random.chance(0.5) ? `${sentence()} ${detail()}` : sentence(),
    ).join(" ");
  return {
    ...corpus,
    random,
    lexicon,
    title: () => `${prose.line(random, random.pick(corpus.titles))} ${random.chance(0.6) ? somewhere() : ""}`.trim(),
    work: () => `${prose.line(random, random.pick(corpus.works))} ${somewhere()}`,
    sentence,
    paragraph,
    paragraphs: (from, to) => Array.from({ length: random.int(from, to) }, paragraph).join("\n\n"),
    list: (from, to) => Array.from({ length: random.int(from, to) }, sentence),
    amount,
    day: (year) => dayOf(random, year),
  };
}

function amountOf(random: Random): string {
  const baht = random.int(8, 999) * 10 ** random.int(1, 4);
  const text = baht.toLocaleString("en");
  return random.chance(0.2) ? toThaiDigits(text) : text;
}

const detailOf = (random: Random, { person, company }: Lexicon, where: string, unit: string): string =>
  random.pick([
    () => `ณ ${where}`,
    () => `โดย${person(random)} เป็นผู้ประสานงาน`,
    () => `วงเงิน ${amountOf(random)} บาท`,
    () => `ผู้รับจ้างคือ${company(random)} เลขที่สัญญา ${random.int(1, 480)}/${random.int(2560, 2569)}`,
    () => `ดำเนินการที่${where} ระยะทาง ${random.int(20, 4800)} เมตร`,
    () => `สอบถามได้ที่${unit} ต่อ ${random.int(100, 199)}`,
  ])();

function dayOf(random: Random, year: FiscalYear): string {
  const day = new Date(`${fiscalYearPeriod(year).from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + random.int(0, 364));
  return day.toISOString().slice(0, 10);
}
