import { expect, it } from "vitest";
import type { Measurement, Size } from "./measure.ts";
import { quantile } from "./numbers.ts";
import { targetReport } from "./report.ts";
import { table } from "./table.ts";
import { isMet, targetsOfGrowth, targetsOfSize } from "./targets.ts";

const MB = 1e6;

function size(records: number, seconds: Partial<Record<Measurement, number>>, others: number | undefined = 100 * MB) {
  const step = (name: Measurement) => ({
    seconds: seconds[name] ?? 1,
    peak: { own: 900 * MB, others, together: others && 900 * MB + others },
  });
  const browsed = { firstBytes: [1], asked: [{ ms: 1, found: 1 }] };
  return {
    records,
    documents: 0,
    steps: {
      loadFirst: step("loadFirst"),
      loadAgain: step("loadAgain"),
      assess: step("assess"),
      render: step("render"),
      index: step("index"),
      defaultIndex: step("defaultIndex"),
      publishFirst: step("publishFirst"),
      publishAgain: step("publishAgain"),
    },
    indexBytes: { ours: 1, plain: 1 },
    browsed: { ours: browsed, plain: browsed },
  } satisfies Size;
}

it("aligns columns by what is seen of Thai, not by its characters", () => {
  const rows = [
    ["ขั้นตอน", "ที่นี่"],
    ["ab", "1"],
  ];
  expect(table(rows)).toBe("ขั้นตอน  ที่นี่\n─────  ──\nab      1");
});

it("finds the median and the 95th of a hundred", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([quantile(hundred, 0.5), quantile(hundred, 0.95)]).toEqual([50, 95]);
  expect(quantile([], 0.5)).toBeNaN();
});

it("says of each target whether it is met", () => {
  const targets = targetsOfSize(
    size(4000, { index: 6, defaultIndex: 10, render: 4, publishFirst: 9.5, publishAgain: 3 }),
  );
  expect(targets.map(isMet)).toEqual([true, false, true, true]);
  expect(targetReport(targets)).toMatchInlineSnapshot(`
    "## เป้าหมาย

                                                                        วัดได้     เกณฑ์     ผล
    ─────────────────────────────────────────────────────────────────  ─────  ───────  ─────
    4,000: เวลาทำดัชนี ÷ ดัชนี Pagefind ตามค่าเริ่มต้น                          0.60   ≤ 0.70    ผ่าน
    4,000: เวลาเผยแพร่ครั้งแรก ÷ ขั้นที่ช้ากว่า (load+assess+render หรือ index)   1.58   ≤ 1.50  ไม่ผ่าน
    4,000: หน่วยความจำสูงสุดของการเผยแพร่ ทุกโปรเซสรวมกัน (MB)               1,000  ≤ 1,500    ผ่าน
    4,000: เผยแพร่ซ้ำหลังแก้หนึ่งรายการ ÷ ครั้งแรก                              0.32   ≤ 0.40    ผ่าน

    ไม่ผ่าน 1 จาก 4 เป้าหมาย"
  `);
});

it("does not judge what the system does not tell", () => {
  const [, , memory] = targetsOfSize(size(4000, {}, NaN));
  expect(memory && isMet(memory)).toBeUndefined();
});

it("compares the time for each record of the largest archive with the smallest", () => {
  const sizes = [size(4000, { index: 5 }), size(1000, { index: 1 }), size(2000, { index: 99 })];
  expect(targetsOfGrowth(sizes).map(({ value }) => value)).toEqual([1.25, 0.25]);
  expect(targetsOfGrowth(sizes.slice(0, 1))).toEqual([]);
});
