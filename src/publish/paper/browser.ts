import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";
import { CommandRefusal } from "../../program/flags.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Nothing but the pages that we open uses the network. */
const args = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

/** Chromium cannot use its sandbox as root, nor in most containers of CI services. */
const chromiumSandbox = process.getuid?.() !== 0 && !process.env.CI;

/**
 * Starts a headless Chromium: `CHROME_PATH` if set, else the one from npm (Linux x64), else an installed Chrome, Edge or Chromium.
 * What it writes beside itself is gone once it is closed.
 * @throws CommandRefusal where there is none
 * @param debuggingPort a free port of this machine, on which a second program drives the browser
 */
export async function launchBrowser(debuggingPort?: number): Promise<Browser> {
  const driven = debuggingPort === undefined ? args : [...args, `--remote-debugging-port=${debuggingPort}`];
  const failures: unknown[] = [];
  const folder = mkdtempSync(join(tmpdir(), "prongsai-"));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const candidate of candidates(process.env.CHROME_PATH)) {
    try {
      const { env = process.env, ...options } = candidate();
      // A Chromium that is closed while it starts a process of its own forgets files of shared memory.
      const settings = { args: driven, chromiumSandbox, env: { ...env, TMPDIR: folder }, ...options };
      const browser = await chromium.launch(settings);
      return browser.once("disconnected", remove);
    } catch (error) {
      failures.push(error);
    }
  }
  remove();
  throw new CommandRefusal(notFound(process.env.CHROME_PATH), { cause: new AggregateError(failures) });
}

/** Where systems of Linux put their Chromium. */
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];

function candidates(chromePath: string | undefined): (() => LaunchOptions)[] {
  if (chromePath) return [() => ({ executablePath: chromePath })];
  const installed: (() => LaunchOptions)[] = [() => ({ channel: "chrome" }), () => ({ channel: "msedge" })];
  if (process.platform === "linux")
    installed.push(...CHROMIUM.filter((file) => existsSync(file)).map((executablePath) => () => ({ executablePath })));
  if (process.platform !== "linux" || process.arch !== "x64") return installed;
  // Ubuntu's AppArmor refuses the sandbox to browsers that it does not know, hence the second try.
  return [packaged, () => ({ ...packaged(), chromiumSandbox: false }), ...installed];
}

const notFound = (chromePath: string | undefined) =>
  [
    chromePath ? `เปิดเบราว์เซอร์ที่ CHROME_PATH ระบุไว้ไม่ได้: ${chromePath}` : "ไม่พบเบราว์เซอร์ที่ใช้งานได้ในเครื่องนี้",
    "ให้ติดตั้ง Google Chrome จาก https://www.google.com/chrome/",
    "หรือกำหนดตัวแปร CHROME_PATH เป็นที่อยู่ของไฟล์โปรแกรม เช่น C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ].join("\n");

/**
 * The Chromium inside of `@sparticuz/chromium`. Not with the package's own `args`: they are for Lambda, drop web
 * security, and their `--single-process` ends the browser with its first closed context.
 */
function packaged(): LaunchOptions {
  const home = unpack();
  return {
    executablePath: join(home, "chromium"),
    env: { ...process.env, FONTCONFIG_FILE: join(home, "fonts.conf") },
  };
}

/**
 * Unpacks the packaged Chromium once per version. The package would do so in the shared /tmp, where a second process
 * finds the half-written file; here it writes to a folder of its own, which is then renamed in one step.
 */
function unpack(): string {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(join(dirname(entry), "../package.json"), "utf8")) as {
    version: string;
  };
  const home = join(root, "node_modules/.cache/chromium", version);
  if (existsSync(home)) return home;

  mkdirSync(dirname(home), { recursive: true });
  const own = mkdtempSync(`${home}-`);
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: own },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked: ${stderr}`);
  writeFileSync(join(own, "fonts.conf"), fontsConf(home));
  try {
    renameSync(own, home);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Without any font Chromium draws no text at all; with this one it draws the same on every machine. */
const fontsConf = (home: string) =>
  `<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>\n`;
