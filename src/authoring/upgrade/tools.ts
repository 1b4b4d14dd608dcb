import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { refuse } from "../../program/flags.ts";
import { TOOL } from "../../program/tool.ts";
import type { Ran, Tools } from "./upgrade.ts";

/** npm, and the program as it is installed in a folder. */
export const tools: Tools = {
  async install(folder, spec) {
    const words = ["install", "--save-exact", "--no-fund", "--no-audit", "--loglevel=error", spec];
    const npm = process.env["npm_execpath"];
    // Only npm itself knows where it stands; else it is found by its name, for which Windows needs a shell.
    const { code, stdout, stderr } =
      npm?.endsWith(".js") === true
        ? await start(process.execPath, [npm, ...words], folder)
        : await start(
            "npm",
            process.platform === "win32" ? words.map((word) => `"${word}"`) : words,
            folder,
            {},
            process.platform === "win32",
          );
    if (code !== 0)
      refuse(`ติดตั้ง ${spec} ไม่ได้ ตรวจว่าต่ออินเทอร์เน็ตได้ และเลขรุ่นหรือชื่อไฟล์ถูกต้อง\n\n${(stderr || stdout).trim()}`);
  },
  async run(folder, words, agency) {
    const home = path.join(folder, "node_modules", TOOL.name);
    const { bin } = JSON.parse(await readFile(path.join(home, "package.json"), "utf8")) as {
      bin: Record<string, string>;
    };
    return start(process.execPath, [path.join(home, bin[TOOL.name] ?? ""), ...words], agency, { AGENCY_DIR: agency });
  },
};

function start(
  program: string,
  words: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  shell = false,
): Promise<Ran> {
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, ...env },
    shell,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}
