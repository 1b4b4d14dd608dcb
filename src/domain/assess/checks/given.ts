import type { z } from "zod";
import type { agencySchema } from "../../model/agency.ts";
import type { Judgement } from "../../judge/judgement.ts";
import type { FileFacts } from "../../model/entry.ts";
import type { disclosureSchema } from "../../model/disclosure.ts";
import type { editionSchema } from "../../model/catalogue/edition.ts";
import type { itemSchema } from "../../model/catalogue/item.ts";
import type { measureSchema } from "../../model/records/measure.ts";
import type { News } from "../../model/records/news.ts";
import type { Page } from "../../model/records/page.ts";
import type { reportSchema } from "../../model/records/report.ts";
import type { resultSchema } from "../../model/records/result.ts";
import type { personSchema } from "../../model/records/person.ts";
import type { serviceSchema } from "../../model/records/service.ts";

/** What an example changes of a sound, otherwise empty situation; everything is written as a clerk would write it. */
export interface Given {
  /** Facts of the item `o1` of FY2566 under assessment. */
  readonly item?: Partial<z.input<typeof itemSchema>>;
  readonly edition?: Partial<Pick<z.input<typeof editionSchema>, "submission">>;
  /** The answer to `o1`. */
  readonly answer?: Partial<Omit<z.input<typeof disclosureSchema>, "item" | "fiscalYear">>;
  /** Answers to other items of the same year. */
  readonly others?: Readonly<Record<string, z.input<typeof disclosureSchema>["evidence"]>>;
  /** Files below `public/`; those the evidence names are sound PDFs if nothing is said of them. */
  readonly files?: Readonly<Record<string, Partial<FileFacts>>>;
  /** What the ledger says of files: the bytes of a sound one have the hash "0". */
  readonly ledger?: readonly { readonly file: string; readonly sha256?: string; readonly first: string }[];
  readonly agency?: Partial<z.input<typeof agencySchema>>;
  readonly people?: readonly Partial<z.input<typeof personSchema>>[];
  readonly services?: readonly Partial<z.input<typeof serviceSchema>>[];
  readonly results?: readonly z.input<typeof resultSchema>[];
  /** Named measure-1, measure-2, …; each runs through its whole fiscal year if nothing else is said. */
  readonly measures?: readonly (Partial<z.input<typeof measureSchema>> & { readonly fiscalYear: number })[];
  readonly reports?: readonly (Partial<z.input<typeof reportSchema>> & { readonly fiscalYear: number })[];
  readonly pages?: readonly (Partial<Page> & { readonly id: string; readonly text?: string })[];
  readonly news?: readonly Partial<News>[];
  /** What the judge said of each piece of evidence, beside a sound judgement; `null` where it could read nothing. */
  readonly judged?: readonly (Partial<Judgement> | null)[];
  readonly today?: string;
}
