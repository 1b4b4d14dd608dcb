import { ROOT } from "../../src/program/paths.ts";
import { openLighthouse, type Audited, type Category } from "../tools/lighthouse.ts";
import { basePath, newFolders } from "./folders.ts";
import { kilobytes, milliseconds, quantile } from "./numbers.ts";
import { runStep } from "./run-step.ts";
import { table } from "./table.ts";
import { startHost } from "./web-host.ts";

/** Pages of the demo that most people see, by their addresses from its root. */
const PAGES = {
  หน้าแรก: "",
  เช็กลิสต์: "checklist/",
  "ข้อ o11": "oit/2566/o11/",
  ค้นหา: "search/",
  รายงาน: "reports/2566/first-half-progress/",
} as const;

/** Points that each page must have on a slow phone. */
const TARGETS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const CATEGORIES = Object.keys(TARGETS) as Category[];

/** A page, looked at several times. */
export interface PageMeasured {
  readonly title: string;
  readonly runs: readonly Audited[];
}

/** Publishes the demo agency and has Lighthouse look at its pages as on a slow phone. @param times looks at each page */
export async function measurePages(times: number): Promise<PageMeasured[]> {
  const { site, out } = await newFolders();
  await runStep("publish", { agency: ROOT, site, out });
  const base = await basePath(ROOT);
  const host = await startHost({ [base]: out }, {});
  const lighthouse = await openLighthouse(CATEGORIES);
  try {
    const measured: PageMeasured[] = [];
    for (const [title, address] of Object.entries(PAGES)) {
      const runs: Audited[] = [];
      while (runs.length < times) runs.push(await lighthouse.audit(`${host.url}${base}${address}`));
      measured.push({ title, runs });
    }
    return measured;
  } finally {
    await lighthouse.close();
    await host.stop();
  }
}

/** The median of every figure of each page, and whether the points suffice. */
export function pagesReport(pages: readonly PageMeasured[]): string {
  const rows = pages.map(({ title, runs }) => {
    const points = CATEGORIES.map((category) => median(runs.map(({ scores }) => scores[category] ?? NaN)));
    const figure = (name: string) => median(runs.map(({ figures }) => figures[name] ?? NaN));
    const met = points.every((value, index) => value >= TARGETS[CATEGORIES[index] as keyof typeof TARGETS]);
    return [
      title,
      ...points.map(String),
      milliseconds(figure("first-contentful-paint")),
      milliseconds(figure("largest-contentful-paint")),
      milliseconds(figure("total-blocking-time")),
      figure("cumulative-layout-shift").toFixed(3),
      kilobytes(figure("total-byte-weight")),
      met ? "ผ่าน" : "ไม่ผ่าน",
    ];
  });
  const limits = CATEGORIES.map((category) => `≥ ${TARGETS[category]}`);
  const head = ["", "เร็ว", "เข้าถึงได้", "แนวปฏิบัติ", "SEO", "FCP (ms)", "LCP (ms)", "TBT (ms)", "CLS", "kB", "ผล"];
  return ["## Lighthouse บนมือถือช้า (ค่ากลาง)", table([head, ...rows, ["เกณฑ์", ...limits, "", "", "", "", "", ""]])].join(
    "\n\n",
  );
}

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);
