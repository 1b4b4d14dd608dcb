import { describe, expect, it } from "vitest";
import type { Certainty } from "../../../../src/domain/model/catalogue/certainty.ts";
import { itemVerdict, type VerdictContext } from "../../../../src/domain/verify/items/item.ts";
import type { AddressState } from "../../../../src/domain/verify/state.ts";
import { editionOf } from "../../listing/editions.ts";
import { makeEdition } from "../../make.ts";
import { makeSeen } from "../make.ts";

const part = (id: string, level: Certainty = "confirmed") => ({ id, text: `องค์ประกอบ ${id}`, level });

function judge(
  item: Parameters<typeof makeEdition>[0] extends readonly (infer One)[] | undefined ? One : never,
  seen: readonly { state?: AddressState; text?: readonly string[]; embedded?: number; judged?: false }[],
  over: Partial<VerdictContext> = {},
) {
  const edition = makeEdition([{ yearRule: { rule: "standing", level: "confirmed" }, ...item }]);
  const [own] = edition.items;
  if (!own) throw new Error("no item");
  const addresses = seen.map((one, index) =>
    makeSeen({ address: `https://www.test.example/${index}`, of: [own], ...one }),
  );
  const verdict = itemVerdict(own, addresses, {
    edition,
    today: "2023-04-28",
    listed: true,
    source: "หน้าที่ตรวจ",
    whole: false,
    ...over,
  });
  return { outcome: verdict.outcome, says: verdict.findings.map(({ id, weight }) => `${weight} ${id}`), verdict };
}

const NAMED = "ข้อที่ 1";

describe("an item without components", () => {
  it.each<[string, { state?: AddressState; text?: string[] }[], string]>([
    ["passes with one address that can be read", [{ text: [NAMED] }], "fine"],
    ["fails with one that is not there", [{ state: "not-found" }], "failed"],
    ["is unknown with one that nobody could open", [{ state: "unreachable" }], "unknown"],
    [
      "is unknown where one failed and another could not be opened",
      [{ state: "not-found" }, { state: "server-error" }],
      "unknown",
    ],
    ["is to be looked at where one is sound and another failed", [{ text: [NAMED] }, { state: "not-found" }], "look"],
    ["passes where the address is merely not encrypted", [{ state: "insecure", text: [NAMED] }], "fine"],
    ["is to be looked at where the address is a page of links", [{ state: "listing-page", text: [NAMED] }], "look"],
    ["fails without any address", [], "failed"],
  ])("%s", (_, seen, outcome) => {
    expect(judge({}, seen).outcome).toBe(outcome);
  });

  it("that the source does not list has failed only where the source is the whole answer", () => {
    expect(judge({}, [], { listed: false }).outcome).toBe("unknown");
    expect(judge({}, [], { listed: false, whole: true }).outcome).toBe("failed");
  });

  it("is to be looked at where nothing tells that the evidence is its own", () => {
    for (const text of [["เรื่องอื่น"], []])
      expect(judge({}, [{ text, judged: false }])).toMatchObject({
        outcome: "look",
        says: expect.arrayContaining(["look substance-missing"]) as string[],
      });
    // What was judged to be about it may be called otherwise.
    expect(judge({}, [{ text: ["เรื่องอื่น"] }])).toMatchObject({ outcome: "fine", says: ["hint name-unseen"] });
  });

  it("is to be looked at where it stands on a host that no program can read", () => {
    expect(judge({}, [{ state: "not-asked" }])).toMatchObject({ outcome: "unknown", says: ["unknown not-asked"] });
  });
});

describe("an item that asks for a year", () => {
  const ofYear = (level: Certainty) => ({ yearRule: { rule: "current" as const, level } });

  it("passes where its title says one", () => {
    expect(judge(ofYear("confirmed"), [{ text: [`${NAMED} ประจำปีงบประมาณ พ.ศ. 2566`] }]).outcome).toBe("fine");
  });

  it.each<[Certainty, string, string[]]>([
    ["confirmed", "look", ["look year-unstated"]],
    ["practice", "fine", ["hint year-unstated"]],
  ])("that is %s and not said there is %s", (level, outcome, says) => {
    expect(judge(ofYear(level), [{ text: [NAMED] }])).toMatchObject({ outcome, says });
  });

  it("is not held to it where a scan may say it", () => {
    expect(judge(ofYear("confirmed"), [{ text: [NAMED] }, { state: "file-scanned" }]).says).toEqual([
      "look file-scanned",
    ]);
  });
});

describe("a component", () => {
  const phone = "โทรศัพท์ 0 0000 1122";

  it("that is found tells whose evidence it is, so that the name is only a hint", () => {
    expect(judge({ components: [part("phone")] }, [{ text: [phone] }])).toMatchObject({
      outcome: "fine",
      says: ["hint name-unseen"],
    });
  });

  it.each<[string, Certainty, string]>([
    ["fails the item where it is confirmed and its sign has one form", "confirmed", "failed"],
    ["warns where one source names it", "single", "look"],
    ["is a hint where it is practice", "practice", "fine"],
    ["is a hint where it is inferred", "inferred", "fine"],
  ])("that is not there %s", (_, level, outcome) => {
    expect(judge({ components: [part("phone", level)] }, [{ text: [NAMED] }]).outcome).toBe(outcome);
  });

  it("that can be put in other words is for a person to judge", () => {
    const { outcome, says } = judge({ components: [part("duties")] }, [{ text: [NAMED] }]);
    expect([outcome, says]).toEqual(["look", ["look component-unproven"]]);
  });

  it("that no sign tells is for a person to look at", () => {
    const { outcome, says, verdict } = judge({ components: [part("of-tomorrow")] }, [{ text: [NAMED] }]);
    expect([outcome, says]).toEqual(["look", ["look component-by-eye"]]);
    expect(verdict.parts[0]?.state).toBe("by-eye");
  });

  it("is found at whichever address shows it, and says where", () => {
    const { outcome, verdict } = judge({ components: [part("phone")] }, [{ text: [NAMED] }, { text: [phone] }]);
    expect(outcome).toBe("fine");
    expect(verdict.parts[0]?.signs).toEqual([
      {
        name: "โทรศัพท์",
        found: { text: phone, where: { kind: "line", number: 1 }, address: "https://www.test.example/1" },
      },
    ]);
  });

  it("is not held against the agency where a scan or an address that did not answer may show it", () => {
    const item = { components: [part("phone")] };
    expect(judge(item, [{ text: [NAMED] }, { state: "file-scanned" }])).toMatchObject({ outcome: "look" });
    expect(judge(item, [{ text: [NAMED] }, { state: "unreachable" }])).toMatchObject({ outcome: "unknown" });
  });

  it("is not held against the agency where a picture on the page may show it", () => {
    expect(judge({ components: [part("phone")] }, [{ text: [NAMED], embedded: 1 }]).outcome).toBe("look");
  });

  it("fails only for the lack of a sign of one form", () => {
    const details = { components: [part("person-details")] };
    expect(judge(details, [{ text: ["ปลัดเทศบาล โทรศัพท์ 0 0000 1122"] }]).outcome).toBe("look");
    expect(judge(details, [{ text: ["นายสมมุติ ตัวอย่าง ปลัดเทศบาล"] }]).outcome).toBe("failed");
  });

  it("says which of its signs it lacks", () => {
    const { verdict } = judge({ components: [part("person-details")] }, [{ text: ["นายสมมุติ ตัวอย่าง ปลัดเทศบาล"] }]);
    expect(verdict.findings[0]).toMatchObject({
      id: "component-partly",
      weight: "failed",
      what: expect.stringContaining("พบชื่อ-สกุล และตำแหน่ง แต่ไม่พบโทรศัพท์หรืออีเมล") as unknown,
    });
  });
});

describe("a series of months", () => {
  const monthly = { yearRule: { rule: "first-half-monthly" as const, level: "confirmed" as const } };
  const months = ["ตุลาคม 2565", "พฤศจิกายน 2565", "ธันวาคม 2565", "มกราคม 2566", "กุมภาพันธ์ 2566", "มีนาคม 2566"];

  it("passes with all six", () => {
    expect(judge(monthly, [{ text: [NAMED, ...months] }]).outcome).toBe("fine");
  });

  it("passes where two documents have three each", () => {
    expect(judge(monthly, [{ text: [NAMED, ...months.slice(0, 3)] }, { text: months.slice(3) }]).outcome).toBe("fine");
  });

  it("fails with five, and names the sixth", () => {
    const { outcome, verdict } = judge(monthly, [
      { text: [NAMED, ...months.filter((name) => !name.startsWith("กุม"))] },
    ]);
    expect(outcome).toBe("failed");
    expect(verdict.findings[0]).toMatchObject({
      id: "month-missing",
      what: expect.stringMatching(/ขาด ก\.พ\.$/) as unknown,
    });
  });

  it("is for a person to look at where no month is named", () => {
    expect(judge(monthly, [{ text: [NAMED] }])).toMatchObject({ outcome: "look", says: ["look months-unstated"] });
  });

  it("of the half year is asked of a progress report", () => {
    const progress = { yearRule: { rule: "first-half" as const, level: "confirmed" as const } };
    expect(judge(progress, [{ text: [NAMED, "ไตรมาส 1 ปีงบประมาณ 2566"] }]).outcome).toBe("failed");
    expect(judge(progress, [{ text: [NAMED, "รอบ 6 เดือนแรก ปีงบประมาณ 2566"] }]).outcome).toBe("fine");
  });
});

it("no item of any known edition fails for words alone", () => {
  const edition = editionOf(2566);
  for (const item of edition.items) {
    const seen = [makeSeen({ items: [item.code], of: [item], text: ["หน้านี้ไม่มีคำใดที่รู้จัก"] })];
    const { outcome, findings } = itemVerdict(item, seen, {
      edition,
      today: "2023-04-28",
      listed: true,
      source: "",
      whole: true,
    });
    const decisive = findings.filter(({ weight }) => weight === "failed").map(({ id }) => id);
    expect(decisive, item.code).toEqual(outcome === "failed" ? ["component-unproven"] : []);
  }
});
