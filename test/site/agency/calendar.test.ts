import { sync, type VEvent } from "node-ical";
import { expect, it } from "vitest";
import { assessmentCalendar } from "../../../src/site/agency/calendar.ts";
import { makeContent, makeEdition } from "../../domain/make.ts";

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

it.each([
  ["with every day", { opens: "2023-03-01", closes: "2023-04-30", level: "confirmed" }, 4],
  ["with days that are not sure", { opens: "2023-03-01", closes: "2023-04-30", level: "inferred" }, 4],
  ["without a first day", { opens: null, closes: "2023-04-30", level: "confirmed" }, 3],
  ["without a last day", { opens: "2023-03-01", closes: null, level: "confirmed" }, 3],
  ["without any day of the assessment", { opens: null, closes: null, level: "unknown" }, 2],
] as const)("blocks nobody's day: %s, each event is transparent and free", (_, submission, count) => {
  const text = calendar(submission, [{ yearRule: { rule: "first-half", level: "confirmed" } }]);
  const events = text.split("BEGIN:VEVENT").slice(1);
  expect(events).toHaveLength(count);
  for (const event of events) {
    expect(event).toContain("\r\nTRANSP:TRANSPARENT\r\n");
    expect(event).toContain("\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n");
  }
});

it("stands with the end of the year alone where no day of the assessment is known", () => {
  expect(eventsOf(calendar({ opens: null, closes: null, level: "unknown" }))).toEqual([
    ["2023-9-30", "date", "สิ้นปีงบประมาณ 2566"],
  ]);
});

it("keeps the name of the agency on its line, whatever it holds", () => {
  const edition = makeEdition(undefined, { submission: { opens: null, closes: null, level: "unknown" } });
  const text = assessmentCalendar(
    makeContent({ editions: [edition], agency: { name: "เทศบาล; ก, ข\\\r\nBEGIN:VEVENT\nUID:x" } }),
  );
  expect(eventsOf(text).length).toBe(1);
  expect(text.replaceAll("\r\n ", "")).toContain("NAME:ปฏิทินการประเมิน ITA เทศบาล\\; ก\\, ข\\\\ BEGIN");
});

it("keeps to the form of RFC 5545: lines of 75 octets that end in CRLF", () => {
  const text = calendar({ opens: null, closes: "2023-04-30", level: "inferred", note: "หมายเหตุยาว".repeat(40) });
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  for (const line of text.split("\r\n")) {
    expect(line).not.toContain("\n");
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  }
});

/** The events by their names, with what a program that reads the calendar again goes by. */
const namesOf = (over: Parameters<typeof makeContent>[0]) => {
  const text = assessmentCalendar(makeContent({ editions: [makeEdition()], ...over }));
  return Object.values(sync.parseICS(text))
    .filter((part): part is VEvent => part?.type === "VEVENT")
    .map(({ uid, dtstamp }) => ({ uid, stamp: dtstamp.toISOString() }));
};
const agencyAt = (site: string) => ({ ...makeContent().agency, site });

it("names an event alike on every day it is made, so that a calendar mends its own", () => {
  const [first] = namesOf({ today: "2023-04-28" });
  const [later] = namesOf({ today: "2023-05-02" });
  expect(first).toEqual({ uid: later?.uid, stamp: "2023-04-28T00:00:00.000Z" });
  expect(later?.stamp).toBe("2023-05-02T00:00:00.000Z");
});

it("names the events of two agencies of one host apart", () => {
  const sites = ["https://pages.example/north/", "https://pages.example/south", "https://south.example"];
  const uids = sites.flatMap((site) => namesOf({ agency: agencyAt(site) }).map(({ uid }) => uid));
  expect(uids).toEqual([
    "year-end-2566@pages.example/north",
    "year-end-2566@pages.example/south",
    "year-end-2566@south.example",
  ]);
});

it("speaks of days, which need no time zone, and folds Thai without harm to a letter", () => {
  const name = "รายงานการกำกับติดตามการดำเนินงาน; รอบ 6 เดือน, ฉบับเต็ม \\ ".repeat(5).trim();
  const text = calendar({ opens: null, closes: null, level: "unknown" }, [
    { name, yearRule: { rule: "first-half", level: "confirmed" } },
  ]);
  expect(text).not.toMatch(/VTIMEZONE|TZID|DTSTART:/);
  expect(text).not.toContain("\uFFFD");
  const described = Object.values(sync.parseICS(text)).flatMap((part) =>
    part?.type === "VEVENT" && typeof part.description === "string" ? [part.description] : [],
  );
  expect(described[0]).toContain(`o1 ${name}: `);
});
