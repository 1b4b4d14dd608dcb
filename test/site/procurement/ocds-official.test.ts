import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContent } from "../../../src/collections/load.ts";
import { ROOT } from "../../../src/program/paths.ts";
import type { Content } from "../../../src/domain/model/content.ts";
import { procurementYears } from "../../../src/domain/procurement/series.ts";
import { ocdsPackage } from "../../../src/site/procurement/ocds.ts";
import { makePurchases } from "../../domain/make-purchases.ts";
import { sampleContent } from "../sample.ts";

/**
 * A folder with `release-package-schema.json` and `release-schema.json` of OCDS 1.1, from
 * https://standard.open-contracting.org/schema/1__1__5/ (or its `strict/`). They are not ours to keep here and no package
 * carries them, so that only who has them runs this; the rules in our own words run always.
 */
const FOLDER = process.env["OCDS_SCHEMA"];

interface OldSchema {
  readonly id: string;
  readonly type: "object";
  readonly required: string[];
  readonly properties: Record<string, never>;
  readonly definitions?: Record<string, never>;
}

describe.skipIf(FOLDER === undefined)("by the standard's own schema (OCDS_SCHEMA names its folder)", () => {
  let validate: ValidateFunction;
  beforeAll(async () => {
    // It is of draft 4, whose `id` is now `$id`, and has words of its own, such as "codelist".
    const ajv = new Ajv({ allErrors: true, strict: false });
    formats(ajv);
    for (const name of (await readdir(FOLDER ?? "")).filter((file) => /^release(-package)?-schema\.json$/.test(file))) {
      const text = await readFile(path.join(FOLDER ?? "", name), "utf8");
      const { id, type, required, properties, definitions } = JSON.parse(text) as OldSchema;
      ajv.addSchema({ $id: id, type, required, properties, ...(definitions && { definitions }) }, name);
    }
    validate = ajv.getSchema("release-package-schema.json") ?? expect.fail("no release-package-schema.json");
  });

  const faultsOf = (content: Content) =>
    procurementYears(content).flatMap((year) => {
      validate(JSON.parse(JSON.stringify(ocdsPackage(content, year))));
      return validate.errors ?? [];
    });

  it("the demo's purchases of every year are a release package", async () => {
    const { content } = await loadContent(ROOT, "2023-04-28");
    expect(faultsOf(content ?? expect.fail())).toEqual([]);
  });

  it.each<[string, Parameters<typeof makePurchases>[0]]>([
    ["with as little as the form asks for", [{ bidders: undefined, referencePrice: undefined, reason: undefined }]],
    ["of one number twice", [{ contractNumber: "1/2566" }, { contractNumber: "1/2566" }]],
  ])("a purchase %s is one", (_, rows) => {
    expect(faultsOf(sampleContent({ purchases: [makePurchases(rows)] }))).toEqual([]);
  });

  it("finds what is wrong", () => {
    expect(validate({ version: "1.1", releases: [{ ocid: "" }] })).toBe(false);
  });
});
