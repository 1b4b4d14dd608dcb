import { streams } from "./random.ts";
import { killedAfter } from "../publish/killed.ts";

/**
 * Kills a publisher at moments that come out the same for the same seed, and says whether a site stood, and whether the
 * one that the next command finds is whole. Usage: `node test/bench/kill.ts [moments] [seed]`
 */
const [, , count = "300", seed = "1"] = process.argv;
const [moments] = streams(Number(seed), 1);
const fates = { stood: 0, putBack: 0, broken: [] as string[] };
for (let moment = 0; moment < Number(count); moment += 1) {
  const after = moments?.int(0, 80) ?? 0;
  const { stood, putBack, fault } = await killedAfter(after);
  fates.stood += Number(stood);
  fates.putBack += Number(putBack);
  if (fault !== undefined) fates.broken.push(`${after} ms: ${fault}`);
}
console.log(
  `${count} moments: a site stood at ${fates.stood}, was put back at ${fates.putBack}, broken ${fates.broken.length}`,
);
for (const line of fates.broken) console.log(line);
process.exitCode = fates.broken.length > 0 ? 1 : 0;
