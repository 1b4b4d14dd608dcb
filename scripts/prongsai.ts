import { setFlagsFromString } from "node:v8";
import { COMMANDS, isCommand } from "../src/program/commands.ts";
import { CODE } from "../src/program/paths.ts";
import { complain, say } from "../src/program/say.ts";
import { TOOL } from "../src/program/tool.ts";

const HELP = `วิธีใช้: npx prongsai คำสั่ง [ตัวเลือก]

${Object.entries(COMMANDS)
  .map(([name, what]) => `  ${name.padEnd(9)} ${what}`)
  .join("\n")}

  npx prongsai คำสั่ง --help  บอกวิธีใช้ของคำสั่งนั้น
  npx prongsai --version      บอกรุ่นของโปรแกรม`;

/** Thousands of pages are rendered in less memory when garbage is fetched more often. */
const FRUGAL = ["--heap-growing-percent=60"];

const [name = "--help", ...rest] = process.argv.slice(2);
if (name === "--version" || name === "-v") say(TOOL.version);
else if (name === "--help" || name === "-h") say(HELP);
else if (isCommand(name)) {
  process.argv = [...process.argv.slice(0, 2), ...rest];
  if (name === "build" || name === "start") FRUGAL.forEach(setFlagsFromString);
  await import(new URL(`${name}${CODE}`, import.meta.url).href);
} else {
  complain(`ไม่รู้จักคำสั่ง ${name}\n\n${HELP}`);
  process.exitCode = 1;
}
