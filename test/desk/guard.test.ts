import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../../src/desk/open.ts";
import type { OpenDesk } from "../../src/desk/server/serve.ts";
import { MINIMAL_AGENCY } from "../agency.ts";
import { useFolder, writeFiles } from "../folder.ts";
import { ask, visitorOf } from "./ask.ts";

const folder = useFolder();
let desk: OpenDesk;
let visitor: Awaited<ReturnType<typeof visitorOf>>;
beforeAll(async () => {
  await writeFiles(folder.current, { "content/agency.yaml": MINIMAL_AGENCY });
  desk = await openDesk(folder.current, () => "2023-04-28");
  visitor = await visitorOf(desk);
});
afterAll(() => desk.close());

const wish = JSON.stringify({ kind: "agencies", file: "content/agency.yaml", mark: "none", entries: [] });

describe("a page of others in the same browser", () => {
  it.each([
    ["without the key", "/", {}, undefined, 401],
    ["with a wrong key", "/?key=abc", {}, undefined, 403],
    ["at a name of its own that leads here (DNS rebinding)", "/", { host: "evil.example" }, undefined, 421],
    ["at localhost, whose cookies others may set", "/", { host: "localhost:1" }, undefined, 421],
  ])("is not let in %s", async (_, address, headers, body, status) => {
    expect((await ask(desk.port, address, headers, body)).status).toBe(status);
  });

  it("does not read what is asked for from elsewhere, even where the cookie came along", async () => {
    const answer = await ask(desk.port, "/", { cookie: visitor.own.cookie, origin: "http://evil.example" });
    expect(answer.status).toBe(403);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect((await ask(desk.port, "/", { cookie: visitor.own.cookie, "sec-fetch-site": "cross-site" })).status).toBe(
      403,
    );
    expect((await ask(desk.port, "/", { cookie: visitor.own.cookie, "sec-fetch-site": "same-site" })).status).toBe(403);
  });

  it.each([
    ["from another origin", { origin: "http://evil.example" }, 403],
    ["from another port of this computer", { origin: "http://127.0.0.1:1" }, 403],
    ["from a page that hides where it is", { origin: "null" }, 403],
    ["as a form posts", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["as text", { "content-type": "text/plain" }, 415],
    ["as a form with files", { "content-type": "multipart/form-data; boundary=a" }, 415],
    ["at a name of its own", { host: "evil.example" }, 421],
    ["without the cookie", { cookie: "" }, 401],
  ])("does not write %s", async (_, headers, status) => {
    expect((await ask(desk.port, "/api/save", { ...visitor.own, ...headers }, wish)).status).toBe(status);
    expect(await readFile(path.join(folder.current, "content/agency.yaml"), "utf8")).toBe(MINIMAL_AGENCY);
  });

  it("does not write without saying where it is", async () => {
    const { cookie, "content-type": type } = visitor.own;
    expect((await ask(desk.port, "/api/save", { cookie, "content-type": type }, wish)).status).toBe(403);
  });

  it("gets no WebSocket, whoever it is", async () => {
    const upgrade = {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
      "sec-websocket-version": "13",
    };
    expect((await ask(desk.port, "/", { ...visitor.own, ...upgrade })).status).toBe(403);
  });
});

describe("the desk's own pages", () => {
  it("are opened by the key once, which then stands in no address", async () => {
    const first = await ask(desk.port, desk.address.slice(desk.address.indexOf("/?")));
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe("/");
    expect(String(first.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await visitor.get("/")).status).toBe(200);
  });

  it("run nothing that stands in a page, load nothing from elsewhere, and stand in no frame", async () => {
    const { headers } = await visitor.get("/");
    expect(headers["content-security-policy"]).toMatch(
      /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(headers["cache-control"]).toBe("no-store");
  });

  it.each([
    "/edit?file=../../etc/passwd",
    "/edit?file=content/../package.json",
    "/edit?file=content/news/../agency.yaml",
    "/assets/..%2f..%2fpackage.json",
    "/files/..%2fcontent/agency.yaml",
  ])("do not lead out of the agency's folder: %s", async (address) => {
    expect((await visitor.get(address)).status).toBe(404);
  });
});
