import ical, { ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";
import { CERTAINTY_WORDS, type Certainty } from "../../domain/model/catalogue/certainty.ts";
import { showsChecklist } from "../../domain/assess/readiness.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Edition } from "../../domain/model/catalogue/edition.ts";
import { shiftDays, type IsoDate } from "../../domain/thai/date.ts";
import { fiscalYearPeriod, firstHalf } from "../../domain/thai/fiscal-year.ts";
import { YEAR_RULE_WORDS, type YearRule } from "../../domain/model/catalogue/year-rule.ts";
import { currentEdition } from "../../domain/addresses/pages.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";

interface Day {
  /** Part of the event's name for ever: a calendar that is read again mends its event by it. */
  readonly id: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly description: string;
}

const HALF_YEAR: readonly YearRule["rule"][] = [
  "first-half",
  "first-half-monthly",
  "plan-with-first-half",
  "first-half-or-current",
];

/** The days of the current year's assessment as a calendar (RFC 5545), each a whole day with a reminder a week before. */
export function assessmentCalendar(content: Content): string {
  const { agency, today } = content;
  const edition = currentEdition(content);
  const urls = urlsOf(agency.site);
  const { fiscalYear } = edition;
  const page = urls.absolute(showsChecklist(content, fiscalYear) ? addresses.checklist : addresses.year(fiscalYear));
  // Agencies may share a host, each in a folder of its own.
  const place = urls.absolute(addresses.home).replace(/^https?:\/\/|\/$/g, "");
  const calendar = ical({
    name: onOneLine(`ปฏิทินการประเมิน ITA ${agency.name} ปีงบประมาณ ${edition.fiscalYear}`),
    prodId: { company: "prongsai", product: "prongsai", language: "TH" },
    events: assessmentDays(edition).map(({ id, date, title, description }) => ({
      id: `${id}-${edition.fiscalYear}@${place}`,
      start: midnight(date),
      end: midnight(shiftDays(date, 1)),
      allDay: true,
      // A deadline takes nobody's time: whoever subscribes stays free on that day.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      stamp: midnight(today),
      summary: title,
      description: `${description}\n${page}`,
      url: page,
    })),
  });
  for (const event of calendar.events()) event.createAlarm({ trigger: WEEK_SECONDS });
  // The library leaves out the end of the last line, which RFC 5545 asks for.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** A text as RFC 5545 writes it, for the one property that the library puts down as it comes: a line break would begin another. */
const onOneLine = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\;,]/g, "\\$&");

/** The days that matter, in their order; a day that is not sure says so in its title. */
export function assessmentDays({ fiscalYear, submission, items }: Edition): Day[] {
  const { opens, closes, level, note } = submission;
  const source = `ความแน่ชัดของวัน: ${CERTAINTY_WORDS[level].label} (${CERTAINTY_WORDS[level].meaning})${note ? ` ${note}` : ""}`;
  const half = items.filter(({ yearRule }) => HALF_YEAR.includes(yearRule.rule));
  const days: (Day | undefined)[] = [
    opens === null
      ? undefined
      : {
          id: "opens",
          date: opens,
          title: `วันแรกของการตอบแบบ OIT ปี ${fiscalYear}${doubt(level)}`,
          description: source,
        },
    half.length === 0
      ? undefined
      : {
          id: "first-half",
          date: firstHalf(fiscalYear).to,
          title: `สิ้นรอบ 6 เดือนแรกของปีงบประมาณ ${fiscalYear}`,
          description: [
            "ข้อที่ต้องมีข้อมูลรอบ 6 เดือนแรก:",
            ...half.map(
              ({ code, name, yearRule }) =>
                `${code} ${name}: ${YEAR_RULE_WORDS[yearRule.rule](fiscalYear)}${doubt(yearRule.level)}`,
            ),
          ].join("\n"),
        },
    closes === null
      ? undefined
      : {
          id: "closes",
          date: closes,
          title: `วันสุดท้ายของการตอบแบบ OIT ปี ${fiscalYear}${doubt(level)}`,
          description: source,
        },
    {
      id: "year-end",
      date: fiscalYearPeriod(fiscalYear).to,
      title: `สิ้นปีงบประมาณ ${fiscalYear}`,
      description: `เริ่มรวบรวมรายงานผลประจำปีของปีงบประมาณ ${fiscalYear}`,
    },
  ];
  return days.filter((day) => day !== undefined).toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

const WEEK_SECONDS = 7 * 24 * 60 * 60;
const midnight = (date: IsoDate) => new Date(`${date}T00:00:00Z`);

/** How sure a day is, behind its title, unless it is confirmed. */
const doubt = (level: Certainty): string => (level === "confirmed" ? "" : ` (${CERTAINTY_WORDS[level].label})`);
