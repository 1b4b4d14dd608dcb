import type { FiscalYear } from "../thai/fiscal-year.ts";
import type { Problem } from "./problem.ts";

/** The fiscal year (B.E.) in which the examples of fields and of the handbook are written. */
export const EXAMPLE_YEAR: FiscalYear = 2566;

/** Years around that of the examples, and days of the common era in them. A law is older, a report of a later year newer. */
const YEARS = /(?<![\d.])256[4-8](?!\d)|(?<![\d-])202[1-5](?=-\d\d-\d\d(?!\d))/g;

/** An example as an agency would write it in its own year: every year and day in it moves along. */
export function inYear<Value>(example: Value, year: FiscalYear): Value {
  const step = year - EXAMPLE_YEAR;
  const moved = (value: unknown): unknown => {
    if (typeof value === "string") return value.replaceAll(YEARS, (found) => String(Number(found) + step));
    if (typeof value === "number") return value >= 2564 && value <= 2568 ? value + step : value;
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner)]));
  };
  return step === 0 ? example : (moved(example) as Value);
}

/** Problems whose examples are of the year of the agency; what is certain to be meant stays as it is. */
export const problemsInYear = (problems: readonly Problem[], year: FiscalYear): Problem[] =>
  problems.map((problem) => {
    const args = problem.args as Readonly<Record<string, unknown>>;
    const moved = ["example", "template"].filter((key) => args[key] !== undefined && args["certain"] !== true);
    if (moved.length === 0) return problem;
    const examples = Object.fromEntries(moved.map((key) => [key, inYear(args[key], year)]));
    return { ...problem, args: { ...args, ...examples } };
  });
