import { rm } from "node:fs/promises";
import path from "node:path";
import { expired, type Retention } from "../domain/province/retention.ts";
import type { ProvinceFolder } from "./folder.ts";
import { openStore, refuseEmpty } from "./open.ts";
import { listRuns, removeRun } from "./store/runs.ts";
import { queuesOf } from "./work/queue.ts";

/**
 * Removes old runs by the rule, with their journals and bodies.
 * @param isMeant only then anything is removed
 * @returns what is or would be removed, in sentences
 * @throws Refusal where nothing was checked yet
 */
export async function pruneRuns(
  folder: ProvinceFolder,
  server: string | undefined,
  { rule, today, isMeant }: { readonly rule: Retention; readonly today: string; readonly isMeant: boolean },
): Promise<string[]> {
  await refuseEmpty(folder, server);
  const store = await openStore(folder, server);
  try {
    const old = expired(await listRuns(store.sql), rule, today);
    if (old.length === 0) return [`ไม่มีรอบที่เกินกำหนด (เก็บ ${rule.runs} รอบล่าสุด และทุกรอบใน ${rule.months} เดือน)`];
    const words = old.map(({ number, startedAt }) => `รอบที่ ${number} (${startedAt.slice(0, 10)})`).join(", ");
    if (!isMeant) return [`จะลบ ${words}`, "ยังไม่ได้ลบ สั่งเดิมพร้อม --yes เพื่อลบจริง"];
    for (const { number } of old) {
      await removeRun(store.sql, number);
      for (const queue of Object.values(queuesOf(number)))
        if (await store.boss.getQueue(queue)) await store.boss.deleteQueue(queue);
      await rm(path.join(folder.runs, String(number)), { recursive: true, force: true });
    }
    return [`ลบ ${words} แล้ว`];
  } finally {
    await store.close();
  }
}
