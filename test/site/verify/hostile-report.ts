import type { VerifyReport } from "../../../src/domain/verify/verify-report.ts";
import { components } from "../../domain/make.ts";
import { makeSeen } from "../../domain/verify/make.ts";
import { hostileText } from "../../hostile.ts";
import { makeReport } from "./make-report.ts";

const STANDING = { yearRule: { rule: "standing", level: "confirmed" } } as const;

/** A report in which every word of others tries to break out. */
export function hostileReport(): VerifyReport {
  const seen = makeSeen({ address: hostileText(1), text: [hostileText(2)] });
  const excerpt = { text: hostileText(3), where: { kind: "sheet" as const, name: hostileText(4) } };
  const made = makeReport({
    items: [{ ...STANDING, components: components("phone", "of-tomorrow") }],
    over: {
      source: {
        kind: "page",
        name: hostileText(5),
        title: hostileText(6),
        chosenBy: hostileText(7),
        unmatched: [{ where: hostileText(8), text: hostileText(9), reason: hostileText(10) }],
      },
      agency: { name: hostileText(11), site: hostileText(12) },
      settings: { [hostileText(13)]: hostileText(14) },
      listed: new Map([
        ["o1", { where: hostileText(15), written: hostileText(16), explanation: hostileText(17), addresses: [] }],
      ]),
      seen: [
        {
          ...seen,
          target: { ...seen.target, where: hostileText(18), caption: hostileText(19) },
          probe: {
            ...seen.probe,
            finalAddress: hostileText(20),
            hops: [{ address: hostileText(21), status: 301, location: hostileText(22) }],
            headers: { "content-type": hostileText(23), [hostileText(24)]: hostileText(25) },
            failure: { kind: "refused", detail: hostileText(26) },
            kept: hostileText(27),
          },
          result: {
            ...seen.result,
            verdict: {
              state: "soft-not-found",
              class: "look",
              findings: [{ state: "soft-not-found", class: "look", what: hostileText(28), remedy: "", excerpt }],
            },
          },
        },
      ],
    },
  });
  const own = {
    kind: "assessment" as const,
    id: hostileText(29),
    weight: "failed" as const,
    message: hostileText(30),
    remedy: hostileText(31),
  };
  return {
    ...made,
    items: made.items.map((item) => ({
      ...item,
      name: hostileText(32),
      outcome: "failed",
      findings: [own, ...item.findings],
    })),
  };
}
