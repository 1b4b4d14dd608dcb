import type { LookupFunction } from "node:net";
import { Readable } from "node:stream";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readBody } from "../../src/verify/net/body.ts";
import type { Fault } from "../../src/verify/net/fault.ts";
import { faultOf } from "../../src/verify/net/fault.ts";
import { guardedLookup, guardUrl } from "../../src/verify/net/guard.ts";
import { hostGates, waitAsked } from "../../src/verify/net/host-gates.ts";

describe("what is not asked", () => {
  const kindOf = (address: string) => {
    try {
      guardUrl(new URL(address), { allowPrivate: false });
      return undefined;
    } catch (error) {
      return (error as Fault).kind;
    }
  };

  it.each([
    ["https://www.example.go.th/", undefined],
    ["http://203.150.1.1/", undefined],
    ["http://[2403:6200::1]/", undefined],
    ["ftp://www.example.go.th/", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["https://me@www.example.go.th/", "credentials"],
    ["http://127.0.0.1/", "private-range"],
    ["http://127.1/", "private-range"],
    ["http://2130706433/", "private-range"],
    ["http://0x7f.0.0.1/", "private-range"],
    ["http://0.0.0.0/", "private-range"],
    ["http://10.1.2.3/", "private-range"],
    ["http://172.16.0.1/", "private-range"],
    ["http://192.168.1.1/", "private-range"],
    ["http://169.254.169.254/", "private-range"],
    ["http://100.64.0.1/", "private-range"],
    ["http://[::1]/", "private-range"],
    ["http://[::ffff:10.0.0.1]/", "private-range"],
    ["http://[fe80::1]/", "private-range"],
    ["http://[fd00::1]/", "private-range"],
  ])("%s: %s", (address, kind) => {
    expect(kindOf(address)).toBe(kind);
  });

  const answers =
    (...addresses: string[]): LookupFunction =>
    (_name, _options, callback) => {
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    };
  const found = (lookup: LookupFunction, all: boolean) =>
    new Promise((resolve) => {
      guardedLookup({ allowPrivate: false, lookup })("name.example", { all }, (error, address) => {
        resolve(error ? (error as unknown as Fault).kind : address);
      });
    });

  it("is a name that stands for a private address, however many it stands for", async () => {
    expect(await found(answers("10.0.0.1"), true)).toBe("private-range");
    expect(await found(answers("10.0.0.1", "::ffff:192.168.0.1"), false)).toBe("private-range");
    expect(await found(answers("10.0.0.1", "203.150.1.1"), false)).toBe("203.150.1.1");
    expect(await found(answers("203.150.1.1", "::1"), true)).toEqual([{ address: "203.150.1.1", family: 4 }]);
  });
});

const NOW = new Date("2023-04-28T00:00:00Z");
it.each([
  ["120", 120_000],
  [" 0 ", 0],
  ["Fri, 28 Apr 2023 00:01:00 GMT", 60_000],
  ["Thu, 27 Apr 2023 00:00:00 GMT", 0],
  ["soon", undefined],
  [undefined, undefined],
])("reads Retry-After %j as %j ms", (header, wait) => {
  expect(waitAsked(header, NOW)).toBe(wait);
});

it("lets as many through to a host at a time as it says, other hosts beside them", async () => {
  const gates = hostGates({ perHost: 2, pause: 0, maxWait: 1000 });
  const open: Record<string, number> = { a: 0, b: 0 };
  const most: Record<string, number> = { a: 0, b: 0 };
  const task = (host: string) => async () => {
    open[host] = (open[host] ?? 0) + 1;
    most[host] = Math.max(most[host] ?? 0, open[host]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open[host] -= 1;
    return host;
  };
  const hosts = ["a", "a", "a", "b", "a", "b", "b", "a"];
  expect(await Promise.all(hosts.map((host) => gates.pass(host, task(host), { isBegun: false })))).toEqual(hosts);
  expect(most).toEqual({ a: 2, b: 2 });
});

describe("a body", () => {
  const LIMITS = { maxSize: 1000, totalTimeout: 1000, lowSpeed: { bytes: 1, within: 1000 } };
  const read = async (bytes: Uint8Array, coding?: string) => {
    try {
      return Buffer.from(await readBody(Readable.from([bytes]), coding, LIMITS)).toString();
    } catch (error) {
      return faultOf(error).kind;
    }
  };
  const text = Buffer.from("ข้อมูล ".repeat(10));
  const bomb = Buffer.alloc(100_000);

  it.each([
    ["as it is", text, undefined, text.toString()],
    ["packed by gzip", gzipSync(text), "gzip", text.toString()],
    ["packed by deflate", deflateSync(text), "deflate", text.toString()],
    ["packed by brotli", brotliCompressSync(text), "br", text.toString()],
    ["packed twice", gzipSync(brotliCompressSync(text)), "br, gzip", text.toString()],
    ["too large", bomb, undefined, "too-large"],
    ["a bomb of gzip", gzipSync(bomb), "gzip", "expands-too-far"],
    ["a bomb of brotli", brotliCompressSync(bomb), "br", "expands-too-far"],
    ["a bomb in a bomb", gzipSync(gzipSync(bomb)), "gzip, gzip", "expands-too-far"],
    ["cut off", gzipSync(text).subarray(0, 30), "gzip", "cut-short"],
    ["not what it is said to be", text, "gzip", "not-http"],
    ["packed by nobody knows what", text, "rot13", "not-http"],
  ])("%s", async (_says, bytes, coding, expected) => {
    expect(await read(bytes, coding)).toBe(expected);
  });
});
