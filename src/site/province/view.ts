import { OUTCOMES, type Outcome } from "../../domain/model/gravity.ts";
import { percent } from "../frame/numbers.ts";
import { momentWords, shown } from "../verify/words.ts";
import type { Review } from "../../domain/verify/review/schema.ts";
import {
  AGENCY_STATE_WORDS,
  AGENCY_STATES,
  type AgencyState,
  type ItemResult,
  type Run,
  type RunAgency,
} from "../../domain/province/run.ts";
import { STEP_WORDS } from "../../domain/province/step.ts";
import {
  bandOf,
  BANDS,
  outcomesOf,
  shareOf,
  statesOf,
  turnOf,
  TURNS,
  type AgencyTurn,
  type OutcomeCounts,
  type Turn,
} from "../../domain/province/sums.ts";
import { formatThaiDate } from "../../domain/thai/date.ts";
import { valueOfEach } from "../../domain/keyed.ts";

/** A run as it was kept. */
export interface RunData {
  readonly run: Run;
  readonly agencies: readonly RunAgency[];
  readonly results: ReadonlyMap<string, readonly ItemResult[]>;
}

/** What people decided, by agency and item. */
export type Confirmed = ReadonlyMap<string, ReadonlyMap<string, Review>>;

/** An item of an agency as a page shows it. */
export interface ItemLine {
  readonly code: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly step: string;
  readonly itemHref: string;
  readonly address?: { readonly text: string; readonly href?: string };
  readonly firstLine?: string;
  readonly rule?: string;
  readonly findings: readonly { readonly what: string; readonly remedy: string; readonly address?: string }[];
  /** A person's decision, in words. */
  readonly confirmed?: string;
}

/** An agency as tables show it. */
export interface AgencyLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly district: string;
  readonly href: string;
  readonly state: AgencyState;
  readonly stateLabel: string;
  readonly reason: string;
  readonly counts: OutcomeCounts;
  readonly items: number;
  /** In whole percent; undefined where nothing was checked. */
  readonly share?: number;
  readonly turn: Turn;
  /** People's decisions on its items. */
  readonly confirmed: number;
}

/** One item across the agencies that were judged by its edition. */
export interface ItemAcross {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly edition: string;
  readonly href: string;
  readonly counts: OutcomeCounts;
  readonly agencies: number;
  readonly lines: readonly { readonly agency: AgencyLine; readonly item: ItemLine }[];
}

/** The agencies of a district. */
export interface District {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly agencies: readonly AgencyLine[];
  readonly states: Readonly<Record<AgencyState, number>>;
  readonly counts: OutcomeCounts;
}

/** All that the pages of a province's site show. */
export interface ProvinceView {
  readonly title: string;
  readonly run: Run;
  readonly when: string;
  readonly marks: readonly (readonly [string, string])[];
  readonly agencies: readonly AgencyLine[];
  readonly pages: readonly AgencyPage[];
  readonly states: readonly {
    readonly state: AgencyState;
    readonly label: string;
    readonly meaning: string;
    readonly count: number;
  }[];
  readonly bands: readonly { readonly label: string; readonly count: number }[];
  readonly items: readonly ItemAcross[];
  readonly districts: readonly District[];
  readonly counts: OutcomeCounts;
  readonly turns?: { readonly before: string; readonly counts: Readonly<Record<Turn, number>> };
  readonly data: RunData;
}

/** The page of an agency. */
export interface AgencyPage {
  readonly line: AgencyLine;
  readonly agency: RunAgency;
  readonly items: readonly ItemLine[];
  readonly turn: AgencyTurn;
  readonly edition: string;
  readonly notes: readonly string[];
}

/** Makes everything that the pages show, once: what stands on two pages is the same number. */
export function provinceView(data: RunData, before: RunData | undefined, confirmed: Confirmed): ProvinceView {
  const { run, agencies, results } = data;
  const earlier = new Map(before?.agencies.map((agency) => [agency.id, agency]));
  const pages = agencies.map((agency): AgencyPage => {
    const own = agency.state === "checked" ? (results.get(agency.id) ?? []) : [];
    const decided = confirmed.get(agency.id) ?? new Map<string, Review>();
    const was = earlier.get(agency.id);
    const turn = turnOf({ agency, results: own }, was && { agency: was, results: before?.results.get(was.id) ?? [] });
    const items = own.map((result) => itemLine(result, agency, decided.get(result.code)));
    return {
      line: agencyLine(agency, own, turn, items.filter((item) => item.confirmed !== undefined).length),
      agency,
      items,
      turn,
      edition: agency.visit ? `OIT ปีงบประมาณ ${agency.visit.edition.fiscalYear} (${agency.visit.edition.family})` : "",
      notes: notesOf(agency),
    };
  });
  const lines = pages.map(({ line }) => line);
  const checked = lines.filter(({ state }) => state === "checked");
  const bands = BANDS.map(({ id, label }) => ({
    label,
    count: checked.filter(({ counts }) => bandOf(shareOf(counts)).id === id).length,
  }));
  const provinces = [...new Set(agencies.map(({ province }) => province).filter(Boolean))];
  return {
    title: provinces.length === 1 ? `ผลตรวจ OIT ${provinces[0] ?? ""}` : "ผลตรวจ OIT หลายหน่วยงาน",
    run,
    when: momentWords(run.finishedAt ?? run.startedAt),
    marks: marksOf(data),
    agencies: lines,
    pages,
    states: stateRows(statesOf(lines)),
    bands,
    items: itemsAcross(pages),
    districts: districtsOf(lines),
    counts: sumOf(lines.map(({ counts }) => counts)),
    ...(before && {
      turns: {
        before: `รอบที่ ${before.run.number} (${momentWords(before.run.finishedAt ?? before.run.startedAt)})`,
        counts: valueOfEach(TURNS, (turn) => lines.filter((line) => line.turn === turn).length),
      },
    }),
    data,
  };
}

/** States with how many agencies each has: those that every run has, and others where there are some. */
const stateRows = (states: Readonly<Record<AgencyState, number>>): ProvinceView["states"] =>
  AGENCY_STATES.filter((state) => states[state] > 0 || ["checked", "unreachable", "no-address"].includes(state)).map(
    (state) => ({ state, ...AGENCY_STATE_WORDS[state], count: states[state] }),
  );

/** The sum of counts. */
export const sumOf = (all: readonly OutcomeCounts[]): OutcomeCounts =>
  valueOfEach(OUTCOMES, (outcome) => all.reduce((sum, counts) => sum + counts[outcome], 0));

function agencyLine(
  agency: RunAgency,
  results: readonly ItemResult[],
  { turn }: AgencyTurn,
  confirmed: number,
): AgencyLine {
  const counts = outcomesOf(results);
  return {
    id: agency.id,
    name: agency.name,
    kind: agency.kind,
    district: agency.district === "" ? NO_DISTRICT : agency.district,
    href: `/agencies/${agency.id}/`,
    state: agency.state,
    stateLabel: AGENCY_STATE_WORDS[agency.state].label,
    reason: shown(agency.reason),
    counts,
    items: results.length,
    ...(agency.state === "checked" && { share: percent(counts.fine, Math.max(1, results.length)) }),
    turn,
    confirmed,
  };
}

const NO_DISTRICT = "ไม่ระบุอำเภอ";

function itemLine(result: ItemResult, agency: RunAgency, review: Review | undefined): ItemLine {
  const address = result.finalAddress ?? result.address;
  return {
    code: result.code,
    name: result.name,
    outcome: result.outcome,
    step: STEP_WORDS[result.step],
    itemHref: `/items/${itemId(result.code, agency)}/`,
    ...(address !== undefined && { address: { text: shown(readable(address)), ...hrefOf(address) } }),
    ...(result.firstLine !== undefined && { firstLine: shown(result.firstLine) }),
    ...(result.rule !== undefined && { rule: result.rule }),
    findings: result.findings.map(({ what, remedy, address: at }) => ({
      what: shown(what),
      remedy: shown(remedy),
      ...(at !== undefined && { address: shown(readable(at)) }),
    })),
    ...(review && { confirmed: confirmedWords(review, result.outcome) }),
  };
}

/** Only what a browser opens becomes a link. */
const hrefOf = (address: string): { href?: string } =>
  /^https?:\/\//i.test(address) && URL.canParse(address) ? { href: address } : {};

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const CONFIRMED: Record<Review["verdict"], string> = { fine: "ผู้ตรวจยืนยันว่าผ่าน", failed: "ผู้ตรวจยืนยันว่าไม่ผ่าน" };

function confirmedWords({ verdict, on, program }: Review, now: Outcome): string {
  const changed = program !== undefined && program !== now ? " ผลที่โปรแกรมอ่านเปลี่ยนไปหลังจากนั้น ควรดูใหม่" : "";
  return `${CONFIRMED[verdict]} (ดูเมื่อ ${formatThaiDate(on)})${changed}`;
}

const itemId = (code: string, { visit }: Pick<RunAgency, "visit">): string =>
  visit ? `${visit.edition.family}-${visit.edition.fiscalYear}-${code}` : code;

function notesOf({ visit, tries }: RunAgency): string[] {
  return [
    ...(visit && visit.left > 0
      ? [
          `ตรวจไม่ครบ: ไม่ได้เปิด ${visit.left} จาก ${visit.addresses} ที่อยู่ เพราะครบเวลาหรือขนาดที่กำหนดต่อหน่วยงาน หรือเว็บไซต์ไม่ตอบ`,
        ]
      : []),
    ...(tries > 1 ? [`ตรวจ ${tries} วัน เพราะวันก่อนติดต่อไม่ได้`] : []),
  ];
}

function itemsAcross(pages: readonly AgencyPage[]): ItemAcross[] {
  const all = new Map<string, { page: AgencyPage; item: ItemLine }[]>();
  for (const page of pages)
    for (const item of page.items) {
      const id = itemId(item.code, page.agency);
      const own = all.get(id) ?? [];
      own.push({ page, item });
      all.set(id, own);
    }
  return [...all].map(([id, own]) => {
    const [first] = own;
    return {
      id,
      code: first?.item.code ?? "",
      name: first?.item.name ?? "",
      edition: first?.page.edition ?? "",
      href: `/items/${id}/`,
      counts: outcomesOf(own.map(({ item }) => item)),
      agencies: own.length,
      lines: own.map(({ page, item }) => ({ agency: page.line, item })),
    };
  });
}

function districtsOf(lines: readonly AgencyLine[]): District[] {
  const names = [...new Set(lines.map(({ district }) => district))].toSorted((a, b) =>
    a.localeCompare(b, "th", { numeric: true }),
  );
  return names.map((name, index) => {
    const agencies = lines.filter(({ district }) => district === name);
    return {
      id: `d${index + 1}`,
      name,
      href: `/districts/d${index + 1}/`,
      agencies,
      states: statesOf(agencies),
      counts: sumOf(agencies.map(({ counts }) => counts)),
    };
  });
}

/** Who asked, from where, by what, within which limits: one fact a line. */
function marksOf({ run, agencies }: RunData): [string, string][] {
  const { settings } = run;
  const editions = [
    ...new Set(
      agencies.flatMap(({ visit }) =>
        visit ? [`OIT ปีงบประมาณ ${visit.edition.fiscalYear} (${visit.edition.family}) ฉบับ ${visit.edition.hash}`] : [],
      ),
    ),
  ];
  const hosts = [...new Set(agencies.flatMap(({ host }) => host ?? []))];
  return [
    ["รอบที่", String(run.number)],
    ["เริ่มตรวจ", momentWords(run.startedAt)],
    ["ตรวจเสร็จ", run.finishedAt === undefined ? "ยังไม่เสร็จ" : momentWords(run.finishedAt)],
    ["ทะเบียน", `${run.register.file} ${run.register.agencies} หน่วยงาน`],
    ...(run.chosen === "" ? [] : [["เลือกตรวจเฉพาะ", run.chosen] as [string, string]]),
    ["ตรวจจาก", `${settings.from}${hosts.length > 1 ? ` (${hosts.length} เครื่อง)` : ""}`],
    ...(settings.proxy === undefined ? [] : [["ผ่าน proxy", settings.proxy] as [string, string]]),
    ["ผู้ตรวจแนะนำตัวว่า", settings.contact === "" ? "ไม่ได้บอกที่ติดต่อ" : settings.contact],
    ["โปรแกรม", run.tool],
    ["รายการข้อ", editions.join(" · ") || "ยังไม่มี"],
    [
      "ขอจากเครื่องแม่ข่ายหนึ่งพร้อมกันไม่เกิน",
      `${settings.perServer} คำขอ พัก ${settings.pause} มิลลิวินาทีหลังแต่ละคำขอ นับตามหมายเลข IP`,
    ],
    [
      "เวลาและขนาดต่อหน่วยงานไม่เกิน",
      `${Math.round(settings.agencyTime / 60_000)} นาที ${Math.round(settings.agencyBytes / 1024 / 1024)} MB`,
    ],
  ];
}
