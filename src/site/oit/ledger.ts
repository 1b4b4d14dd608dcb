import { sinceThen } from "../../domain/ledger/seen.ts";
import type { Content } from "../../domain/model/content.ts";
import { ledgerOf } from "../../domain/ledger/chain.ts";
import type { LedgerBreak } from "../../domain/ledger/chain.ts";
import type { LedgerEntry } from "../../domain/ledger/ledger.ts";
import type { PublishedLedger } from "../../domain/ledger/published.ts";
import { publishedEditions } from "../../domain/addresses/pages.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { fileDetails } from "../frame/files.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { momentWords } from "../verify/words.ts";

/** One line of the ledger as a reader sees it. */
export interface LedgerRow {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly item: string;
  readonly itemHref: string | undefined;
  readonly kind: LedgerEntry["kind"];
  /** File, page or address as it stands in the answer. */
  readonly target: string;
  /** Set while it stands there. */
  readonly href: string | undefined;
  /** "PDF · 1.2 MB", "หน้าในเว็บไซต์นี้". */
  readonly details: string;
  readonly sha256: string | undefined;
  readonly first: string;
  /** What the line tells: "เผยแพร่", "แทนฉบับก่อน", "นำกลับมา", "เอาออก". */
  readonly event: string;
  /** Why the line cannot be trusted. */
  readonly broken: string | undefined;
}

/** Everything the page of a year's ledger shows. */
export interface LedgerPage {
  readonly frame: Frame;
  readonly fiscalYear: number;
  /** The newest first. */
  readonly rows: readonly LedgerRow[];
  /** "บันทึกของหน่วยงาน" */
  readonly claim: string;
  /** What somebody else says of its time, with where that can be checked; empty where nobody does. */
  readonly confirmed: readonly string[];
  /** What became of the submitted evidence, where it was frozen. */
  readonly frozen: string | undefined;
  /** How many lines cannot be trusted, in words. */
  readonly broken: string | undefined;
  readonly jsonHref: string;
  readonly asOf: string;
  /** A command that checks what GitHub says of the file, where the agency's repository is there. */
  readonly attested: string | undefined;
}

export const BREAK_WORDS: Readonly<Record<LedgerBreak["kind"], string>> = {
  edited: "รายการนี้ถูกแก้หลังจากโปรแกรมเขียน",
  lost: "มีรายการก่อนรายการนี้หายไป",
  reordered: "รายการนี้อยู่ก่อนรายการที่ต้องมาก่อน",
  backdated: "รายการนี้ลงวันก่อนรายการที่มาก่อน",
};

/** The pages of the ledgers of all published years, by the year in their address. */
export const ledgerPages = (content: Content): { year: string; page: LedgerPage }[] =>
  publishedEditions(content).map(({ fiscalYear }) => ({
    year: String(fiscalYear),
    page: ledgerPage(content, fiscalYear),
  }));

/** What `ledger.json` of a year holds. */
export function ledgerJson(content: Content, fiscalYear: FiscalYear): PublishedLedger {
  const { name, site } = content.agency;
  return {
    agency: { name, site },
    asOf: content.today,
    ledger: ledgerOf(content.ledgers, fiscalYear),
    breaks: [...(breaksIn(content, fiscalYear) ?? [])],
  };
}

const breaksIn = ({ ledgers }: Content, fiscalYear: FiscalYear) =>
  ledgers.find(({ data }) => data.fiscalYear === fiscalYear)?.breaks;

function ledgerPage(content: Content, fiscalYear: FiscalYear): LedgerPage {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  const { entries } = ledgerOf(content.ledgers, fiscalYear);
  const breaks = new Map((breaksIn(content, fiscalYear) ?? []).map(({ index, kind }) => [index, BREAK_WORDS[kind]]));
  return {
    frame: frameOf(content, {
      title: `${TITLES.ledger} ปีงบประมาณ ${fiscalYear}`,
      description: `เอกสารและที่อยู่ที่${agency.name}เผยแพร่เป็นหลักฐานของ OIT ปี ${fiscalYear} แต่ละรายการเห็นครั้งแรกเมื่อใด และแทนฉบับใด`,
      address: addresses.ledger(fiscalYear),
      crumb: TITLES.ledger,
      parents: [
        { title: TITLES.years, address: addresses.years },
        { title: `ปี ${fiscalYear}`, address: addresses.year(fiscalYear) },
      ],
      search: false,
    }),
    fiscalYear,
    rows: entries
      .map((entry, index) =>
        rowOf(content, urls, { fiscalYear, entry, before: entries.slice(0, index) }, breaks.get(index)),
      )
      .toReversed(),
    claim: "บันทึกของหน่วยงาน",
    confirmed: confirmedWords(content, fiscalYear),
    frozen: frozenWords(content, fiscalYear),
    broken: breaks.size > 0 ? `มี ${breaks.size} รายการที่เชื่อถือไม่ได้ ทำเครื่องหมายไว้ที่รายการนั้น` : undefined,
    asOf: content.today,
    jsonHref: urls.href(addresses.ledgerJson(fiscalYear)),
    attested: attestedBy(agency.repository),
  };
}

/** Never more than the token says: that the lines were there, not that what they tell is true. */
const confirmedWords = ({ ledgers }: Content, fiscalYear: FiscalYear): string[] =>
  (ledgers.find(({ data }) => data.fiscalYear === fiscalYear)?.confirmed ?? []).map(
    ({ by, at, lines }) =>
      `ยืนยันโดย ${by}: บันทึก ${lines} รายการแรกมีอยู่แล้วเมื่อ ${momentWords(at)} (ตามใบรับรองที่แนบในโทเค็น RFC 3161 ใน ledger.json)`,
  );

function rowOf(
  content: Content,
  urls: Urls,
  { fiscalYear, entry, before }: { fiscalYear: FiscalYear; entry: LedgerEntry; before: readonly LedgerEntry[] },
  broken: string | undefined,
): LedgerRow {
  const { item, kind, target, sha256, first } = entry;
  const isAsked = content.editions.some(
    (edition) => edition.fiscalYear === fiscalYear && edition.items.some(({ code }) => code === item),
  );
  const facts = kind === "file" ? content.files[target] : undefined;
  const stands = kind !== "file" || (facts?.published !== undefined && facts.sha256 === sha256);
  return {
    number: before.length + 1,
    item,
    itemHref: isAsked ? urls.href(addresses.item(fiscalYear, item)) : undefined,
    kind,
    target,
    href: stands && !entry.gone ? hrefOf(entry, urls) : undefined,
    details: detailsOf(entry, facts?.sha256 === sha256 ? facts?.pages : undefined),
    sha256,
    first,
    event: eventOf(entry, before),
    broken,
  };
}

function hrefOf({ kind, target }: LedgerEntry, urls: Urls): string {
  if (kind === "file") return urls.file(target);
  return kind === "page" ? urls.href(target) : target;
}

function detailsOf({ kind, target, size, sha256, gone }: LedgerEntry, pages: number | undefined): string {
  if (kind === "page") return "หน้าในเว็บไซต์นี้";
  if (kind === "link") return "เว็บไซต์อื่น";
  if (gone || size === undefined || sha256 === undefined) return "ไฟล์";
  return fileDetails(target, { size, sha256, ...(pages !== undefined && { pages }) });
}

function eventOf(entry: LedgerEntry, before: readonly LedgerEntry[]): string {
  if (entry.gone) return "เอาออก";
  const was = before.some(
    ({ item, kind, target, sha256, gone }) =>
      !gone && item === entry.item && kind === entry.kind && target === entry.target && sha256 === entry.sha256,
  );
  if (was) return "นำกลับมา";
  return entry.replaces === undefined ? "เผยแพร่" : "แทนฉบับก่อน";
}

function frozenWords(content: Content, fiscalYear: FiscalYear): string | undefined {
  const frozen = content.frozen.find(({ data }) => data.fiscalYear === fiscalYear)?.data;
  if (!frozen) return undefined;
  const day = formatThaiDate(frozen.frozen);
  if (!frozen.ledger) return `ส่งคำตอบเมื่อ ${day} ก่อนมีบันทึกนี้ จึงไม่รู้ว่าเอกสารเปลี่ยนตั้งแต่วันนั้นหรือไม่`;
  const { entries } = ledgerOf(content.ledgers, fiscalYear);
  const files = frozen.targets.filter(({ kind, sha256 }) => kind === "file" && sha256 !== undefined);
  const states = files.map((target) => sinceThen(entries, frozen.ledger ?? [], target));
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
  const others = [
    ...(count("changed") > 0 ? [`เปลี่ยนแล้ว ${count("changed")} ไฟล์`] : []),
    ...(count("unknown") > 0 ? [`ไม่รู้ ${count("unknown")} ไฟล์`] : []),
  ];
  return [`ไม่เปลี่ยนตั้งแต่วันที่ส่งคำตอบ (${day}) ${count("unchanged")} จาก ${files.length} ไฟล์`, ...others].join(" · ");
}

/** A file of a repository on GitHub may have been attested there: whether it was, only GitHub can say. */
function attestedBy(repository: string | undefined): string | undefined {
  const url = repository === undefined ? null : URL.parse(repository);
  const [owner, name] = url?.hostname === "github.com" ? url.pathname.split("/").filter(Boolean) : [];
  return owner && name ? `gh attestation verify ledger.json --repo ${owner}/${name.replace(/\.git$/, "")}` : undefined;
}
