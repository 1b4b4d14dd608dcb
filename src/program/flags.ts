import { parseArgs, type ParseArgsConfig } from "node:util";
import { closest, distance } from "fastest-levenshtein";

/** Why a command was not carried out, in words for whoever gave it. */
export class CommandRefusal extends Error {}

/** How a command is used, for whoever asked that alone. */
export class Helped extends Error {}

/** Stops the command with a sentence and, where it helps, how it is written. @throws Refusal, which `command` prints */
export function refuse(sentence: string, usage = ""): never {
  throw new CommandRefusal([sentence, usage].filter(Boolean).join("\n\n"));
}

/** Makes a function that asks for what the arguments left open; without a keyboard there is nobody to ask. */
export const asker =
  (usage: string) =>
  async <Value extends string>(
    what: string,
    given: Value | undefined,
    question: () => Promise<Value | symbol>,
  ): Promise<Value> => {
    if (given !== undefined) return given;
    if (!process.stdin.isTTY) refuse(`ขาดค่า ${what}`, usage);
    const answer = await question();
    if (typeof answer === "symbol") refuse("ยกเลิกแล้ว ไม่มีไฟล์ใดเปลี่ยน");
    return answer;
  };

/** Reads the flags of a command; one that it does not know is refused. @returns "helped" where `--help` told how it is used */
export function readFlags<Config extends ParseArgsConfig>(config: Config, usage: string) {
  if ((config.args ?? process.argv.slice(2)).some((word) => word === "--help" || word === "-h")) {
    throw new Helped(usage);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(wordsOf(error as NodeJS.ErrnoException, Object.keys(config.options ?? {})), usage);
  }
}

/** Node's complaint about the flags in Thai; it names what it is about between quotation marks. */
function wordsOf({ code = "", message }: NodeJS.ErrnoException, known: readonly string[]): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? "";
  const flag = /--[^\s,=]+/.exec(named)?.[0] ?? named;
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION": {
      if (known.length === 0) return `ไม่รู้จักตัวเลือก ${flag} คำสั่งนี้ไม่มีตัวเลือก`;
      const flags = known.map((name) => `--${name}`);
      const near = closest(flag, flags);
      const meant = distance(flag, near) <= flag.length / 3 ? ` หมายถึง ${near} หรือไม่` : "";
      return `ไม่รู้จักตัวเลือก ${flag}${meant}\nตัวเลือกที่มี: ${flags.join(" ")}`;
    }
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return message.includes("does not take") ? `${flag} เขียนโดยไม่มีค่า` : `${flag} ต้องมีค่า`;
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return `ไม่รู้จักคำว่า “${named}” ค่าต้องอยู่หลังชื่อตัวเลือกที่ขึ้นต้นด้วย --`;
    default:
      return `อ่านคำสั่งไม่ได้: ${message}`;
  }
}
