import { readFile } from "node:fs/promises";
import path from "node:path";
import { nearest } from "../collections/nearest.ts";
import { chosen, type RegisteredAgency } from "../domain/province/register.ts";
import type { Run } from "../domain/province/run.ts";
import { refuse } from "../program/flags.ts";
import { TOOL } from "../program/tool.ts";
import type { CheckOptions } from "./check-options.ts";
import { readRegisterFile } from "./register-file.ts";
import type { Store } from "./store/database.ts";
import { closeRun, createRun, lastChecked, listRuns, type ListFile, type NewRunAgency } from "./store/runs.ts";
import { hashOf } from "./work/agency-check.ts";
import { createQueues, insertJobs, jobsOf, queuesOf } from "./work/queue.ts";

/** Begins a run over the register, or the part of it that was chosen. @throws Refusal while another run is open */
export async function beginRun(store: Store, options: CheckOptions): Promise<Run> {
  const register = await readRegisterFile(options.folder.root);
  const runs = await listRuns(store.sql);
  const open = runs.find((run) => run.finishedAt === undefined && !run.closed);
  if (open && !options.fresh)
    refuse(
      `รอบที่ ${open.number} ยังตรวจไม่จบ\nแก้: สั่ง prongsai province check --resume เพื่อตรวจต่อ หรือ --new เพื่อปิดรอบนั้นแล้วเริ่มรอบใหม่ ผลของสองรอบไม่ปนกัน`,
    );
  const picked = chosen(register.agencies, options.only);
  if (picked.unknown.length > 0) {
    const names = register.agencies.flatMap(({ name, district, id }) => [name, district, id]);
    refuse(
      picked.unknown
        .map((word) => {
          const near = nearest(word, names);
          return `--only ${word}: ไม่มีหน่วยงาน อำเภอ หรือประเภทนี้ในทะเบียน${near === undefined ? "" : ` หมายถึง “${near}” หรือไม่`}`;
        })
        .join("\n"),
    );
  }
  const last = options.since === undefined ? new Map<string, string>() : await lastChecked(store.sql);
  const agencies = picked.agencies.filter(({ id }) => (last.get(id) ?? "") < (options.since ?? "9"));
  if (agencies.length === 0) refuse("ทุกหน่วยงานที่เลือกตรวจแล้วตั้งแต่วันนั้น ไม่มีอะไรต้องตรวจ");
  const { rows, files } = await withFiles(options.folder.root, agencies);
  if (open) await closeRun(store.sql, open.number);
  const data: Omit<Run, "number"> = {
    startedAt: new Date().toISOString(),
    today: options.today,
    tool: `${TOOL.name} ${TOOL.version}`,
    register: { file: register.file, agencies: register.agencies.length },
    chosen: chosenWords(options),
    settings: options.settings,
  };
  const number = await createRun(store.sql, data, rows, files);
  const run: Run = { ...data, number };
  await createQueues(store.boss, number, options.settings.agencyTime / 1000);
  await insertJobs(
    store.boss,
    queuesOf(number).all,
    await jobsOf(
      rows.filter(({ state }) => state === "waiting").map(({ agency }) => agency),
      options.lookup,
    ),
  );
  return run;
}

/** What was chosen, in words; empty where it is the whole register. */
export const chosenWords = ({ only, since }: Pick<CheckOptions, "only" | "since">): string =>
  [only.join(", "), since === undefined ? "" : `ที่ยังไม่ได้ตรวจตั้งแต่ ${since}`].filter(Boolean).join(" · ");

/** Agencies with the files that hold their lists; all that cannot be opened are told at once. */
async function withFiles(
  root: string,
  agencies: readonly RegisteredAgency[],
): Promise<{ rows: NewRunAgency[]; files: ListFile[] }> {
  const files = new Map<string, ListFile>();
  const missing: string[] = [];
  for (const { list } of agencies) {
    if (list === "" || /^https?:\/\//i.test(list) || files.has(list)) continue;
    const bytes = await readFile(path.resolve(root, list)).catch(() => undefined);
    if (bytes) files.set(list, { sha256: hashOf(bytes), name: list, bytes });
    else missing.push(list);
  }
  if (missing.length > 0)
    refuse(
      `เปิดไฟล์รายการไม่ได้: ${[...new Set(missing)].join(", ")}\nแก้: วางไฟล์ไว้ใน ${root} ตามชื่อในทะเบียน หรือใส่ที่อยู่เว็บขึ้นต้นด้วย https://`,
    );
  const rows = agencies.map((agency): NewRunAgency => {
    const file = files.get(agency.list)?.sha256;
    const hasAddress = agency.site !== "" || agency.list !== "";
    return { agency, state: hasAddress ? "waiting" : "no-address", ...(file !== undefined && { file }) };
  });
  return { rows, files: [...files.values()] };
}
