import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { loadContent } from "../../src/collections/load.ts";
import { assess } from "../../src/domain/assess/assess.ts";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";
import { call, run } from "./run.ts";

const FLAGS = [
  "--empty",
  "--name",
  "อบต.ใหม่",
  "--kind",
  "องค์การบริหารส่วนตำบล",
  "--year",
  "๒๕๖๘",
  "--site",
  "https://www.new.example/",
];
const TIMEOUT = 60_000;

it(
  "puts an empty agency in the place of the demo; every item of its year is missing and nothing is lost",
  async () => {
    const directory = await makeAgency({
      "content/faq/old.yaml": "question: ก\nanswer: ข\ntopic: ค\nupdated: 2023-01-31\n",
    });
    const { code, output } = await run("init", FLAGS, { AGENCY_DIR: directory });
    expect(code, output).toBe(0);

    const { content, problems } = await loadContent(directory, "2025-01-31");
    expect(problems).toEqual([]);
    expect(content?.agency).toMatchObject({
      name: "อบต.ใหม่",
      kind: "subdistrict-administration",
      currentFiscalYear: 2568,
    });
    expect(content?.faqs).toEqual([]);
    const edition = content?.editions.find(({ fiscalYear }) => fiscalYear === 2568);
    if (!content || !edition) throw new Error("the agency was not read");
    expect(assess(edition, content).totals).toEqual({
      complete: 0,
      "to-confirm": 0,
      incomplete: 0,
      missing: 28,
      "not-applicable": 0,
    });
    expect(await readFile(path.join(directory, ".replaced/content/faq/old.yaml"), "utf8")).toContain("question: ก");
  },
  TIMEOUT,
);

const REFUSED: [name: string, agency: string, flags: readonly string[], says: string][] = [
  ["without --empty", MINIMAL_AGENCY, FLAGS.slice(1), "--empty"],
  ["over a real agency", MINIMAL_AGENCY.replace("test.example", "town.go.th"), FLAGS, "--force"],
  ["with a flag it does not know", MINIMAL_AGENCY, [...FLAGS, "--nmae", "x"], "--nmae"],
  ["without a keyboard and with a value left open", MINIMAL_AGENCY, FLAGS.slice(0, 3), "--kind"],
  ["for a year without a catalogue", MINIMAL_AGENCY, FLAGS.with(6, "2560"), "2569, 2568"],
  ["with an address that is none", MINIMAL_AGENCY, FLAGS.with(8, "www.new.go.th"), "https://"],
];
it.each(REFUSED)(
  "refuses to start %s, and changes nothing",
  async (_, agency, flags, says) => {
    const directory = await makeAgency({ "content/agency.yaml": agency });
    const { code, output } = await call("init", flags, { AGENCY_DIR: directory });
    expect(output).toContain(says);
    expect(code).toBe(1);
    expect(await readFile(path.join(directory, "content/agency.yaml"), "utf8")).toBe(agency);
  },
  TIMEOUT,
);
