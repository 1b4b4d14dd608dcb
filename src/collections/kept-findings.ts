import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import manifest from "../../package.json" with { type: "json" };
import { PERSONAL_DATA_KINDS } from "../domain/privacy/kinds.ts";
import { fingerprint } from "../program/fingerprint.ts";
import { cachePlace, CODE, filesBelow, placeName, ROOT } from "../program/paths.ts";

const findingSchema = z.strictObject({
  kind: z.enum(PERSONAL_DATA_KINDS),
  value: z.string(),
  masked: z.string(),
  ends: z.string(),
  line: z.int(),
  column: z.int(),
  /** Where in a document that has no lines of its own, in words. */
  part: z.string().exactOptional(),
  /** Where it stands unseen, as the reader of documents calls it. */
  unseen: z.string().exactOptional(),
  /** Read off a picture and perhaps misread: a person looks at it. */
  unsure: z.boolean().exactOptional(),
});
/** Personal data in a file, with its place there. */
export type PersonalDataFinding = Readonly<z.infer<typeof findingSchema>>;

const keptSchema = z.strictObject({ version: z.string(), files: z.record(z.string(), z.array(findingSchema)) });

/** What was found in the files of one agency, by hash and ending, so that an unchanged document is not searched again. */
export interface KeptFindings {
  /** What was found in a file, by looking only if it is not known. */
  readonly of: (key: string, look: () => Promise<PersonalDataFinding[]>) => Promise<readonly PersonalDataFinding[]>;
  /** Keeps what was asked for, and forgets the rest. Where that is impossible everything is searched next time. */
  readonly save: () => Promise<void>;
}

/** What is known of an agency's folder. It stays on this machine, beside the texts of the documents themselves. */
export async function keptFindings(directory: string): Promise<KeptFindings> {
  const file = cachePlace("personal-data", `${fingerprint(placeName(directory))}.json`);
  const version = await searcher();
  const known = await read(file, version);
  const files: Record<string, PersonalDataFinding[]> = {};
  let news = false;
  return {
    async of(key, look) {
      const kept = known[key];
      news ||= !kept;
      return (files[key] ??= kept ?? (await look()));
    },
    async save() {
      if (!news && Object.keys(known).length === Object.keys(files).length) return;
      const half = `${file}.${crypto.randomUUID()}`;
      await mkdir(path.dirname(file), { recursive: true })
        .then(() => writeFile(half, JSON.stringify({ version, files })))
        .then(() => rename(half, file))
        .catch(() => undefined);
    },
  };
}

async function read(file: string, version: string): Promise<z.infer<typeof keptSchema>["files"]> {
  try {
    const kept = keptSchema.parse(JSON.parse(await readFile(file, "utf8")));
    return kept.version === version ? kept.files : {};
  } catch {
    return {};
  }
}

/** Names whoever reads and searches: whatever of it changes, everything is searched anew. */
async function searcher(): Promise<string> {
  const code = [
    `src/collections/personal-data${CODE}`,
    ...(await filesBelow(path.join(ROOT, "src/domain/privacy"))).map((file) => `src/domain/privacy/${file}`),
    ...(await filesBelow(path.join(ROOT, "src/documents"))).map((file) => `src/documents/${file}`),
  ];
  const texts = await Promise.all(code.map((file) => readFile(path.join(ROOT, file), "utf8")));
  return fingerprint(JSON.stringify([manifest.dependencies, ...texts]));
}
