import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assess/assess.ts";
import { addresses } from "../../../src/domain/addresses/addresses.ts";
import { withAgency } from "../../../src/domain/model/content.ts";
import { assessmentCalendar } from "../../../src/site/agency/calendar.ts";
import { homePageView, type HomeBlocks } from "../../../src/site/home/home.ts";
import { dataSets } from "../../../src/site/data/sets.ts";
import { siteGroups } from "../../../src/site/frame/navigation.ts";
import { siteMapPage } from "../../../src/site/frame/site-map.ts";
import { PENDING_WORDS } from "../../../src/site/oit/answers.ts";
import { itemPages } from "../../../src/site/oit/item.ts";
import { otherLawsPage } from "../../../src/site/oit/other-laws.ts";
import { unlistedAddresses } from "../../../src/site/oit/unlisted.ts";
import { yearPages } from "../../../src/site/oit/year.ts";
import { yearsPage } from "../../../src/site/oit/years.ts";
import { sampleContent, sampleDisclosure } from "../sample.ts";

const mark = { tool: { name: "prongsai", version: "1.0.0" }, editionHash: () => "abc", locate: () => undefined };
const wrongYear = sampleDisclosure("o3", { evidence: [{ title: "แผนเก่า", file: "b.pdf", fiscalYear: 2563 }] });
const nil = sampleDisclosure("o2", { nil: { statement: "ไม่มีในรอบนี้", date: "2023-04-01", unit: "สำนักปลัด" } });
const written = sampleContent({ disclosures: [wrongYear, nil] });

/** Words that say how far an agency is. */
const STANDING = /ครบ|รอยืนยัน|ยังไม่มี|องค์ประกอบ|คะแนน|ต้องแก้/;

/** All that an agency's site says of its items, where the menus lead, and what machines are given. */
function told(checklist: "public" | "when-ready" | "hidden", disclosures = written.disclosures) {
  const content = withAgency({ ...written, disclosures }, { checklist });
  const items = itemPages(content, mark).filter(({ year }) => year === "2566");
  const home = homePageView(content).blocks.find(({ name }) => name === "disclosure")?.shown as
    HomeBlocks["disclosure"] | undefined;
  const links = [...siteGroups(content, "/"), ...siteMapPage(content).groups].flatMap((group) => group.links);
  return {
    menus: links.some(({ href }) => href.endsWith(addresses.checklist)),
    home: home?.progress?.words,
    homeHref: home?.href,
    years: yearsPage(content).years.map((year) => year.checklist?.progress.words),
    checklists: yearPages(content, mark).map(({ page }) => page.checklist !== undefined),
    answers: yearPages(content, mark)[0]?.page.answers,
    statuses: items.map(({ page }) => page.status?.id),
    descriptions: items.map(({ page }) => page.frame.description.replaceAll(page.name, "")),
    findings: items.flatMap(({ page }) => page.findings),
    points: items.flatMap(({ page }) => page.points ?? []),
    pending: items.map(({ page }) => page.pending),
    searched: items.map(({ page }) => page.frame.search !== undefined),
    data: dataSets(content).some(({ id }) => id.startsWith("checklist")),
    calendar: assessmentCalendar(content).includes(addresses.checklist),
    laws: otherLawsPage(content).laws.flatMap(({ answered, requirements }) => [
      answered,
      ...requirements.flatMap(({ answers }) => answers.map(({ status }) => status)),
    ]),
    unlisted: unlistedAddresses(content),
  };
}

describe("a checklist that is not shown", () => {
  it.each(["when-ready", "hidden"] as const)("%s: nothing on the site says how far the agency is", (setting) => {
    const site = told(setting);
    expect(site.menus).toBe(false);
    expect(site.home).toBeUndefined();
    expect(site.homeHref).toBe("/web/oit/2566/");
    expect(site.years).toEqual([undefined, undefined]);
    expect(site.checklists).toEqual([false, false]);
    expect(site.statuses).toEqual([undefined, undefined, undefined, undefined]);
    expect(site.descriptions.filter((words) => STANDING.test(words))).toEqual([]);
    expect([site.findings, site.points]).toEqual([[], []]);
    expect(site.data).toBe(false);
    expect(site.calendar).toBe(false);
    expect(site.laws.filter((said) => said !== undefined)).toEqual([]);
  });

  it("lists what is published of each item, and says calmly of the rest that it is being prepared", () => {
    const { answers, pending, searched, unlisted } = told("when-ready");
    const rows = answers?.indicators.flatMap(({ groups }) => groups.flatMap((group) => group.rows)) ?? [];
    expect(rows.map(({ code, evidence, declared }) => [code, evidence.map(({ title }) => title), declared])).toEqual([
      ["o1", [], undefined],
      ["o2", [], "ไม่มีในรอบนี้"],
      ["o3", ["แผนเก่า"], undefined],
      ["o4", [], undefined],
    ]);
    expect(answers?.lead).toContain(PENDING_WORDS);
    expect(pending).toEqual([PENDING_WORDS, undefined, undefined, PENDING_WORDS]);
    expect(searched).toEqual([false, true, true, false]);
    expect(unlisted).toEqual([
      "/checklist/",
      ...["/oit/2566/sheet/", "/oit/2566/o1/", "/oit/2566/o4/"],
      ...["/oit/2565/sheet/", "/oit/2565/", "/oit/2565/o1/", "/oit/2565/o2/", "/oit/2565/o3/", "/oit/2565/o4/"],
    ]);
  });
});

it.each([
  ["public", written.disclosures],
  [
    "when-ready",
    ["o1", "o2", "o3", "o4"].map((code) => sampleDisclosure(code, { nil: { ...nil.data.nil, date: "2023-04-01" } })),
  ],
] as const)("%s: an agency that is ready, or wishes it, shows all of it", (setting, disclosures) => {
  const site = told(setting, disclosures);
  expect(site.menus).toBe(true);
  expect(site.home).toMatch(/^ครบ/);
  expect(site.homeHref).toBe("/web/checklist/");
  expect(site.checklists).toEqual([true, true]);
  expect(site.statuses).not.toContain(undefined);
  expect([site.data, site.calendar]).toEqual([true, true]);
  expect(site.pending).toEqual([undefined, undefined, undefined, undefined]);
  expect(site.unlisted).toEqual([]);
});

it("leaves the assessment as it is, whatever the site shows", () => {
  const [edition] = written.editions.filter(({ fiscalYear }) => fiscalYear === 2566);
  if (!edition) throw new Error("the sample has an edition of 2566");
  const of = (checklist: "public" | "hidden") => assess(edition, withAgency(written, { checklist })).totals;
  expect(of("hidden")).toEqual(of("public"));
});
