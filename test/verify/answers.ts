import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { FaultServer } from "./faults.ts";

/** A page with enough words to be one. */
const page = (title: string, body = `<p>${"ข้อมูลของหน่วยงานที่เผยแพร่ให้ประชาชนทราบ ".repeat(5)}</p>`): string =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

const pdf = (name: string) => readFileSync(new URL(`../fixtures/pdf/${name}.pdf`, import.meta.url));
const [TEXT, SCAN, ENCRYPTED] = [pdf("text"), pdf("scan"), pdf("encrypted")];
const BOMB = gzipSync(Buffer.alloc(30 * 1024 * 1024));

/** Wants its visitor to sign in. */
const DOOR = '<form><label>รหัสผ่าน <input type="password"></label></form>';
const items = Array.from(
  { length: 12 },
  (_, index) => `<li><a href="/o${index + 1}">o${index + 1} ข้อที่ ${index + 1}</a></li>`,
);

type Handler = (request: IncomingMessage, response: ServerResponse, server: FaultServer) => unknown;

export const sends =
  (status: number, headers: Record<string, string>, body: string | Buffer = ""): Handler =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);
const html = (body: string, status = 200) => sends(status, { "content-type": "text/html; charset=utf-8" }, body);
const file = (bytes: Buffer, type = "application/pdf") => sends(200, { "content-type": type }, bytes);
export const to =
  (location: string, status = 302): Handler =>
  (request, response, server) =>
    sends(status, { location: location.replace("{port}", String(server.https)) })(request, response, server);

/** The same answer for HEAD and GET, but for those whose fault is in the body. */
const onGet =
  (handler: Handler): Handler =>
  (request, response, server) => {
    if (request.method === "HEAD") response.writeHead(200).end();
    else handler(request, response, server);
  };

/** Answers otherwise from the given request on; HEAD counts. */
const after =
  (requests: number, first: Handler, then: Handler): Handler =>
  (request, response, server) =>
    (server.countOf(request) > requests ? then : first)(request, response, server);

const BUSY = (wait: string) => sends(429, { "retry-after": wait });

/** What the server answers to each path: one for every fault. */
export const ANSWERS: Readonly<Record<string, Handler>> = {
  "/": html(page("เทศบาลตำบลตัวอย่าง")),
  "/fine": html(page("โครงสร้างหน่วยงาน")),
  "/fine.pdf": file(TEXT),
  "/places": html(page("ข้อมูลเผยแพร่", `<h2 id="plan">แผนดำเนินงาน</h2><p>${"แผนของเทศบาล ".repeat(20)}</p>`)),
  "/%E0%B9%81%E0%B8%9C%E0%B8%99": html(page("แผนดำเนินงาน ปีงบประมาณ 2566")),
  "/gzip": sends(200, { "content-type": "text/html", "content-encoding": "gzip" }, gzipSync(page("โครงสร้าง"))),
  "/moved": to("/fine", 301),
  "/folder": to("/folder/", 301),
  "/folder/": html(page("โครงสร้างหน่วยงาน")),
  "/refresh": html('<meta http-equiv="refresh" content="0; url=/fine">'),
  "/to-thai": sends(302, { location: Buffer.from("/แผน").toString("latin1") }),
  "/login": html(page("เข้าสู่ระบบ", DOOR)),
  "/members": to("/login"),
  "/secret": sends(401, { "www-authenticate": "Basic" }),
  "/soft-404": html(page("ขออภัย ไม่พบหน้าที่ท่านต้องการ")),
  "/soft-404-short": html(page("เทศบาลตำบลตัวอย่าง", "<p>The page you requested could not be found.</p>")),
  "/to-home": to("/"),
  "/to-other": to("https://www.other.example:{port}/fine"),
  "/to-drive": to("https://drive.google.com:{port}/file/d/1"),
  "/listing": html(page("การเปิดเผยข้อมูลสาธารณะ", `<ul>${items.join("")}</ul>`)),
  "/empty": sends(200, { "content-type": "application/pdf", "content-length": "0" }),
  "/empty-range": (request, response) => response.writeHead(request.headers.range ? 416 : 200).end(),
  "/cut.pdf": file(TEXT.subarray(0, 400)),
  "/locked.pdf": file(ENCRYPTED),
  "/scan.pdf": file(SCAN),
  "/page.pdf": html(page("เอกสารแผนดำเนินงาน")),
  "/picture.jpg": file(Buffer.from("ffd8ffe000104a464946", "hex"), "image/jpeg"),
  "/old.doc": file(Buffer.from("d0cf11e0a1b11ae1".padEnd(2048, "0"), "hex"), "application/msword"),
  "/noise.pdf": file(Buffer.from("00010203fffefdfc".repeat(50), "hex")),
  "/year": html(page("แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๓")),
  "/one-year": html(page("แผนดำเนินงาน ปีงบประมาณ 2565")),
  "/plan-2563.txt": sends(200, { "content-type": "text/plain" }, "แผนดำเนินงานของเทศบาล"),
  "/report.txt": sends(200, { "content-type": "text/plain" }, "รายงานผล\nประจำปีงบประมาณ พ.ศ. 2563\nเทศบาล"),
  "/script-only": html('<!doctype html><div id="root"></div><script src="/a.js"></script>'),
  "/hanging": () => undefined,
  "/unhurried": (request, response, server) => {
    setTimeout(html(page("โครงสร้าง")), 30, request, response, server);
  },
  "/slow": onGet((_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "5000" });
    const drip = setInterval(() => response.write("x"), 50);
    response.on("close", () => {
      clearInterval(drip);
    });
  }),
  "/wrong-length": onGet((_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "9000" });
    response.write(page("ขาด"), () => response.destroy());
  }),
  "/broken-gzip": sends(200, { "content-encoding": "gzip" }, gzipSync(page("ขาด")).subarray(0, 60)),
  "/no-http": (_request, response) => response.socket?.end("<html>hello</html>"),
  "/odd-header": (_request, response) => response.socket?.end("HTTP/1.1 200 OK\r\nBad Header\r\n\r\nx"),
  "/odd-packing": sends(200, { "content-type": "text/html", "content-encoding": "rot13" }, page("ขาด")),
  "/bomb": onGet(sends(200, { "content-type": "text/html", "content-encoding": "gzip" }, BOMB)),
  "/large": (_request, response) => response.writeHead(200, { "content-length": "90000000" }).end(),
  "/endless": onGet((_request, response) => {
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65536, "x")));
    };
    response.writeHead(200, { "content-type": "text/plain" }).on("drain", pour);
    pour();
  }),
  "/recovers": after(4, sends(503, {}), html(page("โครงสร้าง"))),
  "/down": sends(500, {}),
  "/forbidden": sends(403, {}),
  "/gone": sends(410, {}),
  "/busy": after(1, BUSY("1"), html(page("โครงสร้าง"))),
  "/busy-for-long": BUSY("3600"),
  "/loop": to("/loop-back"),
  "/loop-back": to("/loop"),
  "/cookie": (request, response) =>
    request.headers.cookie === "seen=1"
      ? html(page("โครงสร้าง"))(request, response, undefined as never)
      : response.writeHead(302, { location: "/cookie", "set-cookie": "seen=1; path=/" }).end(),
  "/no-head": (request, response, server) =>
    (request.method === "HEAD" ? sends(405, {}) : html(page("โครงสร้าง")))(request, response, server),
  "/head-fails": (request, response, server) => {
    (request.method === "HEAD" ? sends(503, {}) : html(page("โครงสร้าง")))(request, response, server);
  },
  "/head-lies": (request, response, server) =>
    (request.method === "HEAD" ? sends(404, {}) : html(page("โครงสร้าง")))(request, response, server),
  "/head-breaks": (request, response, server) => {
    if (request.method === "HEAD") response.destroy();
    else html(page("โครงสร้าง"))(request, response, server);
  },
  "/ranged.pdf": (request, response) => {
    const status = request.headers.range ? 206 : 200;
    const range = { "content-range": `bytes 0-${TEXT.length - 1}/${TEXT.length}` };
    response.writeHead(status, { "content-type": "application/pdf", ...(status === 206 && range) }).end(TEXT);
  },
  "/to-private": to("http://10.0.0.1/"),
};
