import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { daysBetween, type IsoDate } from "../../domain/thai/date.ts";
import { certaintyView, type CertaintyView } from "../frame/status-view.ts";

/** The last day on which the agency can answer in ITAS. */
export interface DeadlineView {
  /** `undefined` where the edition does not know it. */
  readonly closes: IsoDate | undefined;
  /** "เหลือ 12 วัน" */
  readonly left: string | undefined;
  readonly level: CertaintyView;
  /** What the edition says of where the day comes from. */
  readonly note: string | undefined;
}

/** The deadline of an edition as seen on a day. */
export const deadlineView = ({ submission }: Edition, today: IsoDate): DeadlineView => ({
  closes: submission.closes ?? undefined,
  left: submission.closes === null ? undefined : daysLeftWords(daysBetween(today, submission.closes)),
  level: certaintyView(submission.level),
  note: submission.note,
});

/**
 * Days until the last day of answering, in words.
 * @example daysLeftWords(12) // "เหลือ 12 วัน"
 */
export function daysLeftWords(days: number): string {
  if (days < 0) return "ปิดรับแล้ว";
  return days === 0 ? "วันนี้เป็นวันสุดท้าย" : `เหลือ ${days} วัน`;
}
