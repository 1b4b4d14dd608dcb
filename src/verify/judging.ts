import type { AgencyNames } from "../domain/judge/agency.ts";
import { judge } from "../domain/judge/judge.ts";
import type { Passage } from "../domain/judge/passage.ts";
import type { Item } from "../domain/model/catalogue/item.ts";
import { judgeAddress, type JudgeContext } from "../domain/verify/address.ts";
import type { Followed, Step } from "../domain/verify/followed.ts";
import { passagesOf } from "../domain/verify/passage.ts";
import type { Target } from "../domain/verify/probe.ts";
import type { Looked } from "../domain/verify/seen.ts";
import type { Seen } from "./visitor.ts";

/** What texts are judged against. */
export interface Judging extends JudgeContext {
  readonly agency?: AgencyNames;
}

/** Letters that a page of others must have of its own: short pages may say all that an item asks. */
const LEAST = 40;

/** Whether a text shows each of the items. */
export const judgedOf = (passages: readonly Passage[], items: readonly Item[], { edition, agency }: Judging) =>
  items.map((item) => ({
    code: item.code,
    judgement: judge(passages, { item, edition, agency, isSigned: true, least: LEAST }),
  })) satisfies NonNullable<Looked["judged"]>;

/**
 * Judges what a page shows or offers as the evidence it is. A document that does not say itself what it is, is what the
 * page calls it; one that says something else is not.
 * @param around the words of the page
 */
export function followedOf(
  { address, way, probe, reading }: Step & Seen,
  target: Target,
  items: readonly Item[],
  around: readonly Passage[],
  judging: Judging,
): Followed {
  const verdict = judgeAddress({ address, items: target.items }, probe, reading, judging);
  const passages = reading ? passagesOf(reading, probe.finalAddress ?? probe.address) : [];
  const alone = judgedOf(passages, items, judging);
  const heads = around.filter(({ where }) => where.kind === "heading" || where.kind === "title");
  const body = passages.filter(({ where }) => where.kind !== "name" && where.kind !== "title");
  const judged = alone.map(({ code, judgement }) => {
    const isSilent = judgement.topic.state === "unseen" || judgement.time.state === "unstated";
    if (way === "page" || body.length === 0 || !isSilent || judgement.topic.state === "other")
      return { code, judgement };
    const [together] = judgedOf(
      [...heads, ...body],
      items.filter((item) => item.code === code),
      judging,
    );
    return together ?? { code, judgement };
  });
  return { address, way, state: verdict.state, class: verdict.class, judged };
}
