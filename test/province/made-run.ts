import type { Outcome } from "../../src/domain/model/gravity.ts";
import type { ItemResult, Run, RunAgency } from "../../src/domain/province/run.ts";

const item = (code: string, outcome: Outcome): ItemResult => ({
  code,
  name: `ข้อที่ ${code.slice(1)}`,
  outcome,
  step: outcome === "fine" ? "shown" : "not-opened",
  points: 1,
  address: `https://www.a.go.th/${code}`,
  findings:
    outcome === "fine"
      ? []
      : [{ rule: "not-found", weight: outcome, what: "เว็บไซต์ตอบว่าไม่มีหน้านี้", remedy: "นำไฟล์กลับมา" }],
});

/** Outcomes of three items for each agency that was checked, in the first run and the second. */
const OUTCOMES: Readonly<Record<string, readonly [readonly Outcome[], readonly Outcome[]]>> = {
  a1: [
    ["look", "fine", "failed"],
    ["look", "fine", "failed"],
  ],
  a2: [
    ["fine", "failed", "unknown"],
    ["fine", "fine", "unknown"],
  ],
  a3: [
    ["fine", "fine", "fine"],
    ["failed", "fine", "fine"],
  ],
  a4: [
    ["unknown", "unknown", "unknown"],
    ["unknown", "unknown", "unknown"],
  ],
};

/** A small run with agencies of each kind, as it is kept: the first, or the second, in which one is better and one worse. */
export function madeRun(number: 1 | 2): { run: Run; agencies: RunAgency[]; results: Map<string, ItemResult[]> } {
  const agency = (id: string, district: string, state: RunAgency["state"]): RunAgency => ({
    id,
    name: `เทศบาลตำบล ${id}`,
    kind: "เทศบาลตำบล",
    district,
    province: "จังหวัดตัวอย่าง",
    site: state === "no-address" ? "" : `https://www.${id}.go.th/`,
    list: "",
    email: "",
    state,
    reason: state === "unreachable" ? "ไม่ตอบภายในเวลาที่กำหนด" : "",
    tries: 1,
    ...(state === "checked" && {
      finishedAt: `2023-0${number + 2}-01T03:00:00.000Z`,
      host: "ทดสอบ",
      visit: {
        edition: { family: "lao", fiscalYear: 2566, hash: "0123456789ab" },
        source: `https://www.${id}.go.th/oit`,
        addresses: 3,
        left: 0,
        bytes: 1000,
        milliseconds: 100,
      },
    }),
  });
  return {
    run: {
      number,
      startedAt: `2023-0${number + 2}-01T02:00:00.000Z`,
      finishedAt: `2023-0${number + 2}-01T04:00:00.000Z`,
      today: `2023-0${number + 2}-01`,
      tool: "prongsai 0.1.0",
      register: { file: "agencies.csv", agencies: 6 },
      chosen: "",
      settings: {
        contact: "",
        from: "สำนักงานจังหวัด",
        allowPrivate: false,
        keep: false,
        perServer: 2,
        pause: 500,
        answerTimeout: 30_000,
        rests: [2000, 8000],
        maxSize: 1,
        agencyBytes: 1,
        agencyTime: 1,
      },
    },
    agencies: [
      agency("a1", "เมือง", "checked"),
      agency("a2", "เมือง", "checked"),
      agency("a3", "ท่าเรือ", "checked"),
      agency("a4", "ท่าเรือ", "checked"),
      agency("a5", "ท่าเรือ", "unreachable"),
      agency("a6", "เมือง", "no-address"),
    ],
    results: new Map(
      Object.entries(OUTCOMES).map(([id, runs]) => [
        id,
        (runs[number - 1] ?? []).map((outcome, index) => item(`o${index + 1}`, outcome)),
      ]),
    ),
  };
}
