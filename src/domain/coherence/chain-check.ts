import { basisOf } from "../improvement/chain.ts";
import { reportedMeasure } from "../improvement/doubts.ts";
import type { Content } from "../model/content.ts";
import type { Edition } from "../model/catalogue/edition.ts";
import { problem, type Problem } from "./problem.ts";

/** References of the improvement chain that lead nowhere, and scores of questions that the year does not have. */
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
    return unscored;
  });
}

function checkReports(
  { measures, reports }: Content,
  nearest: (word: string, candidates: readonly string[]) => string | undefined,
): Problem[] {
  return reports.flatMap(({ file, data: { fiscalYear, results } }) => {
    const known = measures.filter(({ data }) => data.fiscalYear === fiscalYear).map(({ id }) => id);
    return results.flatMap(({ measure }, index) =>
      // One of another year is published as it is written, and marked.
      reportedMeasure({ measures }, fiscalYear, measure)
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
  });
}

function checkResults({ results, editions }: Content): Problem[] {
  return results.flatMap(({ file, data: { fiscalYear, questions } }, index) => {
    const other = results.slice(0, index).find(({ data }) => data.fiscalYear === fiscalYear);
    const unknown = unknownQuestions(
      Object.keys(questions),
      editions.find((edition) => edition.fiscalYear === fiscalYear),
    ).map((question) => problem("unknown-question", file, ["questions", question], { question, fiscalYear }));
    return [
      ...(other ? [problem("duplicate-result", file, ["fiscalYear"], { fiscalYear, other: other.file })] : []),
      ...unknown,
    ];
  });
}

/** Questions and items that an edition does not have; of an instrument whose questions it does not tell, none. */
function unknownQuestions(codes: readonly string[], edition: Edition | undefined): string[] {
  if (!edition) return [];
  const asked = edition.frame?.questions?.byIndicator.flatMap(({ questions }) => questions) ?? [];
  const known = [...asked, ...edition.items.map(({ code }) => code)];
  return codes.filter((code) => !known.includes(code) && known.some((other) => other[0] === code[0]));
}
