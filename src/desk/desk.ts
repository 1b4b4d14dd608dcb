import type { Received } from "./files/receive.ts";
import type { Preview } from "./preview/preview.ts";
import type { Versions } from "./publishing/repository.ts";
import type { Tokens } from "./publishing/tokens.ts";
import type { Workspace } from "./workspace.ts";

/** All that the screens of one desk share while it is open. */
export interface Desk {
  readonly workspace: Workspace;
  /** Texts of files as forms have opened them, by their marks: what a later change is compared with. */
  readonly opened: Map<string, string>;
  /** Dropped files in which something of a person was found, until somebody says what is to become of them. */
  readonly waiting: Map<string, Received>;
  /** What keeps the versions of the folder. */
  readonly versions: () => Promise<Versions>;
  /** By what the desk signs in where the site is published. */
  readonly tokens: Tokens;
  readonly preview: Preview;
}
