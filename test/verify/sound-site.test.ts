import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import path from "node:path";
import { it } from "vitest";
import { RIGHT } from "../domain/judge/pairs.ts";
import { editionOf } from "../domain/listing/editions.ts";
import { withFolder } from "../folder.ts";
import { look } from "./look.ts";

it("probe", async () => {
  for (const year of [2566]) {
    const more = Object.entries(parse(readFileSync(new URL("sound-papers.yaml", import.meta.url), "utf8")) as Record<string,string>).map(([code, text]) => ({ code, text: text.replaceAll("Y", "2566").replaceAll("P", "2565") }));
    const own = [...RIGHT.filter((pair) => pair.year === year && !pair.name.includes("scanned")), ...more];
    const pages = Object.fromEntries(
      own.map(({ code, text }) => {
        const [head = "", ...rest] = text.trim().split("\n");
        return [`/${code}`, `<!doctype html><meta charset="utf-8"><title>เทศบาลตำบลสายธาร</title><h1>${head}</h1>${rest.map((l) => `<p>${l}</p>`).join("")}`];
      }),
    );
    const server = createServer((q, r) => r.writeHead(pages[q.url ?? ""] ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(pages[q.url ?? ""] ?? "")).listen(0, "127.0.0.1");
    await once(server, "listening");
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const report = await withFolder(async (folder) => {
      const file = path.join(folder, "list.csv");
      await writeFile(file, ["ข้อ,รายการ,ที่อยู่", ...own.map(({ code }) => `${code},,${site}/${code}`)].join("\n"));
      return look(file, year, site.replace("http://", ""));
    });
    server.close();
    const listed = report.items.filter((i) => i.addresses.length > 0);
    console.log(year, editionOf(year).items.length, own.length, listed.filter((i) => i.outcome === "fine").length);
    for (const i of listed) if (i.outcome !== "fine") console.log(i.code, i.name, i.outcome, i.findings.filter((f) => f.weight !== "hint").map((f) => `${f.id}: ${f.message} ${JSON.stringify(report.addresses.find((a) => a.items.includes(i.code))?.findings.map((x) => x.excerpt?.text))}`).join(" | "));
  }
});
