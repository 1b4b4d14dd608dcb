import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { getDocumentProxy } from "unpdf";
import type { IsoDate } from "../domain/thai/date.ts";
import { launchBrowser } from "../publish/paper/browser.ts";
import { letterOf, letterText } from "../site/province/letter.ts";
import { letterHtml } from "../site/province/letter-html.ts";
import { fontFaces } from "../verify/report/outputs.ts";
import type { ProvinceFolder } from "./folder.ts";
import type { LoadedRun } from "./load-run.ts";

/** How many things to mend a page may have room for, the most first. */
const ROOMS = [12, 10, 8, 6, 4, 2, 0];

/**
 * Writes a letter of one page for each agency of a run, as PDF and as the text of an e-mail.
 * @returns how many
 * @throws Refusal where no browser can print
 */
export async function writeLetters(
  { letters }: ProvinceFolder,
  { run, agencies, results }: LoadedRun,
  today: IsoDate,
): Promise<number> {
  await using browser = await launchBrowser();
  const page = await browser.newPage();
  const fonts = await fontFaces();
  await mkdir(letters, { recursive: true });
  const done = agencies.filter(({ state }) => state !== "waiting" && state !== "active");
  for (const agency of done) {
    const own = { run, agency, results: results.get(agency.id) ?? [] };
    for (const room of ROOMS) {
      const letter = letterOf(own, today, room);
      await page.setContent(letterHtml(letter, fonts), { waitUntil: "load" });
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
      if (room > 0 && (await pagesOf(pdf)) > 1) continue;
      await writeFile(path.join(letters, `${agency.id}.pdf`), pdf);
      await writeFile(path.join(letters, `${agency.id}.txt`), `\uFEFF${letterText(letter)}`);
      break;
    }
  }
  return done.length;
}

const pagesOf = async (pdf: Uint8Array): Promise<number> => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { numPages } = document;
  await document.destroy();
  return numPages;
};
