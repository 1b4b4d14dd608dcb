import { measureDamaged } from "./damaged.ts";
import { clearFolders } from "./folders.ts";
import { measureDemo, measureSize, type Part, type Size } from "./measure.ts";
import { measureOcr } from "./ocr.ts";
import { fuzzProse } from "./prose-fuzz.ts";
import { measurePages, pagesReport } from "./pages.ts";
import { measureProvince } from "./province.ts";
import { demoReport, NOTES, PARTS, sizeReport, targetReport } from "./report.ts";
import { targetsOfDemo, targetsOfGrowth, targetsOfSize, type Target } from "./targets.ts";
import { measureVerify, verifyReport } from "./verify.ts";
import { relevanceReport } from "../search/rows.ts";
import { buildSites } from "../sites.ts";
import { availableParallelism, loadavg } from "node:os";
import { compareWithLast } from "./compare.ts";
import { ratio } from "./numbers.ts";
import { command } from "../../src/program/command.ts";
import { refuse } from "../../src/program/flags.ts";

const USAGE = `วิธีใช้: npm run bench -- search [--records 1000,2000,4000] [--documents จำนวน] [--seed ตัวเลข] [--compare ไฟล์.json]
        npm run bench -- verify
        npm run bench -- relevance
        npm run bench -- pages
        npm run bench -- ocr
        npm run bench -- prose
        npm run bench -- damaged [--seed ตัวเลข]
        npm run bench -- province [--agencies 1000] [--workers 1,2,4] [--items 43] [--database postgres://…] [--kill] [--seed ตัวเลข]`;
/** So many damaged files are read. */
const DAMAGED = 200;
const PROSE = 10_000;
/** How many addresses are looked at. */
const ADDRESSES = [1000, 5000, 10_000];
/** How often Lighthouse looks at each page. */
const LOOKS = 3;
/** Fewer records have no room for every kind. */
const FEWEST = 40;

const options = {
  records: { type: "string", default: "1000,2000,4000" },
  documents: { type: "string" },
  seed: { type: "string", default: "1" },
  agencies: { type: "string", default: "1000" },
  workers: { type: "string", default: "1,2,4" },
  items: { type: "string", default: "43" },
  database: { type: "string" },
  kill: { type: "boolean", default: false },
  compare: { type: "string" },
} as const;

const tell = (part: Part, records?: number): void => {
  console.error([records, PARTS[part]].filter(Boolean).join(" "));
};
await command({ usage: USAGE, options, words: true }, async ({ flags, words: positionals }) => {
  const [subject, ...more] = positionals;
  const subjects = ["search", "verify", "pages", "ocr", "damaged", "prose", "province", "relevance"];
  if (!subjects.includes(subject ?? "") || more.length > 0)
    refuse("วัดได้เฉพาะ search, verify, pages, ocr, damaged, prose, province และ relevance", USAGE);
  if (subject === "ocr") {
    await measureOcr();
    process.exit();
  }
  if (subject === "relevance") {
    await buildSites();
    console.log(await relevanceReport());
    process.exit();
  }
  if (subject === "verify") {
    console.log(verifyReport(await measureVerify(ADDRESSES)));
    process.exit();
  }
  const numbers = flags.records.split(",").map(Number);
  if (!numbers.every((records) => Number.isInteger(records) && records >= FEWEST))
    refuse(`--records ต้องเป็นจำนวนเต็มตั้งแต่ ${FEWEST} คั่นด้วยจุลภาค`, USAGE);
  const seed = Number(flags.seed);
  if (!Number.isInteger(seed)) refuse("--seed ต้องเป็นจำนวนเต็ม", USAGE);
  const documents = flags.documents === undefined ? undefined : Number(flags.documents);
  if (documents !== undefined && !(Number.isInteger(documents) && documents >= 0))
    refuse("--documents ต้องเป็นจำนวนเต็มตั้งแต่ 0", USAGE);

  if (subject === "prose") {
    const { accepted, refused, faults } = await fuzzProse(seed, PROSE);
    for (const fault of faults) console.log(fault);
    console.log(
      `${PROSE} files: ${accepted} accepted, ${refused} refused, ${faults.length} drawn otherwise than checked`,
    );
    process.exit(faults.length > 0 ? 1 : 0);
  }
  if (subject === "damaged") {
    await measureDamaged(DAMAGED, seed);
    process.exit();
  }
  if (subject === "province") {
    const [agencies, items, ...workers] = [flags.agencies, flags.items, ...flags.workers.split(",")].map(Number);
    if (![agencies, items, ...workers].every((number) => Number.isInteger(number) && Number(number) > 0))
      refuse("--agencies, --items และ --workers ต้องเป็นจำนวนเต็มตั้งแต่ 1", USAGE);
    const { database, kill } = flags;
    const size = { agencies: agencies ?? 1, items: items ?? 1, workers };
    process.exit((await measureProvince({ ...size, database, kills: kill, seed })) ? 0 : 1);
  }

  // Whoever stops it ends the step that runs, and we still clear our folders away.
  process.once("SIGINT", () => undefined);

  try {
    if (subject === "pages") console.log(pagesReport(await measurePages(LOOKS)));
    else {
      const targets = await search(numbers, seed, documents);
      if (flags.compare !== undefined) process.exitCode = await compareWithLast(flags.compare, targets);
    }
  } finally {
    await clearFolders();
  }
});

async function search(numbers: readonly number[], seed: number, documents: number | undefined): Promise<Target[]> {
  const sizes: Size[] = [];
  for (const records of numbers) {
    const size = await measureSize(records, { seed, documents, tell });
    sizes.push(size);
    console.log(`\n${sizeReport(size)}`);
  }
  const demo = await measureDemo({ seed, tell });
  console.log(`\n${demoReport(demo)}`);
  const largest = sizes.toSorted((a, b) => b.records - a.records).slice(0, 1);
  const targets = [...largest.flatMap(targetsOfSize), ...targetsOfGrowth(sizes), ...targetsOfDemo(demo)];
  console.log(`\n${targetReport(targets)}\n\n${NOTES}\n\n${loadOf()}`);
  return targets;
}

/** How busy the machine was: times say little where others work too. */
function loadOf(): string {
  const cores = availableParallelism();
  return `ภาระของเครื่องใน 1, 5 และ 15 นาที: ${loadavg().map(ratio).join(", ")} จาก ${cores} แกน`;
}
