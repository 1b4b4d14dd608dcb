import {
  complaintPeriods,
  type ComplaintCounts,
  type ComplaintProcedure,
} from "../../domain/model/records/complaints.ts";
import type { Content } from "../../domain/model/content.ts";
import { formatThaiPeriod } from "../../domain/thai/date.ts";
import { channelView, contactDetailsView, type ChannelView, type ContactDetails } from "./contact.ts";
import { frameOf, type Frame } from "../frame/frame.ts";
import { formatCount } from "../frame/numbers.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { isReached } from "../../domain/addresses/reached.ts";

/** Complaints of one kind by period, newest first. */
export interface ComplaintTable {
  readonly id: "corruption-counts" | "general-counts";
  readonly title: string;
  readonly rows: readonly {
    readonly period: string;
    /** Said instead of three noughts. */
    readonly none: string | undefined;
    readonly received: string;
    readonly finished: string;
    readonly pending: string;
  }[];
}

/** How a complaint is dealt with. */
export interface ProcedureView extends Pick<ComplaintProcedure, "howToFile" | "protection" | "steps"> {
  readonly unit: string;
  readonly duration: string;
  /** True where some step says who does it, or how long it takes. */
  readonly has: { readonly unit: boolean; readonly duration: boolean };
  /** The page with the whole text. */
  readonly href: string | undefined;
}

/** Everything the page of complaints shows. */
export interface ComplaintsPage {
  readonly frame: Frame;
  readonly corruption: readonly ChannelView[];
  readonly general: readonly ChannelView[];
  readonly contact: ContactDetails;
  readonly contactHref: string;
  /** False of an agency that has told no way to reach it. */
  readonly isReached: boolean;
  readonly procedure: ProcedureView | undefined;
  readonly tables: readonly ComplaintTable[];
  /** Who counts. */
  readonly unit: string | undefined;
}

const UNSTATED = "ยังไม่ได้ระบุ";

/** Prepares the page of complaints. */
export function complaintsPage(content: Content): ComplaintsPage {
  const { agency, complaintProcedure } = content;
  const urls = urlsOf(agency.site);
  const periods = complaintPeriods(content);
  return {
    frame: frameOf(content, {
      title: TITLES.complaints,
      description: `ช่องทางแจ้งเรื่องทุจริตและช่องทางร้องเรียนทั่วไปของ${agency.name} ขั้นตอน การคุ้มครองผู้แจ้ง และสถิติ`,
      address: addresses.complaints,
      updated: [complaintProcedure?.data.updated, ...periods.map(({ data }) => data.updated), agency.updated],
    }),
    corruption: agency.corruptionChannels.map((channel) => channelView(channel, urls)),
    general: agency.questionChannels.map((channel) => channelView(channel, urls)),
    contact: contactDetailsView(content),
    contactHref: urls.href(addresses.contact),
    isReached: isReached(agency),
    procedure: complaintProcedure && procedureView(complaintProcedure.data, urls.href),
    tables: [
      table(
        "corruption-counts",
        "เรื่องทุจริตและประพฤติมิชอบ",
        periods.map(({ data }) => [data.period, data.corruption]),
      ),
      table(
        "general-counts",
        "เรื่องร้องเรียนทั่วไป",
        periods.flatMap(({ data }) => (data.general ? [[data.period, data.general] as const] : [])),
      ),
    ].filter(({ rows }) => rows.length > 0),
    unit: periods.find(({ data }) => data.unit)?.data.unit,
  };
}

const procedureView = (procedure: ComplaintProcedure, href: (address: string) => string): ProcedureView => ({
  howToFile: procedure.howToFile,
  protection: procedure.protection,
  steps: procedure.steps,
  unit: procedure.unit ?? UNSTATED,
  duration: procedure.duration ?? UNSTATED,
  has: {
    unit: procedure.steps.some(({ unit }) => unit),
    duration: procedure.steps.some(({ duration }) => duration),
  },
  href: procedure.page && href(procedure.page),
});

function table(
  id: ComplaintTable["id"],
  title: string,
  periods: readonly (readonly [{ from: string; to: string }, ComplaintCounts])[],
): ComplaintTable {
  return {
    id,
    title,
    rows: periods.map(([period, { received, finished, pending }]) => ({
      period: formatThaiPeriod(period),
      none: received === 0 ? "ไม่มีเรื่องร้องเรียนในรอบนี้" : undefined,
      received: formatCount(received),
      finished: formatCount(finished),
      pending: formatCount(pending),
    })),
  };
}
