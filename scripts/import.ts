import { runListImport } from "../src/authoring/import/run-list.ts";
import { runTableImport } from "../src/authoring/import/run-tables.ts";
import { OPTIONS, readWishes, USAGE } from "../src/authoring/import/wishes.ts";
import { agencyDirectory } from "../src/program/paths.ts";
import { today } from "../src/program/today.ts";
import { readFlags, refuse } from "../src/program/flags.ts";
import { openWeb } from "../src/verify/net/web.ts";
import { say } from "../src/program/say.ts";

const { values, positionals } = readFlags({ options: OPTIONS, allowPositionals: true }, USAGE);
const wishes = readWishes(values, positionals);
if (wishes.kind === "refused") refuse(wishes.why, USAGE);
const common = { directory: agencyDirectory(), today: today() };
const { lines, ok } =
  wishes.kind === "tables"
    ? await runTableImport({ ...wishes, ...common })
    : await runListImport({ ...wishes, ...common, openWeb: openWeb(wishes) });
for (const line of lines) say(line);
process.exitCode = ok ? 0 : 1;
