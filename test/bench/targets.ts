import type { Browsed } from "./browse.ts";
import type { Size } from "./measure.ts";
import { count, kilobytes, megabytes, milliseconds, quantile, ratio } from "./numbers.ts";

/** Something that must hold, and what was measured of it. */
export interface Target {
  readonly title: string;
  readonly value: number;
  readonly limit: number;
  readonly write: (value: number) => string;
}

/** Met or not; what could not be measured is neither. */
export const isMet = ({ value, limit }: Target): boolean | undefined =>
  Number.isNaN(value) ? undefined : value <= limit;

const KB = 1000;
const GB = 1e9;
/** Growth in time over growth in records: what grows as the square has at four times the records a ratio of four. */
const LINEAR = 1.25;

/** The targets that one archive shows. */
export function targetsOfSize({ records, steps, browsed, others }: Size): Target[] {
  const { index, defaultIndex, loadFirst, assess, render, publishFirst, publishAgain } = steps;
  // Publishing without an index, and the index by itself.
  const slower = Math.max(loadFirst.seconds + assess.seconds + render.seconds, index.seconds);
  const of = count(records);
  const pair = others ? others.Hugo.seconds + others["Pagefind 1.5.2"].seconds : NaN;
  const p95 = ({ asked }: Browsed) =>
    quantile(
      asked.map(({ ms }) => ms),
      0.95,
    );
  return [
    {
      title: `${of}: เผยแพร่ซ้ำหลังแก้หนึ่งรายการ ÷ Hugo กับ Pagefind 1.5.2 ทั้งหมด`,
      value: publishAgain.seconds / pair,
      limit: 0.3,
      write: ratio,
    },
    {
      title: `${of}: เผยแพร่ครั้งแรก ÷ Hugo กับ Pagefind 1.5.2 ทั้งหมด`,
      value: publishFirst.seconds / pair,
      limit: 1.5,
      write: ratio,
    },
    {
      title: `${of}: คำค้นแรกโหลด ค่ากลาง ÷ Pagefind ตามค่าเริ่มต้น`,
      value: quantile(browsed.ours.firstBytes, 0.5) / quantile(browsed.plain.firstBytes, 0.5),
      limit: 1,
      write: ratio,
    },
    {
      title: `${of}: เวลาตอบ p95 ÷ Pagefind ตามค่าเริ่มต้น`,
      value: p95(browsed.ours) / p95(browsed.plain),
      limit: 1,
      write: ratio,
    },
    {
      title: `${of}: เวลาทำดัชนี ÷ ดัชนี Pagefind ตามค่าเริ่มต้น`,
      value: index.seconds / defaultIndex.seconds,
      limit: 0.7,
      write: ratio,
    },
    {
      title: `${of}: เวลาเผยแพร่ครั้งแรก ÷ ขั้นที่ช้ากว่า (load+assess+render หรือ index)`,
      value: publishFirst.seconds / slower,
      limit: 1.5,
      write: ratio,
    },
    {
      title: `${of}: หน่วยความจำสูงสุดของการเผยแพร่ ทุกโปรเซสรวมกัน (MB)`,
      value: Math.max(publishFirst.peak.together ?? NaN, publishAgain.peak.together ?? NaN),
      limit: 1.2 * GB,
      write: megabytes,
    },
    {
      title: `${of}: เผยแพร่ซ้ำหลังแก้หนึ่งรายการ ÷ ครั้งแรก`,
      value: publishAgain.seconds / publishFirst.seconds,
      limit: 0.4,
      write: ratio,
    },
  ];
}

/** Whether time grows no faster than the records do. */
export function targetsOfGrowth(sizes: readonly Size[]): Target[] {
  const [smallest, ...larger] = sizes.toSorted((a, b) => a.records - b.records);
  const largest = larger.at(-1);
  if (!smallest || !largest) return [];
  const growth = (step: "index" | "publishFirst") =>
    largest.steps[step].seconds / largest.records / (smallest.steps[step].seconds / smallest.records);
  const between = `${count(smallest.records)} → ${count(largest.records)}`;
  return [
    { title: `${between}: เวลาทำดัชนีต่อรายการ โตกี่เท่า`, value: growth("index"), limit: LINEAR, write: ratio },
    { title: `${between}: เวลาเผยแพร่ต่อรายการ โตกี่เท่า`, value: growth("publishFirst"), limit: LINEAR, write: ratio },
  ];
}

/** What a visitor of the demo must be spared. */
export const targetsOfDemo = ({ firstBytes, asked }: Browsed): Target[] => [
  {
    title: "เว็บไซต์ตัวอย่าง: ข้อมูลที่โหลดสำหรับคำค้นแรก มากที่สุด (kB)",
    value: firstBytes.at(-1) ?? NaN,
    limit: 150 * KB,
    write: kilobytes,
  },
  {
    title: "เว็บไซต์ตัวอย่าง: เวลาตอบ p95 หลังโหลดดัชนีแล้ว (ms)",
    value: quantile(
      asked.map(({ ms }) => ms),
      0.95,
    ),
    limit: 100,
    write: milliseconds,
  },
];
