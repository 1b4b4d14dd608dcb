import { assess, type AssessedItem } from "../domain/assess/assess.ts";
import type { Content } from "../domain/model/content.ts";
import { SHOWN_OF_HASH } from "../domain/model/confirmation.ts";
import { currentEdition } from "../domain/addresses/pages.ts";
import { openReasons } from "../site/oit/findings.ts";
import { isData, type Data } from "./forms/values.ts";

/** Something that only a person can say, as a question. */
export interface Question {
  /** "o11 แผนดำเนินงาน" */
  readonly item: string;
  /** The piece of evidence; left out where the answer as a whole is asked for. */
  readonly title: string | undefined;
  readonly question: string;
  /** Why the program does not know. */
  readonly what: string | undefined;
  /** Where it can be looked at. */
  readonly href: string | undefined;
  readonly file: string;
  readonly index: number | undefined;
}

/** What waits for a confirmation in the current year. */
export const questionsOf = (content: Content): Question[] =>
  assess(currentEdition(content), content)
    .items.filter(({ status, disclosure }) => status === "to-confirm" && disclosure)
    .flatMap((assessed) => questionsAt(assessed));

function questionsAt(assessed: AssessedItem): Question[] {
  const { item, disclosure, proofs } = assessed;
  if (!disclosure) return [];
  const { file, data } = disclosure;
  const name = `${item.code} ${item.name}`;
  const [what] = openReasons(assessed);
  const open = proofs.filter(
    ({ native, step, counts, path }) => !native && counts && step !== "confirmed" && typeof path[1] === "number",
  );
  const own = open.map(({ title, kind, target, path }): Question => ({
    item: name,
    title,
    question: "ท่านเปิดดูแล้ว และเห็นสิ่งที่ข้อนี้ต้องการใช่หรือไม่",
    what,
    href: kind === "file" ? `/files/${target}` : kind === "link" ? target : `/look${target}`,
    file,
    index: Number(path[1]),
  }));
  if (own.length > 0) return own;
  const question = data.nil
    ? `ไม่มีเรื่องที่ต้องเปิดเผยจริงใช่หรือไม่ (“${data.nil.statement}”)`
    : "คำตอบของข้อนี้ถูกต้องครบถ้วนแล้วใช่หรือไม่";
  return [{ item: name, title: undefined, question, what, href: undefined, file, index: undefined }];
}

/**
 * An answer with an official's word in it.
 * @param index the piece of evidence that was looked at; left out, the answer as a whole
 * @param sha256Of finds the fingerprint of a file below `public/`
 */
export function withConfirmation(
  data: Data,
  index: number | undefined,
  given: { by: string; on: string },
  sha256Of: (file: string) => string | undefined,
): Data {
  const word = (file: unknown) => {
    const sha256 = typeof file === "string" ? sha256Of(file)?.slice(0, SHOWN_OF_HASH) : undefined;
    return { ...given, ...(sha256 !== undefined && { sha256 }) };
  };
  if (index === undefined) return { ...data, confirmed: { ...given } };
  const evidence = Array.isArray(data["evidence"]) ? (data["evidence"] as unknown[]) : [];
  return {
    ...data,
    evidence: evidence.map((entry, at) =>
      at === index && isData(entry) ? { ...entry, confirmed: word(entry["file"]) } : entry,
    ),
  };
}
