import { newFolder, writeFiles } from "./folder.ts";

/** The least that an agency's folder must hold. */
export const MINIMAL_AGENCY = `name: เทศบาลตำบลทดสอบ
kind: subdistrict-municipality
site: https://www.test.example/
currentFiscalYear: 2566
`;

/** Files of an agency's folder by their paths in it. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes an agency's folder of the given files beside the least it needs; it is gone after the test. */
export async function makeAgency(files: Files = {}): Promise<string> {
  const directory = await newFolder();
  await writeAgency(directory, files);
  return directory;
}

/** Writes the same into a folder that is there. */
export const writeAgency = (directory: string, files: Files): Promise<void> =>
  writeFiles(directory, { "content/agency.yaml": MINIMAL_AGENCY, ...files });
