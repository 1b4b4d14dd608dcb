import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHost } from "../bench/province-host.ts";
import { useFolder } from "../folder.ts";
import { emptyDatabase, ITEMS, mixed, startCheck, withDatabase, writeRegister, type Kept } from "./simulate.ts";

const folder = useFolder();
let host: Awaited<ReturnType<typeof startHost>>;
let empty: string;
let calm: Kept | undefined;
const at = (name: string) => path.join(folder.current, name);
const agencies = mixed(24, 12, ["dead", "good", "half", "good", "slow", "good", "hostile", "nolist"]);

beforeAll(async () => {
  host = await startHost(ITEMS);
  empty = await emptyDatabase(at("empty"));
});
afterAll(() => host.stop());

async function begin(name: string): Promise<string> {
  const root = at(name);
  await writeRegister(root, agencies, host.port);
  await withDatabase(empty, root);
  return root;
}

describe("a run over agencies of mixed health", () => {
  it("is shared by two processes, each agency done once, a vendor's server never asked beyond the limit", async () => {
    const run = startCheck({ root: await begin("calm"), workers: 2, resume: false, pause: 5 });
    expect(await run.ended, run.errors()).toBe(0);
    expect(run.last()?.counts).toEqual({
      checked: 18,
      unreachable: 3,
      "no-address": 1,
      "no-list": 3,
      failed: 0,
      active: 0,
      waiting: 0,
    });
    calm = run.kept();
    const begun = (calm?.events ?? []).filter(({ kind }) => kind === "begun");
    expect(begun.map(({ agency }) => agency).toSorted()).toEqual(agencies.map(({ id }) => id).toSorted());
    expect(new Set(begun.map(({ worker }) => worker)).size).toBe(2);
    expect(host.log.requests["127.7.0.1"]).toBeGreaterThan(50);
    expect(Math.max(...Object.values(host.log.most))).toBe(2);
  });

  it("gives the same report where a worker and the database are killed on the way", async () => {
    const root = await begin("killed");
    const first = startCheck({ root, workers: 2, resume: false, pause: 5 });
    await first.until(2);
    const [worker] = first.pids();
    if (worker !== undefined) process.kill(worker, "SIGKILL");
    await first.until(6);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = startCheck({ root, workers: 2, resume: true, pause: 5 });
    expect(await second.ended, second.errors()).toBe(0);
    expect(second.kept()?.report).toEqual(calm?.report);
  });

  it("gives an agency up that ends every program, and checks all others", async () => {
    const root = at("deadly");
    const few = mixed(5, 0, ["good", "good", "good", "good", "half"]);
    await writeRegister(root, few, host.port);
    await withDatabase(empty, root);
    const run = startCheck({ root, workers: 1, resume: false, pause: 5 }, { PRONGSAI_TEST_DEADLY: "a1" });
    expect(await run.ended, run.errors()).toBe(0);
    const states = run.kept()?.report.map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      ["a0", "checked"],
      ["a1", "failed"],
      ["a2", "checked"],
      ["a3", "checked"],
      ["a4", "checked"],
      ["none", "no-address"],
    ]);
  });
});
