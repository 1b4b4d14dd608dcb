import type { ItemCode } from "../../../src/domain/thai/item-code.ts";
import type { Item } from "../../../src/domain/model/catalogue/item.ts";
import type { SeenAddress } from "../../../src/domain/verify/seen.ts";
import { findMarks } from "../../../src/domain/judge/markers.ts";
import type { Judgement } from "../../../src/domain/judge/judgement.ts";
import type { Passage } from "../../../src/domain/judge/passage.ts";
import { ADDRESS_STATES, saidOf, type AddressState } from "../../../src/domain/verify/state.ts";

/** Lines of a page as passages. */
export const lines = (...texts: readonly string[]): Passage[] =>
  texts.map((text, index) => ({ text, where: { kind: "line", number: index + 1 } }));

interface Written {
  readonly address?: string;
  readonly items?: readonly ItemCode[];
  readonly state?: AddressState;
  readonly sha256?: string;
  /** What can be read there, and for which items; nothing can where it is left out. */
  readonly text?: readonly string[];
  readonly of?: readonly Item[];
  readonly embedded?: number;
  /** False where its text shows nothing. */
  readonly judged?: false;
}

/** What the words of any state need. */
const ARGS = {
  address: "https://www.test.example/a",
  host: "drive.test.example",
  site: "www.test.example",
  status: 404,
  attempts: 3,
  reason: "ไม่ตอบ",
};

/** The judgement of a text that shows its item. */
const SHOWN: Judgement = {
  letters: 500,
  source: "layer",
  body: [],
  components: [],
  against: [],
  agency: {},
  reads: true,
  readsByOcr: false,
  topic: { state: "own" },
  time: { state: "right", demanded: "", said: [] },
};

/** An address that was opened and found fine, unless told otherwise. */
export function makeSeen({
  address = "https://www.test.example/a",
  items = ["o1"],
  state = "fine",
  ...over
}: Written = {}): SeenAddress {
  const { class: kind } = ADDRESS_STATES[state];
  return {
    target: { address, items: [...items] },
    probe: {
      address,
      hops: [],
      headers: {},
      startedAt: "2023-04-28T03:00:00.000Z",
      milliseconds: 120,
      attempts: 1,
      ...(kind !== "unknown" && { status: state === "not-found" ? 404 : 200 }),
      ...(over.sha256 !== undefined && { sha256: over.sha256 }),
    },
    result: {
      verdict: { state, class: kind, findings: [{ state, class: kind, ...saidOf(state, ARGS) }] },
      ...(over.text && { marks: findMarks(lines(...over.text), over.of ?? [], 2566, over.embedded) }),
      ...(over.judged !== false && {
        judged: (over.of?.map(({ code }) => code) ?? items).map((code) => ({ code, judgement: SHOWN })),
      }),
    },
  };
}
