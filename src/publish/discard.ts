import { spawn } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { cachePlace } from "../program/paths.ts";
import { WORK } from "../program/put-back.ts";

/** To remove a site with so many stories takes seconds, in which nobody need wait. */
const MANY = 500;

/** The folder takes the number of who removes it, so that the next publication leaves it alone meanwhile. */
const REMOVE = `
const { renameSync, rmSync } = require("node:fs");
const [, site, before, after] = process.argv;
const own = before + process.pid + after;
renameSync(site, own);
rmSync(own, { recursive: true, force: true, maxRetries: 3 });`;

/**
 * Removes a site that is no longer published: a large one by a process that goes on after the command has ended. What is
 * not removed, for whatever reason, the next publication removes.
 * @param site a folder that a site was built in, absolute
 */
export function discard(site: string): void {
  try {
    if (isLarge(site)) removeLater(site);
    else rmSync(site, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** Under a name of its own, since the next publication may need this one before all is gone. */
function removeLater(site: string): void {
  const [before, after] = [cachePlace(WORK), `-${crypto.randomUUID()}`];
  const away = `${before}${process.pid}${after}`;
  renameSync(site, away);
  spawn(process.execPath, ["--eval", REMOVE, away, before, after], { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}

function isLarge(site: string): boolean {
  const news = path.join(site, "news");
  return existsSync(news) && readdirSync(news).length > MANY;
}
