import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { ROOT } from "../../src/program/paths.ts";

/** The sites of others, on this machine: pages, every 25th address a PDF, some of them moved, gone or out of order. */
const EVERY = { document: 25, moved: 40, gone: 60, down: 70 };
const folder = path.join(ROOT, "public/documents/2566");
const documents = readdirSync(folder)
  .filter((name) => name.endsWith(".pdf"))
  .map((name) => readFileSync(path.join(folder, name)));

const menu = Array.from({ length: 60 }, (_, index) => `<li><a href="/${index}">เมนูที่ ${index}</a></li>`).join("");
const words = "<p>ข้อมูลที่เทศบาลเผยแพร่ให้ประชาชนทราบตามแบบวัดการเปิดเผยข้อมูลสาธารณะ</p>".repeat(100);
const page = (number: number) =>
  `<!doctype html><title>เรื่องที่ ${number}</title><nav><ul>${menu}</ul></nav><h1>เรื่องที่ ${number} ปี 2566</h1>${words}`;

const server = createServer((request, response) => {
  const number = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 0);
  const is = (kind: keyof typeof EVERY) => number % EVERY[kind] === EVERY[kind] - 1;
  if (is("moved") && !request.url?.startsWith("/new")) response.writeHead(301, { location: `/new/${number}` }).end();
  else if (is("gone")) response.writeHead(404).end();
  else if (is("down")) response.writeHead(503).end();
  else if (is("document"))
    response.writeHead(200, { "content-type": "application/pdf" }).end(documents[number % documents.length]);
  else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(number));
});
server.listen(0, "127.0.0.1", () => {
  console.log((server.address() as AddressInfo).port);
});
