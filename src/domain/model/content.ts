import type { Abbreviations } from "./abbreviations.ts";
import type { Agency } from "./agency.ts";
import type { ComplaintProcedure, Complaints } from "./records/complaints.ts";
import type { Concepts } from "./concept.ts";
import type { Disclosure } from "./disclosure.ts";
import type { Edition } from "./edition.ts";
import type { Faq } from "./records/faq.ts";
import type { Frozen } from "./frozen.ts";
import type { LedgerBreak } from "../ledger/chain.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Loans } from "./records/loans.ts";
import type { Measure } from "./records/measure.ts";
import type { Participation } from "./records/participation.ts";
import type { Person } from "./records/person.ts";
import type { Procurement } from "../procurement/procurement.ts";
import type { Purchases } from "../procurement/purchase.ts";
import type { Report } from "./records/report.ts";
import type { Result } from "./records/result.ts";
import type { Service } from "./records/service.ts";
import type { ServiceStats } from "./records/service-stats.ts";
import type { Sources } from "./source.ts";
import type { Survey } from "./records/survey.ts";
import type { IsoDate } from "../thai/date.ts";
import type { Judgement } from "../judge/judgement.ts";
import type { Entry, FileFacts, NewsEntry, PageEntry, ProseEntry } from "./entry.ts";

/** The ledger of a year with the places where it does not hold. */
export interface LedgerFile extends Entry<Ledger> {
  readonly breaks: readonly LedgerBreak[];
  /** What others say of its time, as far as their signatures were checked. */
  readonly confirmed?: readonly LedgerConfirmation[];
}

/** Who confirms that so many lines of a ledger were there at a moment (ISO, UTC). */
export interface LedgerConfirmation {
  readonly by: string;
  readonly at: string;
  readonly lines: number;
}

/** All that an agency has written, validated, in a stable order. Everything the site and the assessment know. */
export interface Content {
  readonly agency: Agency;
  /** Editions of the agency's family with the agency's own corrections applied, years ascending. */
  readonly editions: readonly Edition[];
  readonly concepts: Concepts["concepts"];
  readonly sources: Sources["sources"];
  readonly abbreviations: Abbreviations["abbreviations"];
  readonly disclosures: readonly Entry<Disclosure>[];
  readonly results: readonly Entry<Result>[];
  readonly measures: readonly ProseEntry<Measure>[];
  readonly reports: readonly ProseEntry<Report>[];
  readonly frozen: readonly Entry<Frozen>[];
  /** What was published when, one a year. */
  readonly ledgers: readonly LedgerFile[];
  readonly people: readonly Entry<Person>[];
  readonly services: readonly Entry<Service>[];
  readonly faqs: readonly Entry<Faq>[];
  readonly statistics: readonly Entry<ServiceStats>[];
  readonly complaints: readonly Entry<Complaints>[];
  readonly complaintProcedure: Entry<ComplaintProcedure> | undefined;
  readonly loans: readonly Entry<Loans>[];
  readonly surveys: readonly Entry<Survey>[];
  readonly participation: readonly Entry<Participation>[];
  readonly procurements: readonly Entry<Procurement>[];
  /** The tables of purchases, one a file. */
  readonly purchases: readonly Entry<Purchases>[];
  readonly news: readonly NewsEntry[];
  readonly pages: readonly PageEntry[];
  /** Facts of every file below `public/`, keyed by its path from there. */
  readonly files: Readonly<Record<string, FileFacts>>;
  /** What the text of evidence shows of the item it is given for, by `judgementKey`; what could not be read has none. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** The day on which the assessment looks at it all. */
  readonly today: IsoDate;
}

/** The same content of an agency that wishes something else of its site. */
export const withAgency = (content: Content, wishes: Partial<Agency>): Content => ({
  ...content,
  agency: { ...content.agency, ...wishes },
});

/** An agency that has written nothing but who it is: whoever makes content for an example or a test begins with it. */
export const NO_RECORDS = {
  sources: [],
  abbreviations: [],
  disclosures: [],
  results: [],
  measures: [],
  reports: [],
  frozen: [],
  ledgers: [],
  people: [],
  services: [],
  faqs: [],
  statistics: [],
  complaints: [],
  complaintProcedure: undefined,
  loans: [],
  surveys: [],
  participation: [],
  procurements: [],
  purchases: [],
  news: [],
  pages: [],
  files: {},
  judgements: {},
} as const satisfies Omit<Content, "agency" | "editions" | "concepts" | "today">;
