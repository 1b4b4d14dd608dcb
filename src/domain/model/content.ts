import type { z } from "zod";
import type { Judgement } from "../judge/judgement.ts";
import type { LedgerBreak } from "../ledger/chain.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { IsoDate } from "../thai/date.ts";
import type { Abbreviations } from "./catalogue/abbreviations.ts";
import type { Agency } from "./agency.ts";
import type { Concepts } from "./catalogue/concept.ts";
import type { Edition } from "./catalogue/edition.ts";
import type { Entry, FileFacts, HtmlEntry, ProseEntry } from "./entry.ts";
import { RECORDS, recordEntries, type RecordName } from "./kinds.ts";
import type { Kind } from "./records/kind.ts";
import type { Sources } from "./catalogue/source.ts";

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

/** A file of a kind as it is handed out: prose as it is written, Markdown as safe HTML. */
type EntryOf<Form, Data> = Form extends "mdx"
  ? ProseEntry<Data>
  : Form extends "markdown"
    ? HtmlEntry<Data>
    : Entry<Data>;

/** What is held of a kind: its entries, or the one entry that there may be. */
type HeldOf<AnyKind> =
  AnyKind extends Kind<infer Schema, infer Form, infer Single>
    ? Single extends true
      ? EntryOf<Form, z.output<Schema>> | undefined
      : readonly EntryOf<Form, z.output<Schema>>[]
    : never;

/** What an agency has written down, by the kind of it. */
export type Records = { readonly [Name in Exclude<RecordName, "ledgers">]: HeldOf<(typeof RECORDS)[Name]> } & {
  readonly ledgers: readonly LedgerFile[];
};

/** All that an agency has written, validated, in a stable order. Everything the site and the assessment know. */
export interface Content extends Records {
  readonly agency: Agency;
  /** Editions of the agency's family with the agency's own corrections applied, years ascending. */
  readonly editions: readonly Edition[];
  readonly concepts: Concepts["concepts"];
  readonly sources: Sources["sources"];
  readonly abbreviations: Abbreviations["abbreviations"];
  /** Facts of every file below `public/`, keyed by its path from there. */
  readonly files: Readonly<Record<string, FileFacts>>;
  /** What the text of evidence shows of the item it is given for, by `judgementKey`; what could not be read has none. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** The day on which the assessment looks at it all. */
  readonly today: IsoDate;
}

/** The records of a content with their kinds, for code that treats them all alike. */
export const recordsOf = (content: Records): { name: RecordName; kind: Kind; entries: readonly Entry<object>[] }[] =>
  recordEntries.map(([name, kind]) => {
    const held = content[name];
    return { name, kind, entries: held === undefined ? [] : [held].flat() };
  });

/** The same content of an agency that wishes something else of its site. */
export const withAgency = (content: Content, wishes: Partial<Agency>): Content => ({
  ...content,
  agency: { ...content.agency, ...wishes },
});

/** An agency that has written nothing but who it is: whoever makes content for an example or a test begins with it. */
export const NO_RECORDS = {
  sources: [],
  abbreviations: [],
  ...emptyRecords(),
  files: {},
  judgements: {},
} as const satisfies Omit<Content, "agency" | "editions" | "concepts" | "today">;

function emptyRecords(): Records {
  const empty = recordEntries.map(([name, { single }]) => [name, single ? undefined : []]);
  // eslint-disable-next-line no-restricted-syntax -- the compiler does not follow a table of kinds from key to value.
  return Object.fromEntries(empty) as Records;
}
