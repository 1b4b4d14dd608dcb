import { expect, it } from "vitest";
import { madeDay } from "../../src/documents/made-day.ts";

it.each([
  ["the later of both", ["D:20230401090000+07'00'", "D:20230405090000+07'00'"], "2023-04-05"],
  ["Thailand's day of a moment in Greenwich", ["D:20230405183000Z"], "2023-04-06"],
  ["the same of Office", ["2023-04-05T18:30:00Z"], "2023-04-06"],
  ["west of it", ["D:20230405120000-08'00'"], "2023-04-06"],
  ["as written where no zone is said", ["D:20230405235959"], "2023-04-05"],
  ["a year of the Buddhist era", ["D:25660405090000+07'00'"], "2023-04-05"],
  ["only the day", ["D:20230405"], "2023-04-05"],
  ["one that is broken beside a sound one", ["D:20231345", "2023-04-05T00:00:00Z"], "2023-04-05"],
  ["a clock that was never set", ["D:19700101000000Z", "1980-01-01T00:00:00Z"], undefined],
  ["only the year", ["D:2023"], undefined],
  ["nothing", [undefined, "", "เมษายน 2566"], undefined],
])("%s", (_, moments, day) => {
  expect(madeDay(moments)).toBe(day);
});
