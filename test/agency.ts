import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** The least that an agency's folder must hold. */
export const MINIMAL_AGENCY = `name: เทศบาลตำบลทดสอบ
kind: subdistrict-municipality
site: https://www.test.example/
currentFiscalYear: 2566
`;

/** Makes an agency's folder of the given files (path → text or bytes) beside the least it needs; it is gone after the test. */
export async function makeAgency(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const directory = await makeFolder(files);
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** The same for several tests, which take it away themselves. */
export async function makeFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), "prongsai-"));
  for (const [file, text] of Object.entries({ "content/agency.yaml": MINIMAL_AGENCY, ...files })) {
    await mkdir(path.dirname(path.join(directory, file)), { recursive: true });
    await writeFile(path.join(directory, file), text);
  }
  return directory;
}
