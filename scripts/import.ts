import { runListImport } from "../src/authoring/import/run-list.ts";
import { runTableImport } from "../src/authoring/import/run-tables.ts";
import { IMPORT_FLAGS, readImportOptions, IMPORT_USAGE } from "../src/authoring/import/options.ts";
import { runPurchaseImport } from "../src/authoring/purchases/run-purchases.ts";
import { runSheetImport } from "../src/authoring/sheets/run-sheet.ts";
import { command } from "../src/program/command.ts";
import { refuse } from "../src/program/flags.ts";
import { say } from "../src/program/say.ts";
import { today } from "../src/program/today.ts";
import { openWeb } from "../src/verify/net/web.ts";

const openBrowser = async () => (await import("../src/publish/paper/browser.ts")).launchBrowser();

await command({ usage: IMPORT_USAGE, options: IMPORT_FLAGS, words: true }, async ({ flags, words, directory }) => {
  const wishes = readImportOptions(flags, words);
  if (wishes.kind === "refused") refuse(wishes.why, IMPORT_USAGE);
  const common = { directory, today: today() };
  const { lines, ok } =
    wishes.kind === "sheets"
      ? await (wishes.word === "procurement" ? runPurchaseImport : runSheetImport)({ ...wishes, ...common })
      : wishes.kind === "tables"
        ? await runTableImport({ ...wishes, ...common })
        : await runListImport({
            ...wishes,
            ...common,
            openWeb: openWeb({ ...wishes, openBrowser: wishes.browser ? openBrowser : undefined }),
          });
  for (const line of lines) say(line);
  return ok ? 0 : 1;
});
