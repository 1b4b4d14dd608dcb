import type { Db as Database, PgBoss } from "pg-boss";
import manifest from "../../../package.json" with { type: "json" };
import { refuse } from "../../program/flags.ts";
import type { ProvinceFolder } from "../folder.ts";
import { mutexed, type Sql } from "./bridge.ts";
import { takeLock } from "./lock.ts";
import { createTables } from "./tables.ts";

/** How long a worker is believed to live without a sign, in seconds; then its job is another's. */
export const LEASE = 30;

/** A database with its queue. */
export interface Store {
  readonly boss: PgBoss;
  readonly sql: Database;
  /** The embedded database, for workers of this machine; undefined on a server, which they reach themselves. */
  readonly embedded?: Sql;
  close(): Promise<void>;
}

/** Without a version npm brings the newest, which may fit no longer. */
const PACKAGES = Object.entries(manifest.peerDependencies).map(([name, version]) => `${name}@${version}`);
const MISSING = `ยังไม่ได้ติดตั้งฐานข้อมูลสำหรับตรวจหลายหน่วยงาน สั่ง npm install ${PACKAGES.join(" ")} ในโฟลเดอร์นี้ครั้งเดียว แล้วสั่งใหม่`;

/** A package that only provinces need; agencies are spared its weight. @throws Refusal where it is not installed */
async function optional<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") refuse(MISSING);
    throw error;
  }
}

/** What keeps a queue in order: one of many workers need not. */
type Role = "keeper" | "worker";

/** Connections at most: a server of the usual settings takes a hundred, of all machines together. */
const CONNECTIONS: Readonly<Record<Role, number>> = { keeper: 4, worker: 3 };

/**
 * Opens a server's database.
 * @param address as `DATABASE_URL` names it
 * @throws Refusal where it cannot be reached
 */
export async function openServer(address: string, role: Role): Promise<Store> {
  const { PgBoss } = await optional(() => import("pg-boss"));
  const boss = quiet(new PgBoss({ ...bossOptions(role), connectionString: address, max: CONNECTIONS[role] }));
  await boss.start().catch((error: unknown) => {
    const { hostname, pathname } = URL.parse(address) ?? { hostname: "?", pathname: "" };
    refuse(
      `ต่อฐานข้อมูล ${hostname}${pathname} ใน DATABASE_URL ไม่ได้ (${(error as Error).message})\nแก้: ตรวจที่อยู่ ชื่อผู้ใช้ และว่าเครื่องนั้นเปิดอยู่`,
    );
  });
  const sql = boss.getDb();
  if (role === "keeper") await createTables(sql);
  return { boss, sql, close: () => boss.stop({ graceful: false }) };
}

/**
 * Opens the database in a province's folder. Only one program may: whoever comes second is told who has it.
 * @param answer what the lock tells others who ask
 * @throws Refusal while another has it
 */
export async function openEmbedded(folder: ProvinceFolder, answer: () => Promise<unknown>): Promise<Store> {
  const { PGlite } = await optional(() => import("@electric-sql/pglite"));
  const lock = await takeLock(folder, answer);
  try {
    const pglite = await PGlite.create(folder.database);
    const embedded = mutexed(pglite);
    const store = await overSql(embedded, "keeper");
    await createTables(store.sql);
    return {
      ...store,
      embedded,
      async close() {
        await store.close();
        await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A queue over an embedded database, here or in another process. */
export async function overSql(embedded: Sql, role: Role): Promise<Store> {
  const { PgBoss, fromPglite } = await optional(() => import("pg-boss"));
  const boss = quiet(new PgBoss({ ...bossOptions(role), db: fromPglite(embedded), backend: "pglite" }));
  await boss.start();
  return { boss, sql: boss.getDb(), close: () => boss.stop({ graceful: false }) };
}

const bossOptions = (role: Role) => ({
  schema: "prongsai_queue",
  application_name: "prongsai",
  schedule: false,
  supervise: role === "keeper",
  migrate: role === "keeper",
  createSchema: role === "keeper",
  superviseIntervalSeconds: 5,
  monitorIntervalSeconds: 5,
  maintenanceIntervalSeconds: 600,
});

/** A connection that breaks is tried again by the queue itself; without a listener it would end the program. */
function quiet(boss: PgBoss): PgBoss {
  boss.on("error", () => undefined);
  boss.on("warning", () => undefined);
  return boss;
}
