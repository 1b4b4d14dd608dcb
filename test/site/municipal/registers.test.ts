import { expect, it } from "vitest";
import { registerAddresses } from "../../../src/domain/addresses/registers.ts";
import { checkAlbums } from "../../../src/domain/coherence/albums.ts";
import { fileReferences } from "../../../src/domain/coherence/references.ts";
import { noticesOf } from "../../../src/domain/assess/notices.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { MUNICIPAL_KINDS, type MunicipalKind } from "../../../src/domain/model/municipal/kinds.ts";
import { comingCalendar } from "../../../src/site/municipal/calendar.ts";
import { announcementsFeed } from "../../../src/site/municipal/feed.ts";
import { recordPages, registerPages } from "../../../src/site/municipal/registers.ts";
import { registerLinks } from "../../../src/site/municipal/titles.ts";
import { sampleContent } from "../sample.ts";

/** An agency that wrote entries of one kind. */
function writing(name: MunicipalKind, data: Record<string, object>, more: Partial<Content> = {}): Content {
  const entries = Object.entries(data).map(([id, fields]) => ({
    id,
    file: `content/${MUNICIPAL_KINDS[name].folder}/${id}.yaml`,
    data: MUNICIPAL_KINDS[name].schema.parse(fields),
  }));
  return { ...sampleContent(), ...more, [name]: "single" in MUNICIPAL_KINDS[name] ? entries[0] : entries };
}

const page = (content: Content, slug: string) => registerPages(content).find((found) => found.slug === slug)?.page;
const titles = (content: Content, slug: string) =>
  page(content, slug)?.groups.map(({ title, cards }) => [title, cards.map((card) => card.title)]);

it("stands nowhere while the agency has written nothing", () => {
  const content = sampleContent({ services: [] });
  expect([registerPages(content), recordPages(content), registerLinks(content), registerAddresses(content)]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

const job = (closes: string | undefined, date = "2023-04-01") => ({
  title: `งานถึง ${closes ?? "-"}`,
  kind: "job",
  date,
  summary: "รับ 1 อัตรา",
  ...(closes !== undefined && { closes }),
});

it("puts what closes first at the top, and what has closed below, from the day after its last", () => {
  const content = writing(
    "announcements",
    { a: job("2023-05-10"), b: job("2023-04-28"), c: job("2023-04-27"), d: job(undefined) },
    { today: "2023-04-28" },
  );
  expect(titles(content, "announcements")).toEqual([
    ["เปิดรับอยู่", ["งานถึง 2023-04-28", "งานถึง 2023-05-10", "งานถึง -"]],
    ["ปิดรับแล้ว", ["งานถึง 2023-04-27"]],
  ]);
  const [now] = page(content, "announcements")?.groups ?? [];
  expect(now?.cards.map(({ mark }) => mark?.tone)).toEqual(["soon", "open", "plain"]);
});

it("tells programs of no announcement before its day", () => {
  const content = writing(
    "announcements",
    { a: job("2023-05-10", "2023-05-01"), b: job("2023-05-10") },
    { today: "2023-04-28" },
  );
  const { items } = announcementsFeed(content);
  expect(Array.isArray(items) && items.map(({ link }) => link)).toEqual([
    "https://www.test.example/web/announcements/b/",
  ]);
});

it("holds in the calendar what is to come and what goes on, each for whole days", () => {
  const event = (from: string, to?: string) => ({ title: `งาน ${from}`, from, to, place: "ลาน", summary: "ตลาด" });
  const content = writing(
    "events",
    { past: event("2023-04-20", "2023-04-27"), now: event("2023-04-20", "2023-04-28"), next: event("2023-05-06") },
    { today: "2023-04-28" },
  );
  const text = comingCalendar(content);
  expect(text.match(/SUMMARY:.*/g)).toEqual(["SUMMARY:งาน 2023-04-20", "SUMMARY:งาน 2023-05-06"]);
  expect(text).toContain("DTSTART;VALUE=DATE:20230506");
  expect(text).toContain("DTEND;VALUE=DATE:20230507");
});

const picture = { size: 1, sha256: "0".repeat(64) };

it("shows every picture of an album's folder by name, and tells of words for none of them", () => {
  const files = {
    "images/a/2.jpg": picture,
    "images/a/10.jpg": picture,
    "images/a/list.pdf": picture,
    "images/ab/1.jpg": picture,
  };
  const captions = [
    { picture: "10.jpg", caption: "คนสุดท้าย" },
    { picture: "3.jpg", caption: "ไม่มีภาพ" },
  ];
  const album = { title: "งาน", date: "2023-04-01", folder: "images/a", captions };
  const content = writing("albums", { a: album, empty: { ...album, folder: "images/none" } }, { files });
  const [shown] = recordPages(content);
  expect(shown?.page.photos.map(({ alt }) => alt)).toEqual(["งาน ภาพที่ 1", "คนสุดท้าย"]);
  expect(checkAlbums(content).map(({ kind, file, path }) => [kind, file, path.join(".")])).toEqual([
    ["album-caption", "content/albums/a.yaml", "captions.1.picture"],
    ["album-empty", "content/albums/empty.yaml", "folder"],
  ]);
});

it("knows every file that an entry names, at any depth, by the form of its field", () => {
  const content = writing("councilMeetings", {
    m: {
      title: "ประชุม",
      date: "2023-02-15",
      minutes: "documents/m.pdf",
      documents: [{ title: "เอกสาร", file: "documents/d.pdf" }],
    },
  });
  expect(fileReferences(content).map(({ path, target }) => [path.join("."), target])).toEqual([
    ["minutes", "documents/m.pdf"],
    ["documents.0.file", "documents/d.pdf"],
  ]);
});

it("sums inhabitants only where every village says its own", () => {
  const facts = (villages: Record<string, object>) =>
    page(writing("villages", villages), "locality")?.facts.map(({ label, value }) => `${label} ${value}`);
  const village = (name: string, more: object) => ({ name, updated: "2023-01-01", ...more });
  const whole = { a: village("ก", { men: 1200, women: 1 }), b: village("ข", { men: 2, women: 3 }) };
  expect(facts(whole)).toContain("ประชากร 1,206 คน");
  expect(facts({ ...whole, c: village("ค", { men: 1 }) })?.join()).not.toContain("ประชากร");
});

it("tells what the information centre lacks to the clerk alone, and that there is none where the agency says so", () => {
  const centre = {
    place: "ชั้น 1",
    unit: "สำนักปลัด",
    hours: "วันราชการ",
    documents: [{ section: "9(2)", title: "นโยบาย", url: "https://www.test.example/policy" }],
    none: ["9(6)"],
    updated: "2023-04-03",
  };
  const content = writing("informationCentre", { "information-centre": centre });
  const shown = JSON.stringify(page(content, "information-centre")?.groups);
  expect(shown).toContain("นโยบาย");
  expect(shown).toContain("ไม่มีเอกสารประเภทนี้ ณ วันที่ 3 เมษายน 2566");
  expect(shown).not.toContain("(5)");
  const [lacking] = noticesOf(content).filter(({ id }) => id === "information-centre-lacking");
  expect(lacking?.message).toContain("มาตรา 9 (5)");
  expect(lacking?.message).not.toMatch(/\(2\)|\(6\)/);
});
