import type { Content } from "../model/content.ts";
import type { Item } from "../model/catalogue/item.ts";
import type { Judgement } from "./judgement.ts";
import { judgementKey } from "./key.ts";

/** The judgement of a paper that shows all that an item asks for; examples and tests begin with it. */
export const soundJudgement = ({ components }: Pick<Item, "components">): Judgement => ({
  letters: 1000,
  source: "layer",
  topic: { state: "own" },
  time: { state: "right", demanded: "", said: [] },
  agency: {},
  body: [],
  components: components.map(({ id }) => ({ id, state: "found", signs: [], reads: true })),
  against: [],
  reads: true,
  readsByOcr: false,
});

/** Sound judgements of every file and page that the answers name; a link is not read. */
export const soundJudgements = ({
  disclosures,
  editions,
}: Pick<Content, "disclosures" | "editions">): Content["judgements"] =>
  Object.fromEntries(
    disclosures.flatMap(({ data: { fiscalYear, item: code, evidence } }) => {
      const item = editions
        .find((edition) => edition.fiscalYear === fiscalYear)
        ?.items.find((one) => one.code === code);
      return evidence.flatMap(({ link }, index) =>
        item && link === undefined ? [[judgementKey(fiscalYear, code, index), soundJudgement(item)] as const] : [],
      );
    }),
  );
