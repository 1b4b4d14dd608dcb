import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { watch } from "./memory.ts";
import { startHost } from "./web-host.ts";
import { spawn } from "node:child_process";
import { newFolder } from "../folder.ts";
import { call } from "../scripts/run.ts";

it.for([
  [[], "วัดได้เฉพาะ search"],
  [["search", "--records", "4000,x"], "--records ต้องเป็นจำนวนเต็ม"],
  [["search", "--records", "39"], "--records ต้องเป็นจำนวนเต็ม"],
  [["search", "--seed", "x"], "--seed ต้องเป็นจำนวนเต็ม"],
] as const)("refuses %j", async ([args, sentence]) => {
  const { code, output } = await call("../test/bench/bench", args);
  expect(code).toBe(1);
  expect(output).toContain(sentence);
});

it("counts bytes as a web host sends them: text compressed, all else as it is", async () => {
  const folder = await newFolder();
  await writeFile(path.join(folder, "index.html"), "ก".repeat(10_000));
  await writeFile(path.join(folder, "a.pf_index"), "x".repeat(10_000));
  const host = await startHost({ "/base/": folder }, {});
  onTestFinished(() => host.stop());
  expect(await (await fetch(`${host.url}/base/`)).text()).toHaveLength(10_000);
  await (await fetch(`${host.url}/base/a.pf_index`)).text();
  const [page, index] = host.sent;
  expect(page?.bytes).toBeLessThan(1000);
  expect(index?.bytes).toBeGreaterThan(10_000);
  expect(index?.bytes).toBeLessThan(11_000);
});

it.runIf(process.platform === "linux")("sees the memory of what a process started", async () => {
  const hold = "const held = Buffer.alloc(200e6, 1); setTimeout(() => held, 1500)";
  const start = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(hold)}])`;
  const child = spawn(process.execPath, ["-e", start]);
  const peaks = watch(child.pid ?? 0);
  await new Promise((resolve) => child.on("close", resolve));
  const { others, together } = peaks();
  expect(others).toBeGreaterThan(200e6);
  expect(together).toBeGreaterThan(others ?? NaN);
});
