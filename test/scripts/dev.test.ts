import { spawn } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished, vi } from "vitest";
import { makeAgency, MINIMAL_AGENCY } from "../agency.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  });

/** `npm run dev` for an agency, and how one of its pages answers a browser. */
async function preview(agency: string) {
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/dev.ts"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, AGENCY_DIR: agency, PORT: String(port) },
    stdio: "ignore",
  });
  onTestFinished(() => void child.kill());
  return async (address: string) => {
    const response = await fetch(`http://localhost:${port}${address}`, { headers: { accept: "text/html" } });
    return { status: response.status, text: await response.text() };
  };
}

it("npm run dev shows what is wrong with its place and the handbook, the site once it is mended, a change, and a new fault", async () => {
  const broken = "content/faq/broken.yaml";
  const agency = await makeAgency({ [broken]: "question: เปิดกี่โมง\n" });
  const visit = await preview(agency);
  const write = (text: string) => writeFile(path.join(agency, "content/agency.yaml"), text);
  const shows = (status: number, text: string) =>
    vi.waitFor(
      async () => {
        expect(await visit("/contact/")).toMatchObject({ status, text: expect.stringContaining(text) as string });
      },
      { timeout: 300_000, interval: 300 },
    );

  await shows(500, 'href="/handbook/messages/#missing-key"');
  // The handbook is there for whoever writes, also where the agency does not publish it.
  const handbook = { status: 200, text: expect.stringContaining('id="missing-key"') as string };
  expect(await visit("/handbook/messages/")).toMatchObject(handbook);
  await rm(path.join(agency, broken));
  await shows(200, "เทศบาลตำบลทดสอบ");
  await write(MINIMAL_AGENCY.replace("ทดสอบ", "เปลี่ยนชื่อ"));
  await shows(200, "เทศบาลตำบลเปลี่ยนชื่อ");
  await write(MINIMAL_AGENCY.replace("kind:", "kinds:"));
  await shows(500, "content/agency.yaml:2:1");
  await write(MINIMAL_AGENCY);
  await shows(200, "เทศบาลตำบลทดสอบ");
});
