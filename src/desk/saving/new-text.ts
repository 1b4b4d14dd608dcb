import { withFileData } from "../../authoring/edit/yaml-edit.ts";
import type { FileFormat } from "../../domain/model/records/kind.ts";
import type { Data } from "../forms/values.ts";

/**
 * The text of a content file after its form was filled in: only lines whose values change are other lines.
 * @param text the file as it is; `undefined` for a new one
 * @param body what stands below the data, in formats that have a body
 * @throws for a file that cannot be taken apart
 */
export function textWith(text: string | undefined, format: FileFormat, data: Data, body: string): string {
  if (format === "yaml") return withFileData(text ?? "", false, data);
  if (text === undefined) return withFileData("---\n---\n", true, data, body.trim() === "" ? "" : `\n${body.trim()}\n`);
  return withFileData(text, true, data, body);
}
