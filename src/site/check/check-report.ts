import { byCost, type AssessedItem, type Assessment } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import { noticesOf, type Notice, type NoticeId } from "../../domain/assess/notices.ts";
import { chainDoubts, type DoubtId } from "../../domain/improvement/doubts.ts";
import { unreadFiles, unreadLines, unreadScans } from "../../domain/privacy/unread.ts";
import { daysBetween } from "../../domain/thai/date.ts";
import { findingView, type FindingView, type Locate } from "../oit/findings.ts";

/** An item that asks for a hand, with its findings in words. */
export interface ReportedItem {
  readonly assessed: AssessedItem;
  readonly findings: readonly FindingView[];
}

/** A notice with the line to mend. */
export interface NoticeView extends Omit<Notice, "id"> {
  readonly id: NoticeId | DoubtId;
  readonly line: number | undefined;
}

/** What `npm run check` prints, whatever the format. */
export interface CheckReport {
  readonly agency: string;
  readonly assessment: Assessment;
  readonly tool: { readonly name: string; readonly version: string };
  readonly editionHash: string;
  /** Items that are open, most expensive first, then those with doubts, in the order of the edition. */
  readonly items: readonly ReportedItem[];
  /** What asks for a look about the site as a whole. */
  readonly notices: readonly NoticeView[];
  /** What nobody could look into, in words: `lines` with what that means, as a person reads it. */
  readonly unread: {
    readonly files: readonly string[];
    readonly scans: readonly string[];
    readonly lines: readonly string[];
  };
  /** Days until the answers close, negative once they have; `undefined` where the edition does not know the day. */
  readonly daysLeft: number | undefined;
  /** True where every item is asked for, however many they are. */
  readonly all?: boolean;
}

/** Puts an assessment into words, most expensive item first. */
export function checkReport(
  content: Content,
  assessment: Assessment,
  marks: Pick<CheckReport, "tool" | "editionHash">,
  locate: Locate,
): CheckReport {
  const { closes } = assessment.edition.submission;
  return {
    agency: content.agency.name,
    assessment,
    ...marks,
    items: byCost(assessment.items)
      .filter(({ findings }) => findings.length > 0)
      .map((assessed) => ({
        assessed,
        findings: assessed.findings.map((finding) => findingView(finding, assessed, locate, content.agency.repository)),
      })),
    notices: [...noticesOf(content), ...chainDoubts(content)].map((notice) => ({
      ...notice,
      line: locate(notice.file, notice.path)?.line,
    })),
    unread: {
      files: unreadFiles(content.files),
      scans: unreadScans(content.files),
      lines: unreadLines(content.files),
    },
    daysLeft: closes === null ? undefined : daysBetween(assessment.asOf, closes),
  };
}
