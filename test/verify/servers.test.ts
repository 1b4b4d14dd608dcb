import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { generate } from "selfsigned";
import { judgeAddress } from "../../src/domain/verify/address.ts";
import { openVisitor } from "../../src/verify/visitor.ts";
import { openBodyFetcher } from "../../src/verify/net/fetch-body.ts";
import { networkSettings } from "../../src/verify/settings.ts";
import { edition } from "./rows.ts";
import { makeSeen } from "../domain/verify/make.ts";

const SETTINGS = {
  ...networkSettings(),
  pause: 0,
  rests: [10, 10],
  allowPrivate: true,
  maxSize: 256 * 1024,
  answerTimeout: 1500,
  totalTimeout: 1000,
  lowSpeed: { bytes: 10, within: 400 },
};

async function serving<T>(answer: RequestListener, use: (site: string) => Promise<T>): Promise<T> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const ask = (site: string, at = "/") => {
  const bodies = openBodyFetcher(SETTINGS);
  return bodies.fetchBody(`${site}${at}`).finally(() => bodies.close());
};

/** Thai text in the one byte a letter that old servers write. */
const tis620 = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) => letter.charCodeAt(0)).map((code) => (code < 0x80 ? code : code - 0xe00 + 0xa0)),
  );
const percent = (bytes: Buffer) =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`)).join(
    "",
  );

describe("a Location in one byte a letter", () => {
  it.each(["/แผน.pdf", "/ไฟล์/รายงาน.pdf", "/ก", "/doc.php?f=คู่มือ", "/ประกาศ 2568.pdf", "/oit/ข้อที่11/"])(
    "leads to %s as a browser follows it",
    async (to) => {
      const at = percent(tis620(to));
      const { probe } = await serving(
        ({ url = "" }, response) => {
          if (url === "/") response.writeHead(302, { location: tis620(to).toString("latin1") }).end();
          else response.writeHead(decodeTwice(url) === decodeTwice(at) ? 200 : 404).end("แผนของเทศบาล");
        },
        (site) => ask(site),
      );
      expect(probe.status, JSON.stringify(probe.hops)).toBe(200);
    },
  );
});
const decodeTwice = (url: string) => url.replaceAll("%20", " ");

describe("a HEAD that is answered otherwise than GET", () => {
  it.each([404, 403, 400, 500, 501, 405, 401])("with %d does not stand for the page", async (status) => {
    const { probe, body } = await serving(
      ({ method }, response) => response.writeHead(method === "HEAD" ? status : 200).end("ข้อมูลของหน่วยงาน"),
      (site) => ask(site),
    );
    expect([probe.status, body?.length]).toEqual([200, Buffer.byteLength("ข้อมูลของหน่วยงาน")]);
  });
});

describe("a body without end", () => {
  it.each<[string, RequestListener]>([
    [
      "that pours",
      (_request, response) => {
        const pour = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65536, "x")));
        };
        response.on("drain", pour);
        pour();
      },
    ],
    [
      "that drips",
      (_request, response) => {
        const drip = setInterval(() => response.write("x".repeat(50)), 100);
        response.on("close", () => {
          clearInterval(drip);
        });
      },
    ],
    ["that stops in the middle", (_request, response) => void response.write("x")],
    [
      "whose length is a lie",
      (_request, response) => void response.writeHead(200, { "content-length": "9" }).write("x"),
    ],
    [
      "that is said to be endless",
      (_request, response) => void response.writeHead(200, { "content-length": "9".repeat(12) }).write("x"),
    ],
  ])("%s costs one limit, not three", async (_, answer) => {
    let asked = 0;
    const { probe } = await serving(
      (request, response) => {
        if (request.method === "HEAD") return void response.writeHead(200).end();
        asked += 1;
        answer(request, response);
      },
      (site) => ask(site),
    );
    expect(probe.failure?.kind).toMatch(/^(?:too-large|too-slow|time-out)$/);
    expect(asked).toBe(1);
  });
});

describe("what several pages lead to", () => {
  it("is asked once in a run", async () => {
    const asked: string[] = [];
    await serving(
      ({ method, url = "" }, response) => {
        if (method === "GET") asked.push(url);
        response.writeHead(200, { "content-type": "text/html" }).end("<h1>แผน</h1>");
      },
      async (site) => {
        const visitor = openVisitor(SETTINGS);
        const lead = () => [{ address: `${site}/plan.pdf`, way: "document" as const }];
        const { signal } = new AbortController();
        const seen = await Promise.all(["/a", "/b", "/c"].map((at) => visitor.see(`${site}${at}`, lead, signal)));
        expect(seen.map(({ further }) => further?.[0]?.probe.status)).toEqual([200, 200, 200]);
        await visitor.close();
      },
    );
    expect(asked.filter((url) => url === "/plan.pdf")).toHaveLength(1);
  });
});

describe("a host for trying things out", () => {
  const state = (host: string) =>
    judgeAddress(
      { address: `https://${host}/plan`, items: [] },
      makeSeen({ address: `https://${host}/plan` }).probe,
      undefined,
      {
        edition,
        site: "https://www.agency.example/",
      },
    ).findings.some((one) => one.state === "test-host");

  it.each([
    "test.agency.example",
    "test2.agency.example",
    "dev.agency.example",
    "staging.agency.example",
    "demo.agency.example",
    "uat-web.agency.example",
    "www.dev.agency.example",
    "localhost",
    "a1b2.ngrok.io",
  ])("is %s", (host) => {
    expect(state(host)).toBe(true);
  });
  it.each(["www.agency.example", "protest.agency.example", "device.agency.example", "testing-lab.agency.example"])(
    "is not %s",
    (host) => {
      expect(state(host)).toBe(false);
    },
  );
});

it("a server of an old way of enciphering is told that, and not that its certificate is incomplete", async () => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
  const old = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" } as const;
  const server = createSecureServer({ key, cert, ...old }, (_, response) => response.end("แผน")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { probe } = await ask(address, "/plan").finally(() => server.close());
  const [found] = judgeAddress({ address: `${address}/plan`, items: [] }, probe, undefined, { edition }).findings;
  expect(found).toMatchObject({ state: "certificate-unclear" });
  expect(`${found?.what} ${found?.remedy}`).toContain("TLS 1.2");
  expect(`${found?.what} ${found?.remedy}`).not.toContain("ใบรับรองกลาง");
});

describe("a certificate that somebody else has issued", async () => {
  const authority = (cA: boolean) => [{ name: "basicConstraints" as const, cA, critical: true }];
  const called = (value: string) => [{ name: "commonName" as const, value }];
  const issuer = await generate(called("ราก"), { extensions: authority(true) });
  const between = await generate(called("กลาง"), {
    extensions: authority(true),
    ca: { key: issuer.private, cert: issuer.cert },
  });
  const leaf = await generate(called("127.0.0.1"), {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
    ca: { key: between.private, cert: between.cert },
  });

  it.each([
    ["is told to be incomplete where what stands between is not sent", leaf.cert, "certificate-unclear"],
    ["is fine with what stands between", `${leaf.cert}\n${between.cert}`, undefined],
  ])("%s", async (_, cert, state) => {
    const server = createSecureServer({ key: leaf.private, cert }, (__, response) => response.end("แผน"));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const bodies = openBodyFetcher({ ...SETTINGS, ca: [issuer.cert] });
    const { probe } = await bodies.fetchBody(`${address}/plan`).finally(async () => {
      await bodies.close();
      server.close();
    });
    const { findings } = judgeAddress({ address: `${address}/plan`, items: [] }, probe, undefined, { edition });
    const unclear = findings.find((one) => one.state === "certificate-unclear");
    expect(unclear?.state).toBe(state);
    if (unclear) expect(`${unclear.what} ${unclear.remedy}`).toContain("ติดตั้งใบรับรองกลางให้ครบ");
  });
});
