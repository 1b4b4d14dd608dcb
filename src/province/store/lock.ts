import { once } from "node:events";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { fingerprint } from "../../program/fingerprint.ts";
import { refuse } from "../../program/flags.ts";
import type { ProvinceFolder } from "../folder.ts";

/** Who has the folder. */
interface Holder {
  readonly host: string;
  readonly pid: number;
}

/** How often the holder shows that it lives, and after how long another machine believes that it does not, in ms. */
const [BEAT, DEAD] = [10_000, 60_000];

const lockFile = ({ root }: ProvinceFolder) => path.join(root, "data.lock");

/** Where the holder can be asked: it ends with the process, however that ends. */
function socketOf({ root }: ProvinceFolder): string {
  const name = `prongsai-${fingerprint(root)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/**
 * Takes a folder for this process alone: two programs would ruin the database in it.
 * @param answer what is told to whoever asks meanwhile
 * @throws Refusal while another has it
 */
export async function takeLock(
  folder: ProvinceFolder,
  answer: () => Promise<unknown>,
): Promise<{ release(): Promise<void> }> {
  const file = lockFile(folder);
  await mkdir(folder.root, { recursive: true });
  const own: Holder = { host: hostname(), pid: process.pid };
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(own), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = await liveHolder(folder);
    if (holder)
      refuse(
        `โฟลเดอร์ ${folder.root} มีโปรแกรมอื่นใช้อยู่ (เครื่อง ${holder.host} หมายเลข ${holder.pid})\nแก้: รอให้เสร็จหรือหยุดโปรแกรมนั้นก่อน ดูความคืบหน้าด้วย prongsai province status ถ้าจะให้หลายเครื่องช่วยกัน ใช้ DATABASE_URL`,
      );
    // Of several who find a dead one's lock, one takes it away.
    const aside = `${file}.${process.pid}`;
    await rename(file, aside).then(
      () => rm(aside, { force: true }),
      () => undefined,
    );
  }
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    answer().then(
      (value) => socket.end(JSON.stringify(value)),
      () => socket.destroy(),
    );
  });
  const place = socketOf(folder);
  if (process.platform !== "win32") await rm(place, { force: true });
  server.listen(place);
  await once(server, "listening");
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => undefined);
  }, BEAT).unref();
  return {
    async release() {
      clearInterval(beat);
      server.close();
      await rm(file, { force: true });
    },
  };
}

/** Who has the folder and lives; `undefined` where nobody does. */
async function liveHolder(folder: ProvinceFolder): Promise<Holder | undefined> {
  const file = lockFile(folder);
  const text = await readFile(file, "utf8").catch(() => "");
  const holder = parsed(text);
  const age = Date.now() - ((await stat(file).catch(() => undefined))?.mtimeMs ?? 0);
  // A lock that is being written says nothing yet.
  if (!holder) return age < BEAT ? { host: "?", pid: 0 } : undefined;
  if (holder.host !== hostname()) return age < DEAD ? holder : undefined;
  return (await askHolder(folder)) === undefined ? undefined : holder;
}

function parsed(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

/** What the holder of a folder on this machine tells; `undefined` where none answers. */
export function askHolder(folder: ProvinceFolder): Promise<unknown> {
  return new Promise((resolve) => {
    const socket = connect(socketOf(folder));
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (part) => (text += String(part)));
    socket.on("error", () => {
      resolve(undefined);
    });
    socket.on("end", () => {
      try {
        resolve(JSON.parse(text));
      } catch {
        resolve(null);
      }
    });
  });
}
