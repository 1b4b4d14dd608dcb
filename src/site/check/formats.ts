import type { Content } from "../../domain/content.ts";
import { checklistCsv } from "../checklist-csv.ts";
import { checklistJson } from "../checklist-json.ts";
import type { Locate } from "../findings.ts";
import { checkGithub } from "./github.ts";
import { checkJunit } from "./junit.ts";
import type { CheckReport } from "./report.ts";
import { checkText } from "./text.ts";

interface Checked {
  readonly report: CheckReport;
  readonly content: Content;
  readonly locate: Locate;
}

/** Every format of `npm run check`; JSON and CSV are the same values as the site's own files. */
export const FORMATS = {
  text: ({ report }: Checked) => checkText(report),
  json: ({ report, content, locate }: Checked) => JSON.stringify(checklistJson(report, content, locate), undefined, 2),
  github: ({ report }: Checked) => checkGithub(report),
  junit: ({ report }: Checked) => checkJunit(report),
  csv: ({ report, content }: Checked) => checklistCsv(report, content),
} as const;

/** True for the name of a format. */
export const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);
