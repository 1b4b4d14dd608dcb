import Piscina from "piscina";
import { fileNameOf } from "../domain/verify/file-name.ts";
import type { Probe } from "../domain/verify/probe.ts";
import type { BodyReading } from "../domain/verify/reading.ts";
import { openScannedReader, type ScannedReader } from "./read-scanned.ts";
import { readBodyText, type ToRead } from "./read.ts";
import type { NetworkSettings } from "./settings.ts";

/** Reads bodies without holding up those who wait for the network. */
export interface Reader {
  /** Takes the body away: it cannot be used afterwards. Never throws but for the signal. */
  read(probe: Probe, body: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<BodyReading>;
  close(): Promise<void>;
}

/** A page of this size is read in no time, so that another thread would cost more than it gains. */
const SMALL = 256 * 1024;
const THREADS = 2;
/** Most that a document may take while it is read, in megabytes; one that needs more is given up. */
const MEMORY = 1024;
const IDLE = 30_000;

/** Opens a reader; its threads are started with the first document. */
export function openReader(
  { readTimeout }: Pick<NetworkSettings, "readTimeout">,
  scanned: ScannedReader = openScannedReader(),
): Reader {
  let pool: Piscina<ToRead, BodyReading> | undefined;
  const start = () =>
    new Piscina<ToRead, BodyReading>({
      filename: new URL("read-worker.ts", import.meta.url).href,
      minThreads: 0,
      maxThreads: THREADS,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
  return {
    async read(probe, body, signal) {
      const task: ToRead = {
        body,
        name: fileNameOf(probe),
        contentType: probe.headers["content-type"] ?? "",
        address: probe.finalAddress ?? probe.address,
      };
      if (body.length <= SMALL && looksLikeText(body)) return readBodyText(task);
      pool ??= start();
      const timeout = AbortSignal.timeout(readTimeout);
      try {
        // The thread takes the bytes away: of what may be a scan a copy stays.
        const copy = looksLikeScan(body) ? body.slice() : undefined;
        const reading = await pool.run(task, {
          transferList: [body.buffer],
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        });
        return copy ? await scanned.read(reading, copy, signal) : reading;
      } catch (error) {
        signal?.throwIfAborted();
        // The pool starts another thread for the next one.
        if (timeout.aborted || isOutOfMemory(error)) return { kind: "unreadable", why: "too-heavy" };
        throw error;
      }
    },
    async close() {
      await scanned.close();
      await pool?.destroy();
    },
  };
}

const isOutOfMemory = (error: unknown) => (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY";

/** PDF, JPEG, PNG, TIFF. */
const looksLikeScan = (body: Uint8Array) =>
  /^(?:%PDF|\u00FF\u00D8\u00FF|\u0089PNG|II\*|MM\0\*)/.test(Buffer.from(body.subarray(0, 4)).toString("latin1"));

/** Bytes without zeros that begin as neither PDF nor archive. */
const looksLikeText = (body: Uint8Array) =>
  !/^(?:%PDF|PK)/.test(Buffer.from(body.subarray(0, 4)).toString("latin1")) && !body.subarray(0, 1024).includes(0);
