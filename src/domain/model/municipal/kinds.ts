import type { z } from "zod";
import { REGISTERS } from "../../addresses/register-addresses.ts";
import { byOrder, defineKind } from "../records/kind.ts";
import { albumSchema } from "./album.ts";
import { announcementSchema } from "./announcement.ts";
import { councilMeetingSchema, councilTermSchema } from "./council.ts";
import { emergencySchema, linksSchema } from "./directory.ts";
import { eventSchema } from "./event.ts";
import { informationCentreSchema } from "./information-centre.ts";
import { placeSchema, profileSchema, villageSchema } from "./locality.ts";
import { ordinanceSchema } from "./ordinance.ts";
import { taxSchema } from "./tax.ts";

/** A folder of files, one an entry. */
const folder = <Schema extends z.ZodObject>(label: string, name: string, schema: Schema) =>
  ({ label, folder: name, include: "*.yaml", format: "yaml", schema }) as const;
/** The one file that there may be. */
const file = <Schema extends z.ZodObject>(label: string, include: string, schema: Schema) =>
  ({ label, folder: "", include, format: "yaml", schema, single: true }) as const;

const newest = (a: { readonly date: string }, b: { readonly date: string }): number => b.date.localeCompare(a.date);
const dated = { days: ({ date }: { readonly date: string }) => [date], order: newest };
const asDated = <Data extends { readonly date: string }>(data: Data, by: (date: string) => boolean) =>
  by(data.date) ? data : undefined;

/** The kinds of municipal life. */
export const MUNICIPAL_KINDS = {
  announcements: defineKind({
    ...folder("ประกาศและรับสมัครงาน", "announcements", announcementSchema),
    ...dated,
    asOf: asDated,
    openData: [{ id: "announcements" }],
    shownAt: [REGISTERS.announcements],
  }),
  events: defineKind({
    ...folder("งานและกิจกรรม", "events", eventSchema),
    openData: [{ id: "events" }],
    shownAt: [REGISTERS.events],
    // A day to come is no day on which something was changed.
    days: () => [],
    order: (a, b) => a.from.localeCompare(b.from),
  }),
  albums: defineKind({
    ...folder("อัลบั้มภาพ", "albums", albumSchema),
    ...dated,
    asOf: asDated,
    openData: [{ id: "albums" }],
    shownAt: [REGISTERS.albums],
  }),
  taxes: defineKind({
    ...folder("ภาษีและค่าธรรมเนียม", "taxes", taxSchema),
    openData: [{ id: "taxes" }],
    shownAt: [REGISTERS.taxes, REGISTERS.forms],
    order: byOrder,
  }),
  emergency: defineKind({
    ...file("หมายเลขฉุกเฉิน", "emergency.yaml", emergencySchema),
    openData: [{ id: "emergency" }],
    shownAt: [REGISTERS.emergency],
  }),
  councilTerms: defineKind({
    ...folder("สมาชิกสภา", "council-terms", councilTermSchema),
    openData: [{ id: "councilTerms" }],
    shownAt: [REGISTERS.council],
    order: (a, b) => b.from.localeCompare(a.from),
  }),
  councilMeetings: defineKind({
    ...folder("การประชุมสภา", "council-meetings", councilMeetingSchema),
    ...dated,
    openData: [{ id: "councilMeetings" }],
    shownAt: [REGISTERS.council],
  }),
  ordinances: defineKind({
    ...folder("เทศบัญญัติและกฎหมาย", "ordinances", ordinanceSchema),
    openData: [{ id: "ordinances" }],
    shownAt: [REGISTERS.ordinances],
    concepts: ["laws"],
    days: ({ announced }) => [announced],
    order: (a, b) => b.year - a.year || (b.announced ?? "").localeCompare(a.announced ?? ""),
  }),
  informationCentre: defineKind({
    ...file("ศูนย์ข้อมูลข่าวสาร", "information-centre.yaml", informationCentreSchema),
    shownAt: [REGISTERS.informationCentre, REGISTERS.forms],
  }),
  profile: defineKind({
    ...file("ข้อมูลพื้นฐาน", "profile.yaml", profileSchema),
    shownAt: [REGISTERS.locality],
  }),
  villages: defineKind({
    ...folder("หมู่บ้านและชุมชน", "villages", villageSchema),
    openData: [{ id: "villages" }],
    shownAt: [REGISTERS.locality],
    order: byOrder,
  }),
  places: defineKind({
    ...folder("สถานที่และสินค้าชุมชน", "places", placeSchema),
    openData: [{ id: "places" }],
    shownAt: [REGISTERS.places],
    order: byOrder,
  }),
  links: defineKind({ ...file("ลิงก์หน่วยงานอื่น", "links.yaml", linksSchema), shownAt: [REGISTERS.links] }),
} as const;
export type MunicipalKind = keyof typeof MUNICIPAL_KINDS;
