import { describe, expect, it } from "vitest";
import { complaintProcedureSchema, complaintsSchema } from "../../../src/domain/model/records/complaints.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { participationSchema } from "../../../src/domain/model/records/participation.ts";
import { serviceStatsSchema } from "../../../src/domain/model/records/service-stats.ts";
import { surveySchema, surveyScore } from "../../../src/domain/model/records/survey.ts";
import { assessOne, components } from "../make.ts";

const updated = "2023-04-05";
const entry = <Data>(data: Data) => ({ id: "x", file: "content/x/x.yaml", data });
const firstHalf = { from: "2022-10-01", to: "2023-03-31" };

const complaints = (period = firstHalf, received = 0) =>
  entry(complaintsSchema.parse({ period, corruption: { received, finished: received }, updated }));
const survey = (fiscalYear: number) =>
  entry(
    surveySchema.parse({
      title: "ความพึงพอใจ",
      fiscalYear,
      method: "แบบสอบถาม",
      respondents: 10,
      questions: [{ question: "ภาษี", score: 4 }],
      updated,
    }),
  );
const months = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]));
const FIRST_SIX = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."];
const statistics = (counter: object, online?: object) => {
  const service = { name: "ภาษี", counter, ...(online ? { online } : {}) };
  return entry(serviceStatsSchema.parse({ fiscalYear: 2566, services: [service], updated }));
};
const activity = (over = {}) =>
  entry(
    participationSchema.parse({
      topic: "เลือกโครงการ",
      dates: ["2023-02-09"],
      who: "ประชาชน",
      participants: 30,
      unit: "สำนักปลัด",
      updated,
      ...over,
    }),
  );
const procedure = (over = {}) =>
  entry(complaintProcedureSchema.parse({ steps: [{ step: "ลงทะเบียน" }], updated, ...over }));

const rule = (name: "first-half" | "previous" | "current" | "standing" | "unknown") =>
  ({ rule: name, level: "confirmed" }) as const;

describe("what records prove", () => {
  it.each<[string, string, ReturnType<typeof rule>, string[], Partial<Content>, string, string[]]>([
    [
      "complaints of the first half, none of them",
      "complaint-stats",
      rule("first-half"),
      ["complaint-counts"],
      { complaints: [complaints()] },
      "complete",
      [],
    ],
    [
      "complaints of the first quarter alone",
      "complaint-stats",
      rule("first-half"),
      [],
      { complaints: [complaints({ from: "2022-10-01", to: "2022-12-31" })] },
      "incomplete",
      ["first-half-coverage failed evidence"],
    ],
    [
      "complaints of two quarters",
      "complaint-stats",
      rule("first-half"),
      [],
      {
        complaints: [
          complaints({ from: "2022-10-01", to: "2022-12-31" }),
          complaints({ from: "2023-01-01", to: "2023-03-31" }),
        ],
      },
      "complete",
      [],
    ],
    [
      "complaints of the year before",
      "complaint-stats",
      rule("first-half"),
      [],
      { complaints: [complaints({ from: "2021-10-01", to: "2022-03-31" })] },
      "missing",
      ["evidence-missing failed"],
    ],
    [
      "a survey of the year before, as asked",
      "satisfaction",
      rule("previous"),
      ["survey-result"],
      { surveys: [survey(2565)] },
      "complete",
      [],
    ],
    [
      "a survey of this year where the year before is asked",
      "satisfaction",
      rule("previous"),
      [],
      { surveys: [survey(2566)] },
      "missing",
      ["evidence-missing failed"],
    ],
    [
      "use of services in six months",
      "service-stats",
      rule("first-half"),
      ["service-statistics"],
      { statistics: [statistics(months(...FIRST_SIX))] },
      "complete",
      [],
    ],
    [
      "use of services with a gap in December",
      "service-stats",
      rule("first-half"),
      [],
      { statistics: [statistics(months(...FIRST_SIX.filter((name) => name !== "ธ.ค.")))] },
      "incomplete",
      ["first-half-coverage failed evidence"],
    ],
    [
      "use at the counter alone where both ways are asked",
      "service-stats",
      rule("unknown"),
      ["walk-in-and-online"],
      { statistics: [statistics(months("ต.ค."))] },
      "incomplete",
      ["component-unproven failed evidence"],
    ],
    [
      "use at the counter and on line",
      "service-stats",
      rule("unknown"),
      ["walk-in-and-online"],
      { statistics: [statistics(months("ต.ค."), months("ต.ค."))] },
      "complete",
      [],
    ],
    [
      "an activity that says what came of it",
      "participation",
      rule("current"),
      ["topic", "participants", "outcome", "use-of-outcome"],
      { participation: [activity({ outcome: "เลือกแล้ว", use: "ใส่ในแผน" })] },
      "complete",
      [],
    ],
    [
      "an activity that does not",
      "participation",
      rule("current"),
      ["outcome"],
      { participation: [activity()] },
      "incomplete",
      ["component-unproven failed evidence"],
    ],
    [
      "a procedure without its time",
      "complaint-procedure",
      rule("standing"),
      ["procedure-steps", "procedure-duration"],
      { complaintProcedure: procedure() },
      "incomplete",
      ["component-unproven failed evidence"],
    ],
    [
      "a procedure with the time of every step",
      "complaint-procedure",
      rule("standing"),
      ["procedure-steps", "procedure-duration"],
      { complaintProcedure: procedure({ steps: [{ step: "ลงทะเบียน", duration: "1 วัน" }] }) },
      "complete",
      [],
    ],
  ])("%s", (_, concept, yearRule, ids, content, status, found) => {
    const assessed = assessOne({ item: { concepts: [concept], yearRule, components: components(...ids) }, content });
    expect([
      assessed.status,
      assessed.findings.map(({ rule: id, severity, path }) => `${id} ${severity} ${path.join(".")}`.trim()),
    ]).toEqual([status, found]);
  });

  it("speak for an archived year too, which the pages of today do not", () => {
    const item = { concepts: ["complaint-stats"], yearRule: rule("first-half") };
    const content = { agency: { currentFiscalYear: 2567 }, complaints: [complaints()] };
    expect(assessOne({ item, content }).status).toBe("complete");
    const standing = { concepts: ["complaint-procedure"], yearRule: rule("standing") };
    expect(assessOne({ item: standing, content: { ...content, complaintProcedure: procedure() } }).status).toBe(
      "missing",
    );
  });
});

describe("the score of a survey", () => {
  it.each<[string, Parameters<typeof surveyScore>[0], number]>([
    ["as it is stated", { score: 4.4, questions: [{ question: "ก", score: 1 }] }, 4.4],
    [
      "weighted by who answered",
      {
        questions: [
          { question: "ก", score: 5, respondents: 30 },
          { question: "ข", score: 3, respondents: 10 },
        ],
      },
      4.5,
    ],
    [
      "the plain mean where one question does not say",
      {
        questions: [
          { question: "ก", score: 5, respondents: 30 },
          { question: "ข", score: 3 },
        ],
      },
      4,
    ],
  ])("%s", (_, given, score) => {
    expect(surveyScore(given)).toBeCloseTo(score, 9);
  });
});

it("refuses complaints that do not add up", () => {
  const written = { period: firstHalf, corruption: { received: 3, finished: 1, pending: 1 }, updated };
  expect(complaintsSchema.safeParse(written).error?.issues[0]?.path).toEqual(["corruption", "received"]);
});
