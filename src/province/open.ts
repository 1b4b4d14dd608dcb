import { stat } from "node:fs/promises";
import { refuse } from "../program/flags.ts";
import type { ProvinceFolder } from "./folder.ts";
import { openEmbedded, openServer, type Store } from "./store/database.ts";

/**
 * Opens the database that a province uses: the server's that `DATABASE_URL` names, or the one in its folder.
 * @param answer what others on this machine are told who ask meanwhile
 * @throws Refusal
 */
export function openStore(
  folder: ProvinceFolder,
  server: string | undefined,
  answer: () => Promise<unknown> = () => Promise.resolve(null),
): Promise<Store> {
  return server === undefined ? openEmbedded(folder, answer) : openServer(server, "keeper");
}

/** The server's database, where one is named. */
export const serverOf = (env: Readonly<Record<string, string | undefined>>): string | undefined =>
  env["DATABASE_URL"]?.trim() || undefined;

/** Makes no database for whoever only wants to read one. @throws Refusal where a folder has none */
export async function refuseEmpty(folder: ProvinceFolder, server: string | undefined): Promise<void> {
  if (server === undefined && !(await stat(folder.database).catch(() => undefined)))
    refuse(`ยังไม่มีผลตรวจใน ${folder.root} เริ่มด้วย prongsai province check`);
}
