import { GitLibrary } from "./git-library.ts";
import { GitProgram, hasGit } from "./git-program.ts";
import type { Versions } from "./repository.ts";
import type { Tokens } from "./tokens.ts";

/** What keeps the versions of a folder on this computer: git where it is installed, else the library. */
export const versionsOf = async (directory: string, tokens: Tokens): Promise<Versions> =>
  (await hasGit()) ? new GitProgram(directory, tokens) : new GitLibrary(directory, tokens);
