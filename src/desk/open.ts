import type { Desk } from "./desk.ts";
import { Preview } from "./preview/preview.ts";
import type { Versions } from "./publishing/repository.ts";
import { Tokens } from "./publishing/tokens.ts";
import { versionsOf } from "./publishing/versions.ts";
import { Workspace } from "./workspace.ts";
import { serveDesk, type OpenDesk } from "./server/serve.ts";

/**
 * Opens the clerk's desk on an agency's folder, for this computer alone.
 * @param directory the agency's folder, absolute
 * @param today the day, ISO (C.E.)
 * @returns with the address that lets its reader in
 */
export async function openDesk(directory: string, today: () => string, tokens = new Tokens()): Promise<OpenDesk> {
  let versions: Promise<Versions> | undefined;
  const workspace = new Workspace(directory, today);
  const preview = await Preview.on(workspace);
  const desk: Desk = {
    workspace,
    opened: new Map(),
    waiting: new Map(),
    tokens,
    versions: () => (versions ??= versionsOf(directory, tokens)),
    preview,
  };
  const open = await serveDesk(desk);
  return {
    ...open,
    close: async () => {
      await open.close();
      await preview.close();
    },
  };
}
