import { parseArgs, type ParseArgsConfig } from "node:util";

/** Stops with a sentence and, where it helps, how the command is written. */
export function refuse(sentence: string, usage = ""): never {
  console.error([sentence, usage].filter(Boolean).join("\n\n"));
  process.exit(1);
}

/** Reads the flags of a command; one that it does not know is refused. */
export function readFlags<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(`อ่านคำสั่งไม่ได้: ${(error as Error).message}`, usage);
  }
}
