import path from "node:path";
import type { DocumentText } from "../documents/text.ts";
import { judge, type Question } from "../domain/judge/judge.ts";
import { type Judgement, judgementSchema } from "../domain/judge/judgement.ts";
import { judgementKey } from "../domain/judge/key.ts";
import { ownPagePassages } from "../domain/judge/own-page.ts";
import { documentPassages } from "../domain/judge/passage.ts";
import type { Content } from "../domain/model/content.ts";
import type { Evidence } from "../domain/model/evidence.ts";
import { fingerprint } from "../program/fingerprint.ts";
import { cachePlace, CODE, placeName } from "../program/paths.ts";
import { documentText } from "./files.ts";
import { codeBelow, keptIn } from "./kept/kept.ts";

/**
 * Judges every file and every page of prose that the answers name. What is a link, a picture, or a page that the site
 * makes from data has no text to judge here.
 * @param directory the agency's folder
 */
export async function judgeEvidence(directory: string, content: Content): Promise<Record<string, Judgement>> {
  const kept = await keptIn(
    cachePlace("judgements", `${fingerprint(placeName(directory))}.json`),
    judgementSchema,
    await codeBelow("src/domain/judge", "src/domain/thai", `src/domain/listing/fold${CODE}`, "src/documents"),
  );
  const { name, shortName } = content.agency;
  const editions = new Map(
    content.editions.map((edition) => [
      edition.fiscalYear,
      { edition, mark: fingerprint(JSON.stringify(edition.items)) },
    ]),
  );
  const found: Record<string, Judgement> = {};
  for (const { data } of content.disclosures) {
    const known = editions.get(data.fiscalYear);
    const item = known?.edition.items.find(({ code }) => code === data.item);
    if (!known || !item) continue;
    for (const [index, evidence] of data.evidence.entries()) {
      const { fiscalYear, period } = evidence;
      const question: Question = {
        item,
        edition: known.edition,
        agency: { name, shortName },
        claimed: { fiscalYear, period },
      };
      const asked = [item.code, known.mark, name, shortName, fiscalYear, period];
      const judgement = await judgeOne(evidence, question, asked);
      if (judgement) found[judgementKey(data.fiscalYear, item.code, index)] = judgement;
    }
  }
  await kept.save();
  return found;

  async function judgeOne({ file, page }: Evidence, question: Question, asked: unknown[]) {
    if (page !== undefined) {
      const passages = ownPagePassages(page, content);
      if (!passages) return undefined;
      const mark = fingerprint(JSON.stringify([passages, "own page", ...asked]));
      return kept.of(mark, () => Promise.resolve(judge(passages, { ...question, isSigned: true })));
    }
    const facts = file !== undefined && Object.hasOwn(content.files, file) ? content.files[file] : undefined;
    if (file === undefined || !facts?.text) return undefined;
    const baseName = path.posix.basename(file, path.posix.extname(file));
    return kept.of(fingerprint(JSON.stringify([facts.sha256, facts.scan, file, ...asked])), async () => {
      const text = await documentText(path.join(directory, "public", file), facts).catch(() => undefined);
      return judge(passagesOf(text, baseName, facts.pdf?.title), question);
    });
  }
}

const passagesOf = (text: DocumentText | undefined, name: string, title?: string) =>
  documentPassages(text?.parts ?? [], name, title);
