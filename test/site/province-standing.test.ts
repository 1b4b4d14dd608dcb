import { expect, it } from "vitest";
import type { RunAgency } from "../../src/domain/province/run.ts";
import { uncheckedLines } from "../../src/site/province/status-words.ts";
import { withoutHints, whyNot } from "../../src/verify/report/why-not.ts";

type Told = Pick<RunAgency, "name" | "state" | "reason">;
const checked: Told = { name: "ก", state: "checked", reason: "" };
const silent: Told = { name: "ข", state: "unreachable", reason: "ไม่ตอบ" };

it("whoever ran a check is told which agencies gave no result and why, and what to do where none did", () => {
  expect(uncheckedLines([checked])).toEqual([]);
  expect(uncheckedLines([checked, silent, { name: "ค", state: "no-address", reason: "" }])).toEqual([
    "ยังไม่ได้ผลของ:",
    "  ข: ติดต่อไม่ได้ ยังไม่ตัดสิน (ไม่ตอบ)",
    "  ค: ไม่มีที่อยู่",
  ]);
  expect(uncheckedLines([silent]).at(-1)).toContain("HTTPS_PROXY");
  const inside: Told = { name: "ง", state: "no-list", reason: "10.0.0.1 อยู่ในเครือข่ายภายใน" };
  expect(uncheckedLines([inside]).at(-1)).toContain("--allow-private");
  const many = Array.from({ length: 13 }, () => silent);
  expect(uncheckedLines([checked, ...many])).toContain("  และอีก 3 หน่วยงาน ดูเหตุผลใน prongsai province export");
});

it("an agency is told why it could not be checked, not what the person at the keyboard may set", () => {
  for (const kind of ["refused", "private-range"] as const) {
    const why = whyNot({
      address: "http://a.go.th/",
      hops: [],
      attempts: 1,
      failure: { kind, detail: "" },
    } as unknown as Parameters<typeof whyNot>[0]);
    expect(why).toMatch(/proxy|--allow-private/);
    expect(withoutHints(why)).not.toMatch(/proxy|--/i);
  }
});
