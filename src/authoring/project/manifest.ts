import { COMMANDS } from "../../program/commands.ts";
import { TOOL } from "../../program/tool.ts";

/** The part of an agency's `package.json` that we write; whatever else stands in it stays. */
interface Manifest {
  readonly name?: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** A command that makes an agency's folder is not for one that is there. */
const SCRIPTS = Object.keys(COMMANDS).filter((name) => name !== "init" && name !== "province");

/**
 * An agency's `package.json`: one dependency, and the commands that a clerk knows.
 * @param text the file as `npm install` has left it, if it is there
 */
export function withCommands(text: string | undefined): string {
  const old = text === undefined ? {} : (JSON.parse(text) as Manifest);
  const manifest: Manifest = {
    ...(text === undefined ? { name: "agency-site" } : {}),
    ...old,
    private: true,
    scripts: { ...Object.fromEntries(SCRIPTS.map((name) => [name, `${TOOL.name} ${name}`])), ...old.scripts },
    dependencies: { [TOOL.name]: TOOL.version, ...old.dependencies },
    // What esbuild does after it is installed only saves time.
    allowScripts: { esbuild: false },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
