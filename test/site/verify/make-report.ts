import { buildReport, type CheckedList } from "../../../src/site/verify/build-report.ts";
import type { VerifyReport } from "../../../src/domain/verify/verify-report.ts";
import type { ItemCode } from "../../../src/domain/thai/item-code.ts";
import { makeEdition } from "../../domain/make.ts";
import { makeSeen } from "../../domain/verify/make.ts";

interface Written {
  readonly items?: Parameters<typeof makeEdition>[0];
  readonly seen?: readonly Parameters<typeof makeSeen>[0][];
  readonly over?: Partial<CheckedList>;
  /** Items without a line in the source. */
  readonly unlisted?: readonly ItemCode[];
}

/** The report of a page with one standing item o1 and one sound address, unless told otherwise. */
export function makeReport({ items, seen = [{}], over, unlisted = [] }: Written = {}): VerifyReport {
  const edition = makeEdition(items ?? [{ yearRule: { rule: "standing", level: "confirmed" } }]);
  return buildReport({
    tool: { name: "prongsai", version: "1.0.0" },
    edition,
    editionHash: "e".repeat(64),
    source: { kind: "page", name: "https://www.test.example/ita", chosenBy: "ระบุด้วย --year", unmatched: [] },
    agency: { site: "https://www.test.example/" },
    startedAt: "2023-04-28T03:00:00.000Z",
    finishedAt: "2023-04-28T03:05:00.000Z",
    settings: { delay: "500ms" },
    context: { today: "2023-04-28", source: "หน้าที่ตรวจ", whole: false },
    listed: new Map(
      edition.items
        .filter(({ code }) => !unlisted.includes(code))
        .map(({ code }) => [code, { where: "บรรทัด 3", addresses: [] }]),
    ),
    seen: seen.map((one) => makeSeen({ of: edition.items, text: ["ข้อที่ 1"], ...one })),
    ...over,
  });
}
