import { sync, type VEvent } from "node-ical";
import { expect, it } from "vitest";
import { assessmentCalendar } from "../../src/site/calendar.ts";
import { makeContent, makeEdition } from "../domain/make.ts";

type Edition = Parameters<typeof makeEdition>[1];
const calendar = (submission: NonNullable<Edition>["submission"], items?: Parameters<typeof makeEdition>[0]) =>
  assessmentCalendar(makeContent({ editions: [makeEdition(items, submission ? { submission } : {})] }));

/** The events as a calendar program reads them: whole days, by their title. */
const eventsOf = (text: string) =>
  Object.values(sync.parseICS(text))
    .filter((part): part is VEvent => part?.type === "VEVENT")
    .map(({ start, summary, datetype }) => {
      const day = [start.getFullYear(), start.getMonth() + 1, start.getDate()].join("-");
      return [day, datetype, summary];
    });

it("is read by a calendar program: whole days, with how sure each is", () => {
  const text = calendar({ opens: "2023-03-01", closes: "2023-04-30", level: "inferred", note: "จากปีก่อน" }, [
    { name: "รายงานรอบ 6 เดือน, ฉบับเต็ม", yearRule: { rule: "first-half", level: "confirmed" } },
  ]);
  expect(eventsOf(text)).toEqual([
    ["2023-3-1", "date", "วันแรกของการตอบแบบ OIT ปี 2566 (อนุมาน)"],
    ["2023-3-31", "date", "สิ้นรอบ 6 เดือนแรกของปีงบประมาณ 2566"],
    ["2023-4-30", "date", "วันสุดท้ายของการตอบแบบ OIT ปี 2566 (อนุมาน)"],
    ["2023-9-30", "date", "สิ้นปีงบประมาณ 2566"],
  ]);
});

it("says nothing behind a day that is confirmed", () => {
  const text = calendar({ opens: null, closes: "2023-04-30", level: "confirmed" });
  expect(eventsOf(text)).toContainEqual(["2023-4-30", "date", "วันสุดท้ายของการตอบแบบ OIT ปี 2566"]);
});

it("stands with the end of the year alone where no day of the assessment is known", () => {
  expect(eventsOf(calendar({ opens: null, closes: null, level: "unknown" }))).toEqual([
    ["2023-9-30", "date", "สิ้นปีงบประมาณ 2566"],
  ]);
});

it("keeps to the form of RFC 5545: lines of 75 octets that end in CRLF", () => {
  const text = calendar({ opens: null, closes: "2023-04-30", level: "inferred", note: "หมายเหตุยาว".repeat(40) });
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  for (const line of text.split("\r\n")) {
    expect(line).not.toContain("\n");
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  }
});
