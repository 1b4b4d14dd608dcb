import type { Workspace } from "./workspace.ts";

/** All that the screens of one desk share while it is open. */
export interface Desk {
  readonly workspace: Workspace;
  /** Texts of files as forms have opened them, by their marks: what a later change is compared with. */
  readonly opened: Map<string, string>;
  /** Starts the site's preview, once. @returns its root address */
  readonly preview: () => Promise<string>;
  /** The preview's origin, once it runs. */
  previewOrigin(): string | undefined;
}
