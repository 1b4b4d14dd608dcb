import { readFile } from "node:fs/promises";
import { loadCatalogue } from "../../src/collections/catalogue.ts";
import { checkProvince } from "../../src/province/check.ts";
import { provinceFolder } from "../../src/province/folder.ts";
import { openEmbedded, openServer } from "../../src/province/store/database.ts";
import { keptOf } from "../province/simulate.ts";
import { simulatedLookup } from "./province-host.ts";

/**
 * Checks a folder of simulated agencies: `node province-check.ts '{"root":"/tmp/p","workers":2,"resume":false}'`. Prints each status as a line with
 * the workers' numbers, and what is kept in the end.
 */
const {
  root,
  workers,
  resume,
  server,
  pause,
  perServer = 2,
  timeout = 1500,
} = JSON.parse(process.argv[2] ?? "{}") as {
  root: string;
  workers: number;
  resume: boolean;
  server?: string;
  pause: number;
  perServer?: number;
  timeout?: number;
};
/** Ticks a second in which Linux counts the time of processes. */
const TICKS = 100;

/** Seconds of a core that this process and its ended children took, where the system tells (Linux). */
async function coresTaken(): Promise<number | undefined> {
  const words = await readFile("/proc/self/stat", "utf8").catch(() => "");
  const times = words.slice(words.lastIndexOf(")")).split(" ").slice(12, 16).map(Number);
  return times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0) / TICKS;
}

const folder = provinceFolder(root);
const { editions } = await loadCatalogue("2023-04-28");
const store = await (server === undefined
  ? openEmbedded(folder, () => Promise.resolve({}))
  : openServer(server, "keeper"));
const stop = new AbortController();
let pids: () => readonly number[] = () => [];
process.once("SIGINT", () => {
  stop.abort();
});
try {
  await checkProvince(store, {
    folder,
    editions: editions.filter(({ fiscalYear, family }) => fiscalYear === 2566 && family === "lao"),
    today: "2023-04-28",
    workers,
    only: [],
    resume,
    fresh: false,
    settings: {
      contact: "",
      from: "เครื่องทดสอบ",
      allowPrivate: true,
      keep: false,
      perServer,
      pause,
      answerTimeout: timeout,
      rests: [20, 40],
      maxSize: 1_000_000,
      agencyBytes: 50_000_000,
      agencyTime: 600_000,
    },
    server,
    main: new URL("province-worker.ts", import.meta.url),
    lookup: simulatedLookup,
    onStatus: (status) => {
      console.log(JSON.stringify({ ...status, pids: pids() }));
    },
    onWorkers: (workers) => {
      ({ pids } = workers);
    },
    signal: stop.signal,
  });
  console.log(JSON.stringify({ ...(await keptOf(store.sql)), cores: await coresTaken() }));
} catch (error) {
  if (!stop.signal.aborted) throw error;
} finally {
  await store.close();
}
