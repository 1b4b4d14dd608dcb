import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Target } from "../../src/domain/verify/probe.ts";
import type { Examined, RunProgress } from "../../src/verify/run.ts";
import { newFolder } from "../folder.ts";
import { startFaults, type FaultServer } from "./faults.ts";
import { openLocally, runLocally, type Short } from "./local-run.ts";

vi.setConfig({ testTimeout: 60_000 });

let server: FaultServer;
beforeAll(async () => {
  server = await startFaults();
});
afterAll(() => server.stop());

const PATHS = ["/fine", "/gzip", "/moved", "/nowhere", "/soft-404", "/report.txt"];
/** So many addresses of one host, of several kinds. */
const targetsOf = (count: number): Target[] =>
  Array.from({ length: count }, (_, index) => ({
    address: `http://www.agency.example:${server.http}${PATHS[index % PATHS.length]}?n=${index}`,
    items: [`o${(index % 3) + 1}` as const],
  }));

/** What a report says of addresses, whenever and in whatever order they were asked. */
const told = (lines: readonly Examined<Short>[]) =>
  lines
    .map((line) => ({ ...line, probe: { ...line.probe, startedAt: "", milliseconds: 0 } }))
    .toSorted((a, b) => (a.target.address < b.target.address ? -1 : 1));

const journalOf = async (folder: string) =>
  (await readFile(path.join(folder, "journal.jsonl"), "utf8")).split("\n").filter(Boolean);
const asked = (from: number) => new Set(server.log.slice(from).map((line) => line.replace(/^\w+ /, ""))).size;

it("goes on where a killed run was, and says the same as one run", async () => {
  const [killed, whole] = [await newFolder(), await newFolder()];
  const targets = targetsOf(60);
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL("killed-run.ts", import.meta.url)), killed, JSON.stringify(targets)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let seen = 0;
  createInterface({ input: child.stdout }).on("line", () => {
    seen += 1;
    if (seen === 20) child.kill("SIGKILL");
  });
  await once(child, "close");
  const before = await journalOf(killed);
  expect(before.length).toBeGreaterThanOrEqual(20);
  expect(before.length).toBeLessThan(60);
  // As a computer does whose power fails.
  await appendFile(path.join(killed, "journal.jsonl"), '{"target":{"address":"http://www.ag');

  const sent = server.log.length;
  const progress: RunProgress[] = [];
  const resumed = await runLocally(targets, server.settings, killed, {
    resume: true,
    onProgress: (now) => progress.push(now),
  });
  expect(progress[0]).toMatchObject({ done: before.length, resumed: before.length, total: 60 });
  expect(progress.at(-1)).toMatchObject({ done: 60, left: 0 });
  // `/moved` leads to one address more.
  expect(asked(sent)).toBeLessThanOrEqual(60 - before.length + 1);
  expect(told(resumed)).toEqual(told(await runLocally(targets, server.settings, whole)));
  expect(await journalOf(killed)).toHaveLength(60);
});

it("stops between two lines when it is given up, and goes on afterwards", async () => {
  const folder = await newFolder();
  const targets = targetsOf(40);
  const stop = new AbortController();
  const seen: string[] = [];
  const givenUp = async () => {
    const more = {
      signal: stop.signal,
      onProgress: ({ done }: RunProgress) => {
        if (done === 10) stop.abort();
      },
    };
    const looking = openLocally(targets, { ...server.settings, pause: 5 }, folder, more);
    for await (const { target } of looking) seen.push(target.address);
  };
  await expect(givenUp()).rejects.toThrow(/abort/);
  const lines = (await journalOf(folder)).map((line) => JSON.parse(line) as Examined<Short>);
  expect(lines.map(({ target }) => target.address)).toEqual(seen);
  expect(lines.length).toBeLessThan(40);
  expect(await runLocally(targets, server.settings, folder, { resume: true })).toHaveLength(40);
});

it("ends what it began before it begins anew, so that little is half done when it is broken off", async () => {
  const sent = server.log.length;
  const pages = targetsOf(60).filter(({ address }) => !address.includes("/moved"));
  await runLocally(pages, { ...server.settings, pause: 5 }, await newFolder());
  const methods = server.log.slice(sent).map((line) => line.split(" ")[0]);
  const open = methods.map((_, index) => {
    const until = methods.slice(0, index + 1);
    return until.filter((method) => method === "HEAD").length - until.filter((method) => method === "GET").length;
  });
  expect(methods).toContain("GET");
  expect(Math.max(...open)).toBeLessThanOrEqual(2 * server.settings.perHost);
});

it("asks an address once, whatever number of items and places within the page", async () => {
  const address = `https://www.agency.example:${server.https}/fine?once`;
  const sent = server.log.length;
  const seen = await runLocally(
    [
      { address, items: ["o2"] },
      { address: `${address}#part`, items: ["o3"] },
      { address, items: ["o1"] },
    ],
    server.settings,
    await newFolder(),
  );
  expect(server.log.slice(sent).map((line) => line.split(" ")[0])).toEqual(["HEAD", "GET"]);
  expect(seen.map(({ target }) => [target.address.replace(address, ""), target.items])).toEqual([
    ["", ["o1", "o2"]],
    ["#part", ["o3"]],
  ]);
});

it("keeps bodies under their hash, each once", async () => {
  const folder = await newFolder();
  const of = (place: string) => ({ address: `https://www.agency.example:${server.https}${place}`, items: [] });
  const seen = await runLocally([of("/fine.pdf"), of("/fine.pdf?2"), of("/down")], server.settings, folder, {
    keep: true,
  });
  const [pdf] = seen.filter(({ probe }) => probe.kept);
  expect(new Set(seen.map(({ probe }) => probe.kept))).toEqual(new Set([`bodies/${pdf?.probe.sha256}.pdf`, undefined]));
  expect((await stat(path.join(folder, pdf?.probe.kept ?? ""))).size).toBe(pdf?.probe.bytes);
});

it("tells who asks, and asks a host for two things at a time", async () => {
  const targets = Array.from({ length: 8 }, (_, index) => ({
    address: `http://odd.agency.example:${server.http}/unhurried?n=${index}`,
    items: [],
  }));
  await runLocally(targets, server.settings, await newFolder());
  const [agent, ...others] = server.userAgents;
  expect(agent).toMatch(/^Prongsai\/[\d.]+ \(\+https:\/\/www\.example\.go\.th\/\)$/);
  expect(others).toEqual([]);
  expect(server.busiest.get("odd.agency.example")).toBe(2);
});

it("leaves a host alone that asks for a long wait", async () => {
  const of = (place: string) => ({ address: `http://busy.agency.example:${server.http}${place}`, items: [] });
  const folder = await newFolder();
  const [first] = await runLocally([of("/busy-for-long")], server.settings, folder);
  expect(first?.probe).toMatchObject({ status: 429, headers: { "retry-after": "3600" } });
  const settings = { ...server.settings, perHost: 1 };
  const both = await runLocally([of("/busy-for-long"), of("/fine")], settings, folder);
  const failures = new Map(both.map(({ target, probe }) => [new URL(target.address).pathname, probe.failure?.kind]));
  expect(failures.get("/fine")).toBe("asked-to-wait");
});

it("refuses private addresses behind names, numbers and redirects, and sends them nothing", async () => {
  const sent = server.log.length;
  const settings = { ...server.settings, allowPrivate: false };
  const hosts = ["www.agency.example", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "169.254.169.254"];
  const targets = hosts.map((host) => ({ address: `http://${host}:${server.http}/fine`, items: [] }));
  const seen = await runLocally(targets, settings, await newFolder());
  expect(seen.map(({ probe }) => probe.failure?.kind)).toEqual(hosts.map(() => "private-range"));
  expect(server.log).toHaveLength(sent);
});

it("reads a document that takes too long no further, while others go on", async () => {
  const of = (place: string) => ({ address: `https://www.agency.example:${server.https}${place}`, items: [] });
  const settings = { ...server.settings, readTimeout: 1 };
  const seen = await runLocally([of("/fine.pdf?slow"), of("/fine?quick")], settings, await newFolder());
  expect(new Set(seen.map(({ result }) => result.says))).toEqual(new Set(["too-heavy", "โครงสร้างหน่วยงาน"]));
});

it("is as unfinished as its consumer leaves it", async () => {
  const folder = await newFolder();
  const looking = openLocally(targetsOf(30), { ...server.settings, pause: 5 }, folder);
  await looking.next();
  await looking.return();
  expect((await journalOf(folder)).length).toBeLessThan(30);
});
