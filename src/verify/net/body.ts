import { Writable, type Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Fault } from "./fault.ts";
import type { NetworkSettings } from "../settings.ts";

type Limits = Pick<NetworkSettings, "maxSize" | "totalTimeout" | "lowSpeed">;

/** What we can unpack, as it is said in Accept-Encoding. */
export const ACCEPTED_CODINGS = "gzip, deflate, br";

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a body to its end and unpacks it, within limits of size, time and speed.
 * @param coding the Content-Encoding header
 * @throws Fault, or an error of the stream
 */
export async function readBody(
  stream: Readable,
  coding: string | undefined,
  { maxSize, totalTimeout, lowSpeed }: Limits,
): Promise<Uint8Array<ArrayBuffer>> {
  const codings = (coding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const packed = codings.filter((name) => name !== "" && name !== "identity").toReversed();
  const unpackers = packed.map((name) => UNPACKERS[name]?.());
  const steps = unpackers.filter((step) => step !== undefined);
  if (steps.length < packed.length) {
    // Nobody reads it any more, so that nobody hears what it says when it ends.
    stream.on("error", () => undefined).destroy();
    throw new Fault("not-http", `Content-Encoding: ${coding ?? ""}`);
  }

  const chunks: Uint8Array[] = [];
  let [received, total, seen] = [0, 0, 0];
  stream.on("data", (chunk: Uint8Array) => {
    received += chunk.length;
    if (received > maxSize) stream.destroy(tooLarge(received));
  });
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      total += chunk.length;
      chunks.push(chunk);
      if (total <= maxSize) done();
      else done(steps.length > 0 ? expands(received, total) : tooLarge(total));
    },
  });
  const speed = setInterval(() => {
    if (received - seen < lowSpeed.bytes) stream.destroy(tooSlow(`${received - seen} bytes in ${lowSpeed.within} ms`));
    seen = received;
  }, lowSpeed.within);
  const whole = setTimeout(() => stream.destroy(tooSlow(`not ended after ${totalTimeout} ms`)), totalTimeout);

  try {
    await pipeline([stream, ...steps, sink]);
  } finally {
    clearInterval(speed);
    clearTimeout(whole);
  }
  return joined(chunks, total);
}

const tooLarge = (bytes: number) => new Fault("too-large", `more than ${bytes - 1} bytes`, String(bytes));
const tooSlow = (detail: string) => new Fault("too-slow", detail);
const expands = (from: number, to: number) =>
  new Fault("expands-too-far", `${from} bytes unpacked to more than ${to - 1}`, String(from));

/** In a memory of its own, so that it can be handed to another thread. */
function joined(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(total);
  let place = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, place);
    place += chunk.length;
  }
  return bytes;
}
