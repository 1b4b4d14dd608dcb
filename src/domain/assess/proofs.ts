import { basisOf } from "../improvement/chain.ts";
import { hasSeparateChannel } from "./channels.ts";
import type { Proof } from "../model/proof.ts";
import type { Content } from "../model/content.ts";
import type { Disclosure } from "../model/disclosure.ts";
import { executivesOf, lackingDetails } from "./executives.ts";
import { lackingFacts, SERVICE_FACTS, type ServiceFact } from "./service-facts.ts";
import type { Item } from "../model/catalogue/item.ts";
import { procurementProofs } from "../procurement/proofs.ts";
import { procedureProofs, recordProofs, recordsFor } from "./record-proofs.ts";
import { fiscalYearOf, type FiscalYear } from "../thai/fiscal-year.ts";
import { keysOf } from "../keyed.ts";

/** A page of the site that shows a concept from the agency's own data. */
interface NativePage {
  readonly concept: string;
  readonly title: string;
  readonly page: string;
  /** True once the agency has given the data that the page shows. */
  readonly shows: (content: Content) => boolean;
  /** Ids of components, with the condition under which the page proves them. Ids mean the same in every edition. */
  readonly proves: Readonly<Record<string, (content: Content) => boolean>>;
}

const always = () => true;
const executives = (content: Content) => executivesOf(content).map(({ data }) => data);
const onBothSides = (content: Content) => new Set(executives(content).map(({ side }) => side)).size === 2;
const answersOnline = ({ agency }: Content) => agency.questionChannels.some(({ url }) => url);
const everyServiceSays = (fact: ServiceFact) => (content: Content) =>
  content.services.every(({ data }) => !lackingFacts(data).includes(fact));
const hasContact = ({ agency }: Content) => agency.address !== undefined && agency.phones.length > 0;

const units = ({ people }: Content) =>
  new Set(people.flatMap(({ data }) => (data.side === "permanent" && data.unit !== undefined ? data.unit : [])));
const hasBothSides = ({ people }: Content) => new Set(people.map(({ data }) => data.side)).size === 2;

/** News of years ago is no news of the year under assessment. */
const hasNewsOfTheYear = ({ news, agency, today }: Content) =>
  news.some(({ data: { date } }) => date <= today && fiscalYearOf(date) === agency.currentFiscalYear);

const NATIVE_PAGES: readonly NativePage[] = [
  {
    concept: "structure",
    title: "ผังโครงสร้างหน่วยงาน",
    page: "/people/#units",
    shows: (content) => units(content).size >= 2,
    proves: { "org-chart": always, "key-positions": always, "both-sides": hasBothSides },
  },
  {
    concept: "executives",
    title: "ผู้บริหารและบุคลากร",
    page: "/people/",
    shows: (content) => executives(content).length > 0,
    proves: {
      "top-executives": (content) => executives(content).length >= 2,
      "person-details": (content) => executives(content).every((person) => lackingDetails(person).length === 0),
      "both-sides": onBothSides,
    },
  },
  {
    concept: "contact",
    title: "ติดต่อหน่วยงาน",
    page: "/contact/",
    shows: hasContact,
    proves: {
      "contact-details": ({ agency }) => agency.email !== undefined && agency.map !== undefined,
      address: always,
      phone: always,
      email: ({ agency }) => agency.email !== undefined,
      "contact-channels": answersOnline,
    },
  },
  { concept: "news", title: "ข่าวประชาสัมพันธ์", page: "/news/", shows: hasNewsOfTheYear, proves: {} },
  {
    concept: "qa",
    title: "ช่องทางถาม–ตอบ",
    page: "/contact/#questions",
    shows: answersOnline,
    proves: { "two-way-channel": always, "contact-channels": hasContact },
  },
  {
    concept: "social-network",
    title: "สื่อสังคมออนไลน์ของหน่วยงาน",
    page: "/contact/#social",
    shows: ({ agency }) => agency.social.length > 0,
    proves: {},
  },
  {
    concept: "privacy-policy",
    title: "นโยบายคุ้มครองข้อมูลส่วนบุคคล",
    page: "/privacy/",
    shows: ({ pages }) => pages.some(({ id }) => id === "privacy"),
    proves: {},
  },
  {
    concept: "service-manual",
    title: "บริการประชาชนและคู่มือ",
    page: "/services/",
    shows: ({ services }) => services.length > 0,
    proves: {
      "service-manual": ({ services }) => services.every(({ data }) => lackingFacts(data).length === 0),
      "service-name": always,
      ...Object.fromEntries(keysOf(SERVICE_FACTS).map((fact) => [fact, everyServiceSays(fact)])),
    },
  },
  {
    // Local laws alone are not the laws that an agency works by.
    concept: "laws",
    title: "กฎหมายและข้อบัญญัติ",
    page: "/ordinances/",
    shows: ({ ordinances }) =>
      ordinances.some(({ data }) => data.kind === "act") && ordinances.some(({ data }) => data.kind !== "act"),
    proves: {},
  },
  {
    concept: "e-service",
    title: "บริการออนไลน์ (E-Service)",
    page: "/services/",
    shows: ({ services }) => services.some(({ data }) => data.onlineUrl),
    proves: { "e-service-page": always },
  },
  {
    concept: "complaint-channel",
    title: "ช่องทางแจ้งเรื่องร้องเรียนการทุจริต",
    page: "/complaints/#corruption",
    shows: ({ agency }) => agency.corruptionChannels.length > 0,
    proves: {
      "online-channel": ({ agency }) => agency.corruptionChannels.some(({ url, email }) => url ?? email),
      "separate-channel": ({ agency }) => hasSeparateChannel(agency),
    },
  },
];

/**
 * What the site itself shows of each item of an assessed year (B.E.). Pages of today say nothing of an archived year;
 * news, purchases, measures, reports and records say of which year they are, so what they once proved stays proven.
 */
export function siteProofs(content: Content, fiscalYear: FiscalYear): (item: Item) => Proof[] {
  const current = fiscalYear === content.agency.currentFiscalYear;
  const native = shownToday(content);
  const ofItsYear = new Map([
    ...procurementProofs(content, fiscalYear),
    ...chainProofs(content, fiscalYear),
    ...(current ? [] : ([["news", newsProofs(content, fiscalYear)]] as const)),
  ]);
  const records = recordProofs(content);
  return (item) => [
    ...item.concepts.flatMap((id) => [...(current ? (native.get(id) ?? []) : []), ...(ofItsYear.get(id) ?? [])]),
    ...recordsFor(records, item, fiscalYear),
  ];
}

/** What the site shows of each concept today, whatever year is asked of it. */
export const shownToday = (content: Content): ReadonlyMap<string, readonly Proof[]> =>
  new Map([...nativeProofs(content), ["complaint-procedure", procedureProofs(content)] as const]);

/** The news of a past year, which stand on a page of their own. */
const newsProofs = ({ news, today }: Content, fiscalYear: FiscalYear): Proof[] =>
  news.some(({ data: { date } }) => date <= today && fiscalYearOf(date) === fiscalYear)
    ? [
        {
          title: `ข่าวประชาสัมพันธ์ ปีงบประมาณ ${fiscalYear}`,
          kind: "page",
          target: `/news/${fiscalYear}/`,
          fiscalYear,
          proves: [],
          native: true,
          path: [],
        },
      ]
    : [];

/** The evidence that a disclosure lists. */
export function proofsOf({ evidence }: Disclosure): Proof[] {
  return evidence.map(({ component, file, page, link, ...facts }, index) => {
    const [kind, target] =
      file !== undefined
        ? (["file", file] as const)
        : page !== undefined
          ? (["page", page] as const)
          : (["link", link] as const);
    if (target === undefined) throw new Error("evidence without a place passed validation");
    return { ...facts, kind, target, proves: component ?? [], native: false, path: ["evidence", index] };
  });
}

/** What the site itself proves from the agency's data, by concept. Nobody uploads a PDF of a phone number. */
export function nativeProofs(content: Content): Map<string, Proof[]> {
  const proofs = NATIVE_PAGES.filter(({ shows }) => shows(content)).map(({ concept, title, page, proves }) => {
    const proof: Proof = {
      title,
      kind: "page",
      target: page,
      proves: Object.keys(proves).filter((id) => proves[id]?.(content)),
      native: true,
      path: [],
    };
    return [concept, [proof]] as [string, Proof[]];
  });
  return new Map(proofs);
}

/**
 * What the improvement chain proves in an assessed year X (B.E.): its measures, which answer the result of X−1, and the
 * report on the measures of X−1 (year logic seen in the documents of FY2567 and FY2568).
 */
export function chainProofs({ measures, reports }: Content, fiscalYear: FiscalYear): Map<string, Proof[]> {
  const own = measures.filter(({ data }) => data.fiscalYear === fiscalYear);
  const bases = new Set(own.map(basisOf));
  const native = { kind: "page", proves: [], native: true, path: [] } as const;
  const plan: Proof[] =
    own.length === 0
      ? []
      : [
          {
            ...native,
            title: `มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ ${fiscalYear}`,
            target: `/measures/${fiscalYear}/`,
            fiscalYear,
            ...(bases.size === 1 ? { basedOn: [...bases][0] } : {}),
          },
        ];
  const reported = reports
    .filter(({ data }) => data.kind === "measures" && data.fiscalYear === fiscalYear - 1)
    .map(({ id, data }): Proof => ({
      ...native,
      title: data.title,
      target: `/reports/${data.fiscalYear}/${id}/`,
      fiscalYear: data.fiscalYear,
      published: data.published,
    }));
  return new Map([
    ["integrity-measures", plan],
    ["integrity-measures-report", reported],
  ]);
}
