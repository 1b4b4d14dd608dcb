import type { IsoDate } from "../domain/thai/date.ts";
import { isIsoDate } from "../domain/thai/date.ts";

/** Thailand's time is seven hours ahead, all year round. */
const AHEAD_MINUTES = 7 * 60;
/** PDF 1.0 is of 1993; a clock before it was never set. */
const FIRST_YEAR = 1993;

/** A moment as PDF writes it (ISO 32000-1, 7.9.4), all but the year may be left out. */
const PDF_MOMENT = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z|[+-])(\d\d)?'?(\d\d)?)?/;
/** A moment as Office writes it (W3CDTF). */
const OFFICE_MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(?:(Z|[+-])(\d\d)?:?(\d\d)?)?)?/;

/**
 * The day on which a document says that it was last written: its bytes are no older than that.
 * @param moments when it was made and changed, as the file writes it; a year of the Buddhist era is understood
 * @returns the day in Thailand, ISO (C.E.); nothing where no moment is a possible one
 */
export function madeDay(moments: readonly (string | undefined)[]): IsoDate | undefined {
  return moments
    .flatMap((moment) => dayOf(moment?.trim() ?? "") ?? [])
    .toSorted()
    .at(-1);
}

function dayOf(moment: string): IsoDate | undefined {
  const found = OFFICE_MOMENT.exec(moment) ?? PDF_MOMENT.exec(moment);
  if (!found) return undefined;
  const [, year = "", month, day, hour = "00", minute = "00", second = "00", zone, ahead = "00", more = "00"] = found;
  // A month alone is no day.
  if (month === undefined || day === undefined) return undefined;
  const common = Number(year) > 2400 ? Number(year) - 543 : Number(year);
  const written = `${common}-${month}-${day}`;
  if (!isIsoDate(written) || common < FIRST_YEAR) return undefined;
  // Without a zone it is the clock of whoever wrote it.
  if (zone === undefined) return written;
  const offset = (zone === "-" ? -1 : 1) * (Number(ahead) * 60 + Number(more));
  const utc = Date.UTC(common, Number(month) - 1, Number(day), Number(hour), Number(minute) - offset, Number(second));
  return new Date(utc + AHEAD_MINUTES * 60_000).toISOString().slice(0, 10);
}
