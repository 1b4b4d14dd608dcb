import { mkdtemp, rm } from "node:fs/promises";
import type { LookupFunction } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { judgeAddress } from "../../src/domain/verify/address.ts";
import { addressVerdictSchema } from "../../src/domain/verify/verdict.ts";
import { run } from "../../src/verify/run.ts";
import { networkSettings } from "../../src/verify/settings.ts";
import { readEditions } from "./editions.ts";

/**
 * Verifies so many addresses of the sites on a port: `node verify-step.ts 10000 8080 1000,5000,10000`. Prints a line of
 * JSON at each of the counts.
 */
const [addresses = 0, port = 0] = process.argv.slice(2, 4).map(Number);
const stops = new Set((process.argv[4] ?? "").split(",").map(Number));
/** As many sites; the rest between two requests is left out, it says nothing of the program. */
const SITES = 100;

const [edition] = readEditions();
if (!edition) throw new Error("no edition");
const lookup: LookupFunction = (_name, options, callback) => {
  if (options.all) callback(null, [{ address: "127.0.0.1", family: 4 }]);
  else callback(null, "127.0.0.1", 4);
};
const items = edition.items.map(({ code }) => code);
const targets = Array.from({ length: addresses }, (_, index) => ({
  address: `http://site${index % SITES}.example:${port}/${index}`,
  items: items.slice(index % items.length, (index % items.length) + 1),
}));

const folder = await mkdtemp(path.join(tmpdir(), "prongsai-bench-"));
const started = performance.now();
let done = 0;
const looking = run(targets, {
  settings: { ...networkSettings(), pause: 0, rests: [10], allowPrivate: true, lookup },
  folder,
  schema: addressVerdictSchema,
  examine: (target, probe, reading) => judgeAddress(target, probe, reading, { edition }),
});
const states = new Map<string, number>();
for await (const { result } of looking) {
  done += 1;
  states.set(result.state, (states.get(result.state) ?? 0) + 1);
  if (!stops.has(done)) continue;
  const seconds = (performance.now() - started) / 1000;
  console.log(
    JSON.stringify({ done, seconds, peak: process.resourceUsage().maxRSS * 1024, states: Object.fromEntries(states) }),
  );
}
await rm(folder, { recursive: true });
