import type { LookupFunction } from "node:net";
import { expect, it } from "vitest";
import { mayList } from "../../src/province/work/robots.ts";
import { serverGates } from "../../src/province/work/server-gates.ts";
import type { Slots } from "../../src/province/work/slots.ts";
import type { Visit } from "../../src/verify/net/fetcher.ts";

const answering = (status: number, words: string) => (address: string) =>
  Promise.resolve({
    probe: { address, hops: [], status, headers: {}, startedAt: "", milliseconds: 0, attempts: 1 },
    ...(status === 200 && { body: new Uint8Array(Buffer.from(words)) }),
  } satisfies Visit);

it.each([
  ["User-agent: *\nDisallow: /", 200, false],
  ["User-agent: *\nDisallow: /oit", 200, false],
  ["User-agent: Prongsai\nDisallow: /\n\nUser-agent: *\nAllow: /", 200, false],
  ["User-agent: Prongsai\nAllow: /\n\nUser-agent: *\nDisallow: /", 200, true],
  ["User-agent: *\nDisallow: /admin", 200, true],
  ["<!doctype html><title>ไม่พบหน้า</title>", 200, true],
  ["", 404, true],
  ["", 403, true],
  ["", 503, false],
])("asks robots.txt whether a list may be read: %j with %d", async (words, status, may) => {
  expect(await mayList("https://www.a.go.th/oit", answering(status, words))).toBe(may);
});

/** Places that nobody else wants. */
const places = (): Slots => {
  const taken = new Map<string, number>();
  return {
    take(ip, most) {
      const count = taken.get(ip) ?? 0;
      if (count >= most) return Promise.resolve(undefined);
      taken.set(ip, count + 1);
      return Promise.resolve({ slot: count + 1, hold: 0 });
    },
    give(ip) {
      taken.set(ip, (taken.get(ip) ?? 1) - 1);
      return Promise.resolve();
    },
    hold: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
};
/** All names but one stand on one server. */
const lookup: LookupFunction = (name, _, callback) => {
  callback(null, [{ address: name.startsWith("other") ? "192.0.2.2" : "192.0.2.1", family: 4 }]);
};
const VENDOR = Array.from({ length: 60 }, (_, n) => `a${n}.go.th`);

it("asks one server of sixty names no more than the limit at a time, and another beside it", async () => {
  const gates = serverGates(places(), { perServer: 2, pause: 0, maxWait: 1000 }, lookup);
  let [open, most] = [0, 0];
  const beside = Promise.withResolvers<string>();
  const ask = async () => {
    open += 1;
    most = Math.max(most, open);
    // Nothing goes on here before the other server is asked.
    await beside.promise;
    open -= 1;
  };
  const all = VENDOR.map((host) => gates.pass(host, ask, { isBegun: false }));
  const another = await gates.pass("other.go.th", () => Promise.resolve("asked"), { isBegun: false });
  beside.resolve(another);
  await Promise.all(all);
  expect(most).toBe(2);
});

it("leaves all names of a server alone that asks one of them to wait for long", async () => {
  const gates = serverGates(places(), { perServer: 2, pause: 0, maxWait: 1000 }, lookup);
  gates.holdOff("a0.go.th", 3_600_000);
  const asked = await Promise.allSettled(
    ["a1.go.th", "other.go.th"].map((host) => gates.pass(host, () => Promise.resolve(host), { isBegun: false })),
  );
  expect(asked).toMatchObject([
    { status: "rejected", reason: { kind: "asked-to-wait" } },
    { status: "fulfilled", value: "other.go.th" },
  ]);
});
