import type { ParseArgsConfig } from "node:util";
import { diskFault } from "./disk-fault.ts";
import { asker, Helped, readFlags, CommandRefusal } from "./flags.ts";
import { agencyDirectory, outputDirectory } from "./paths.ts";
import { putBack } from "./put-back.ts";
import { complain, say } from "./say.ts";

/** How a command is written. */
interface Form<Options> {
  /** What `--help` prints, and what follows where a command is refused for the way it was written. */
  readonly usage: string;
  readonly options?: Options;
  /** True where words may stand beside the options. */
  readonly words?: boolean;
}

/** What a command is given. */
interface Given<Options extends NonNullable<ParseArgsConfig["options"]>> {
  readonly flags: ReturnType<typeof readFlags<{ options: Options; allowPositionals: boolean }>>["values"];
  readonly words: readonly string[];
  /** The agency's folder, absolute: what a command writes stands there. */
  readonly directory: string;
  /** Asks whoever sits there for what was left open. */
  readonly ask: ReturnType<typeof asker>;
}

/**
 * Runs one command of the clerk: reads how it was written, and turns what stops it into Thai sentences.
 * @param run does the work; `refuse` stops it with exit code 1, a number is the exit code
 */
export async function command<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  { usage, options, words = false }: Form<Options>,
  run: (given: Given<Options>) => Promise<number | undefined> | Promise<void>,
): Promise<void> {
  const leave = leaving();
  try {
    for (const out of [outputDirectory(), `${outputDirectory()}.private`]) if (putBack(out)) say(PUT_BACK(out));
    const config = { options: options ?? ({} as Options), allowPositionals: words };
    const { values, positionals } = readFlags(config, usage);
    const given = { flags: values, words: positionals, directory: agencyDirectory(), ask: asker(usage) };
    process.exitCode = (await run(given)) ?? process.exitCode;
  } catch (error) {
    if (error instanceof Helped) {
      say(error.message);
      return;
    }
    const words = error instanceof CommandRefusal ? error.message : diskFault(error, agencyDirectory());
    if (words === undefined) throw error;
    complain(words);
    process.exitCode = 1;
  } finally {
    leave();
  }
}

const PUT_BACK = (out: string) => `ครั้งก่อนเครื่องหยุดขณะสลับเว็บไซต์ นำเว็บไซต์เดิมกลับมาไว้ที่ ${out} แล้ว`;

/** The numbers that systems give the signals by which they end a program, from outside or with its window. */
const SIGNALS = { SIGTERM: 15, SIGHUP: 1 } as const;

/**
 * Ends by the usual way when the system asks for it, so that nothing half-made is left behind.
 * @returns what lets the system do as it likes again
 */
function leaving(): () => void {
  const added = Object.entries(SIGNALS).map(([signal, number]) => {
    const leave = () => {
      complain("ระบบสั่งให้หยุดกลางทาง ของเดิมไม่เปลี่ยนแปลง สั่งใหม่ได้เลย");
      process.exit(128 + number);
    };
    process.once(signal, leave);
    return () => process.off(signal, leave);
  });
  return () => {
    for (const remove of added) remove();
  };
}
