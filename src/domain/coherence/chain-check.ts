import { basisOf } from "../improvement/chain.ts";
import type { Content } from "../model/content.ts";
import { problem, type Problem } from "./problem.ts";
import { contains, fiscalYearPeriod } from "../thai/fiscal-year.ts";

/** References of the improvement chain that lead nowhere, and measures that lie outside their own year. */
export function checkChain(
  content: Content,
  nearest: (word: string, candidates: readonly string[]) => string | undefined,
): Problem[] {
  return [...checkMeasures(content), ...checkReports(content, nearest), ...checkResults(content)];
}

function checkMeasures({ measures, results }: Content): Problem[] {
  return measures.flatMap((entry) => {
    const { file, data } = entry;
    const basis = basisOf(entry);
    const result = results.find((candidate) => candidate.data.fiscalYear === basis)?.data;
    const unscored = data.questions.flatMap((question, index) =>
      result && Object.hasOwn(result.questions, question)
        ? []
        : [problem("unscored-question", file, ["questions", index], { question, fiscalYear: basis })],
    );
    const year = fiscalYearPeriod(data.fiscalYear);
    const outside = contains(year, data.period)
      ? []
      : [problem("period-outside-year", file, ["period"], { fiscalYear: data.fiscalYear, ...year })];
    return [...outside, ...unscored];
  });
}

function checkReports(
  { measures, reports }: Content,
  nearest: (word: string, candidates: readonly string[]) => string | undefined,
): Problem[] {
  return reports.flatMap(({ file, data: { fiscalYear, results, period } }) => {
    const known = measures.filter(({ data }) => data.fiscalYear === fiscalYear).map(({ id }) => id);
    const lost = results.flatMap(({ measure }, index) =>
      known.includes(measure)
        ? []
        : [
            problem("unknown-measure", file, ["results", index, "measure"], {
              measure,
              fiscalYear,
              nearest: nearest(measure, known),
              known: known.join(", "),
            }),
          ],
    );
    const year = fiscalYearPeriod(fiscalYear);
    const outside =
      !period || contains(year, period)
        ? []
        : [problem("period-outside-year", file, ["period"], { fiscalYear, ...year })];
    return [...outside, ...lost];
  });
}

function checkResults({ results }: Content): Problem[] {
  return results.flatMap(({ file, data: { fiscalYear } }, index) => {
    const other = results.slice(0, index).find(({ data }) => data.fiscalYear === fiscalYear);
    return other ? [problem("duplicate-result", file, ["fiscalYear"], { fiscalYear, other: other.file })] : [];
  });
}
