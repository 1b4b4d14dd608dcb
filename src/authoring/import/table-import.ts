import type { Content } from "../../domain/model/content.ts";
import type { TextLine } from "../../domain/tables/scores/index.ts";
import type { DocumentTable } from "../../domain/tables/table.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import type { DraftFile } from "./draft-file.ts";
import type { ReportRow } from "./rows-report.ts";

/** What an import needs to know beside the tables. */
export interface TableSource {
  readonly tables: readonly DocumentTable[];
  /** The lines of the paper outside of its tables. */
  readonly lines?: readonly TextLine[];
  /** It was read off a picture: nothing of it is sure. */
  readonly isPicture?: boolean;
  /** The file of the year's result or report as it stands, where there is one: an import adds to it. */
  readonly existing?: string | undefined;
  /** Name of the file, as it is told in comments and messages. */
  readonly name: string;
  /** The year (B.E.) of the measures, the report or the result. */
  readonly fiscalYear: FiscalYear;
  readonly content: Content;
}

/** What an import would write, and what it tells of it; with a refusal nothing can be written. */
export interface TableImport {
  readonly files: readonly DraftFile[];
  /** A line each: what was found, what was not used, and why. */
  readonly told: readonly string[];
  /** What became of each row, for a report that is kept. */
  readonly rows?: readonly ReportRow[];
  readonly refusal?: string;
}
