import type { Proof } from "./checks/rule.ts";
import type { Content } from "./content.ts";

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
const executives = ({ people }: Content) => people.map(({ data }) => data).filter(({ executive }) => executive);
const onBothSides = (content: Content) => new Set(executives(content).map(({ side }) => side)).size === 2;
const answersOnline = ({ agency }: Content) => agency.questionChannels.some(({ url }) => url);
const hasContact = ({ agency }: Content) => agency.address !== undefined && agency.phones.length > 0;

const NATIVE_PAGES: readonly NativePage[] = [
  {
    concept: "executives",
    title: "บุคลากรและผู้บริหาร",
    page: "/people/",
    shows: (content) => executives(content).length > 0,
    proves: {
      "top-executives": (content) => executives(content).length >= 2,
      "person-details": (content) => executives(content).every(({ photo, phone, email }) => photo && (phone ?? email)),
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
  { concept: "news", title: "ข่าวประชาสัมพันธ์", page: "/news/", shows: ({ news }) => news.length > 0, proves: {} },
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
    proves: Object.fromEntries(
      ["service-manual", "service-name", "steps", "duration", "channels", "fee", "documents"].map((id) => [id, always]),
    ),
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
    page: "/contact/#corruption",
    shows: ({ agency }) => agency.corruptionChannels.length > 0,
    proves: {
      "online-channel": ({ agency }) => agency.corruptionChannels.some(({ url }) => url),
      "separate-channel": always,
    },
  },
];

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
