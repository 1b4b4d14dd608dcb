import { mkdir, readdir, readFile, rename, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { AGENCY_KINDS, type AgencyKind } from "../domain/model/agency.ts";
import { KINDS, kindEntries } from "../domain/model/kinds.ts";
import { parseSource } from "../collections/parse.ts";
import { CATALOGUE, filesBelow } from "../program/paths.ts";
import { commentedTemplate } from "./template.ts";

/** What must be known of an agency before its site can stand. */
export interface NewAgency {
  readonly name: string;
  readonly kind: AgencyKind;
  /** The fiscal year (B.E.) under assessment. */
  readonly fiscalYear: number;
  /** Address of the site, with its protocol. */
  readonly site: string;
  /** True for a year that has no list of items of its own yet: it begins with that of the year before. */
  readonly provisional?: boolean;
}

/** Sites of the demo stand under this domain, which no real agency can have (RFC 2606). */
const DEMO_DOMAIN = ".example";

/** True when a folder holds no agency yet, or only the demo: nothing that anybody would miss. */
export async function isReplaceable(directory: string): Promise<boolean> {
  const text = await readFile(path.join(directory, "content/agency.yaml"), "utf8").catch(() => undefined);
  if (text === undefined) return (await agencyFiles(directory)).length === 0;
  const site: unknown = parseSource(text, false).document.get("site");
  return typeof site === "string" && (URL.parse(site)?.hostname.endsWith(DEMO_DOMAIN) ?? false);
}

/** The fiscal years (B.E.) for which the publisher brings a catalogue of items, newest first. */
export async function availableYears(): Promise<number[]> {
  const files = await readdir(path.join(CATALOGUE, "editions"));
  return files
    .map((file) => Number(/^(\d{4})\.yaml$/.exec(file)?.[1]))
    .filter((year) => year > 0)
    .toSorted((a, b) => b - a);
}

/**
 * Writes an empty agency into a folder. Editions and their legend stay; every other file moves to `.replaced/`.
 * @returns how many files moved there
 */
export async function writeEmptyAgency(directory: string, agency: NewAgency): Promise<number> {
  const replaced = await agencyFiles(directory);
  for (const file of replaced) await move(directory, file);
  await layAgency(directory, agency);
  return replaced.length;
}

/** Writes what an agency begins with beside whatever is there; an agency that is there stays. */
export async function layAgency(directory: string, agency: NewAgency): Promise<void> {
  await keepFolders(directory);
  await keepFolder(path.join(directory, "content/disclosures", String(agency.fiscalYear)));
  await keepFolder(path.join(directory, "public/documents", String(agency.fiscalYear)));
  await writeFile(path.join(directory, "content/agency.yaml"), agencyFile(agency), { flag: "wx" });
}

/** Makes a folder for every kind of content, and for documents and pictures. */
export async function keepFolders(directory: string): Promise<void> {
  for (const [, { folder, shared }] of kindEntries)
    if (folder && !shared) await keepFolder(path.join(directory, "content", folder));
  for (const folder of ["documents", "images"]) await keepFolder(path.join(directory, "public", folder));
}

/** Moves a file out of the way, and the folders that it leaves empty with it. */
async function move(directory: string, file: string): Promise<void> {
  const target = path.join(directory, ".replaced", file);
  await mkdir(path.dirname(target), { recursive: true });
  await rename(path.join(directory, file), target);
  for (let folder = path.dirname(file); folder !== "content" && folder !== "public"; folder = path.dirname(folder))
    await rmdir(path.join(directory, folder)).catch(() => undefined);
}

/** Every file of the agency's own: its content and its documents. */
async function agencyFiles(directory: string): Promise<string[]> {
  const below = async (folder: string) =>
    (await filesBelow(path.join(directory, folder))).map((file) => `${folder}/${file}`);
  return [...(await below("content")), ...(await below("public"))];
}

function agencyFile({ name, kind, fiscalYear, site, provisional }: NewAgency): string {
  const heading = `# ข้อมูลของ${name} (${AGENCY_KINDS[kind].label})\n# บรรทัดที่ขึ้นต้นด้วย # ยังไม่ใช้: ลบ # ออกแล้วแก้ค่าให้เป็นของหน่วยงาน\n`;
  return `${heading}\n${commentedTemplate(KINDS.agencies.schema, {
    name,
    kind,
    site,
    currentFiscalYear: fiscalYear,
    ...(provisional && { provisionalFiscalYears: [fiscalYear] }),
  })}`;
}

/** Git keeps no empty folder, and a clerk should find each where files belong. */
async function keepFolder(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, ".gitkeep"), "");
}
