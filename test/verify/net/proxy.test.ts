import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { answerFindings } from "../../../src/domain/verify/findings/answer-findings.ts";
import { openFetcher } from "../../../src/verify/net/fetcher.ts";
import { proxiesOf, proxyWords, type Proxies } from "../../../src/verify/net/proxy.ts";
import type { NetworkSettings } from "../../../src/verify/settings.ts";
import { startFaults, type FaultServer } from "../faults.ts";
import { startProxy } from "../proxy-server.ts";
import { edition } from "../rows.ts";

describe("the proxies that the environment names", () => {
  it.each<[string, Record<string, string>, Proxies | undefined]>([
    ["none", {}, undefined],
    ["empty ones", { HTTP_PROXY: "", https_proxy: " " }, undefined],
    ["only whom not to ask through one", { NO_PROXY: "*" }, undefined],
    [
      "one for each protocol",
      { HTTP_PROXY: "http://a.test:1", HTTPS_PROXY: "http://b.test:2", NO_PROXY: "x.test" },
      { http: "http://a.test:1/", https: "http://b.test:2/", except: "x.test" },
    ],
    [
      "small letters before large ones",
      { http_proxy: "http://a.test/", HTTP_PROXY: "http://b.test/" },
      { http: "http://a.test/", except: "" },
    ],
    ["one without a protocol", { HTTPS_PROXY: "10.0.0.1:8080" }, { https: "http://10.0.0.1:8080/", except: "" }],
  ])("%s", (_, env, expected) => {
    expect(proxiesOf(env)).toEqual(expected);
  });

  it.each(["socks5://a.test:1080", "http://:8080", "me:secret@"])(
    "%s leads nowhere, and its password is not said",
    (written) => {
      expect(() => proxiesOf({ HTTP_PROXY: written })).toThrow(
        /^ตัวแปร HTTP_PROXY เขียนว่า (?!.*secret).* http:\/\/proxy\.example/,
      );
    },
  );

  it("stand in a report without who signs in there", () => {
    const proxies = proxiesOf({
      HTTPS_PROXY: "http://me:p%40ss@a.test:8080",
      HTTP_PROXY: "me:x@b.test",
      NO_PROXY: "c.test",
    });
    expect(proxies && proxyWords(proxies)).toBe("http://a.test:8080/ http://b.test/ (ยกเว้น c.test)");
  });
});

describe("asked through the proxy of an office", () => {
  let server: FaultServer;
  beforeAll(async () => {
    server = await startFaults();
  });
  afterAll(() => server.stop());

  const proxied = async (whims: Parameters<typeof startProxy>[0] = {}) => {
    const proxy = await startProxy(whims);
    onTestFinished(() => proxy.stop());
    return proxy;
  };
  const visit = async (address: string, proxies: Proxies, more: Partial<NetworkSettings> = {}) => {
    const fetcher = openFetcher({ ...server.settings, rests: [], proxies, ...more });
    const probe = await fetcher.visit(address, (seen) => Promise.resolve(seen.probe));
    await fetcher.close();
    const [said] = answerFindings({
      probe,
      target: { address, items: [] },
      items: [],
      reading: undefined,
      edition,
      url: undefined,
    });
    return { probe, said };
  };
  const both = (address: string, except = "") => ({ http: address, https: address, except });
  const secure = (host: string, place = "/fine") => `https://${host}.agency.example:${server.https}${place}`;

  it("a secure address goes through a tunnel, and its certificate is looked at as ever", async () => {
    const proxy = await proxied();
    const seen = await visit(secure("www"), both(proxy.address));
    expect(seen.probe).toMatchObject({ status: 200, attempts: 1 });
    expect(new Set(proxy.log)).toEqual(new Set([`CONNECT www.agency.example:${server.https}`]));
    expect(server.userAgents).toEqual(new Set([server.settings.userAgent]));
    for (const host of ["expired", "early", "misnamed", "self-signed"])
      expect((await visit(secure(host), both(proxy.address))).said?.state, host).toBe("certificate");
  });

  it("a plain one is passed on as it is", async () => {
    const proxy = await proxied();
    const address = `http://www.agency.example:${server.http}/fine`;
    const { probe } = await visit(address, { http: proxy.address, except: "" });
    expect(probe).toMatchObject({ status: 200 });
    expect(proxy.log).toEqual([`HEAD ${address}`, `GET ${address}`]);
  });

  it("hosts that are excepted, and this machine, are asked without it", async () => {
    const proxy = await proxied();
    for (const address of [
      secure("www"),
      `http://127.0.0.1:${server.http}/fine`,
      `http://localhost:${server.http}/fine`,
    ])
      expect((await visit(address, both(proxy.address, ".agency.example"))).probe.status, address).toBe(200);
    expect(proxy.log).toEqual([]);
  });

  it("name and password go to the proxy and to nobody else", async () => {
    const proxy = await proxied({ door: "me:p@ss" });
    const address = proxy.address.replace("//", "//me:p%40ss@");
    expect((await visit(secure("www"), both(address))).probe.status).toBe(200);
    expect((await visit(`http://www.agency.example:${server.http}/fine`, both(address))).probe.status).toBe(200);
  });

  it.each<[string, Parameters<typeof startProxy>[0], string, RegExp]>([
    ["wants a password", { door: "me:secret" }, "proxy", /\(407\) ต้องใส่ชื่อและรหัสผ่าน/],
    ["lets nothing pass", { refuses: 403 }, "proxy", /proxy ของสำนักงานไม่ให้ผ่าน \(403\)/],
    ["does not reach the host", { refuses: 502 }, "refused", /ไม่รับการเชื่อมต่อ/],
  ])("one that %s is no fault of the address", async (_, whims, kind, says) => {
    const proxy = await proxied(whims);
    const { probe, said } = await visit(secure("www"), both(proxy.address));
    expect(probe.failure?.kind).toBe(kind);
    expect(said).toMatchObject({
      state: "unreachable",
      class: "unknown",
      what: expect.stringMatching(says) as unknown,
    });
  });

  it("nor is a plain request for which it wants a password", async () => {
    const proxy = await proxied({ door: "me:secret" });
    const { said } = await visit(`http://www.agency.example:${server.http}/fine`, both(proxy.address));
    expect(said).toMatchObject({ state: "unreachable", what: expect.stringContaining("407") as unknown });
  });

  it("nor is a proxy that is not there", async () => {
    const { probe, said } = await visit(secure("www"), both(`http://127.0.0.1:${server.closed}/`));
    expect(probe.failure?.kind).toBe("proxy");
    expect(said?.what).toContain("ต่อกับ proxy ของสำนักงานไม่ได้");
    const direct = await visit(`https://www.agency.example:${server.closed}/`, both("http://127.0.0.1:9/", "*"));
    expect(direct.probe.failure?.kind).toBe("refused");
  });

  it("private addresses are refused before it is asked; names that are not known here are its own business", async () => {
    const proxy = await proxied();
    const careful = { allowPrivate: false };
    for (const host of ["10.0.0.1", "[::1]", "www.agency.example"])
      expect((await visit(`http://${host}/fine`, both(proxy.address), careful)).probe.failure?.kind, host).toBe(
        "private-range",
      );
    expect(proxy.log).toEqual([]);
    const lookup: NetworkSettings["lookup"] = (hostname, _options, callback) => {
      if (hostname === "127.0.0.1") callback(null, [{ address: hostname, family: 4 }]);
      else callback(Object.assign(new Error("unknown"), { code: "ENOTFOUND" }), []);
    };
    expect((await visit(secure("www"), both(proxy.address), { ...careful, lookup })).probe.status).toBe(200);
  });

  it("an answer that does not come is given up in time", async () => {
    const proxy = await proxied();
    for (const address of [secure("slow", "/hanging"), `http://slow.agency.example:${server.http}/hanging`])
      expect((await visit(address, both(proxy.address), { answerTimeout: 300 })).probe.failure?.kind, address).toBe(
        "time-out",
      );
  });
});
