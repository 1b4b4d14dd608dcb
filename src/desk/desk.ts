import type { Received } from "./files/receive.ts";
import type { Workspace } from "./workspace.ts";

/** All that the screens of one desk share while it is open. */
export interface Desk {
  readonly workspace: Workspace;
  /** Texts of files as forms have opened them, by their marks: what a later change is compared with. */
  readonly opened: Map<string, string>;
  /** Dropped files in which something of a person was found, until somebody says what is to become of them. */
  readonly waiting: Map<string, Received>;
  /** Starts the site's preview, once. @returns its root address */
  readonly preview: () => Promise<string>;
  /** The preview's origin, once it runs. */
  previewOrigin(): string | undefined;
}
