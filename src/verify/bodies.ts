import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileNameOf } from "../domain/verify/file-name.ts";
import type { Probe } from "../domain/verify/probe.ts";
import type { BodyFormat } from "../domain/verify/reading.ts";
import { formatOfBody } from "./report/format.ts";

/** Endings by which a kept body opens with a double-click. */
const ENDINGS: Partial<Record<BodyFormat, string>> = {
  html: "html",
  pdf: "pdf",
  docx: "docx",
  xlsx: "xlsx",
  pptx: "pptx",
  csv: "csv",
  txt: "txt",
  json: "json",
  xml: "xml",
  rtf: "rtf",
};

/**
 * Keeps a body under its hash, once.
 * @returns its name below the folder
 */
export async function keepBody(folder: string, probe: Probe, body: Uint8Array): Promise<string> {
  const format = formatOfBody(body, fileNameOf(probe), probe.headers["content-type"] ?? "");
  const name = `bodies/${probe.sha256 ?? ""}.${(format && ENDINGS[format]) ?? "bin"}`;
  const file = path.join(folder, name);
  if (await stat(file).catch(() => undefined)) return name;
  await mkdir(path.dirname(file), { recursive: true });
  // Under a name of its own first: a kill never leaves half a body under its hash.
  const half = `${file}.${crypto.randomUUID()}`;
  await writeFile(half, body);
  await rename(half, file);
  return name;
}
