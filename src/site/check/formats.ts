import type { Content } from "../../domain/model/content.ts";
import { checklistCsv } from "../oit/checklist-csv.ts";
import { checklistJson } from "../oit/checklist-json.ts";
import type { Locate } from "../oit/findings.ts";
import { annotationsOf, annotationsOfProblems, type WordedProblem } from "./annotations.ts";
import { checkGithub } from "./github.ts";
import { checkGitlab } from "./gitlab.ts";
import { checkJunit, problemsJunit } from "./junit.ts";
import type { CheckReport } from "./check-report.ts";
import { checkText } from "./text.ts";

interface Checked {
  readonly report: CheckReport;
  readonly content: Content;
  readonly locate: Locate;
}

/**
 * Every format of `npm run check`; JSON and CSV are the same values as the site's own files, and JSON also says what
 * asks for a look about the site as a whole, and what could not be read.
 */
export const CHECK_FORMATS = {
  text: ({ report }: Checked) => checkText(report),
  json: ({ report, content, locate }: Checked) =>
    JSON.stringify(
      { ...checklistJson(report, content, locate), notices: noticesOf(report), unread: unreadOf(report) },
      undefined,
      2,
    ),
  github: ({ report }: Checked) => checkGithub(annotationsOf(report)),
  gitlab: ({ report }: Checked) => checkGitlab(annotationsOf(report)),
  junit: ({ report }: Checked) => checkJunit(report),
  csv: ({ report, content }: Checked) => checklistCsv(report, content),
} as const;

/** The formats in which a program reads what keeps the site from being built; a person reads it in any other. */
export const PROBLEM_FORMATS: Partial<
  Record<keyof typeof CHECK_FORMATS, (problems: readonly WordedProblem[]) => string>
> = {
  json: (problems) =>
    JSON.stringify(
      {
        problems: problems.map(({ kind, file, position, what, remedy, yaml }) => ({
          kind,
          file,
          ...position,
          message: what,
          remedy,
          example: yaml,
        })),
      },
      undefined,
      2,
    ),
  github: (problems) => checkGithub(annotationsOfProblems(problems)),
  gitlab: (problems) => checkGitlab(annotationsOfProblems(problems)),
  junit: problemsJunit,
};

const noticesOf = ({ notices }: CheckReport) =>
  notices.map(({ id, message, remedy, file, line }) => ({ kind: id, file, line, message, remedy }));

/** Paths as in the repository. */
const unreadOf = ({ unread: { files, scans } }: CheckReport) => ({
  files: files.map((line) => `public/${line}`),
  scans: scans.map((line) => `public/${line}`),
});

/** True for the name of a format. */
export const isFormat = (name: string): name is keyof typeof CHECK_FORMATS => Object.hasOwn(CHECK_FORMATS, name);
