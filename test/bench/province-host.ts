import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";

/** How well an agency's site is. */
export const HEALTHS = ["good", "half", "slow", "dead", "silent", "hostile", "nolist"] as const;
export type Health = (typeof HEALTHS)[number];

/** A simulated agency: its name tells its server and its health. */
export interface Simulated {
  readonly id: string;
  readonly host: string;
  readonly health: Health;
  /** The last two numbers of its server. */
  readonly server: string;
}

/** Agency number `n` on one of the servers. @param vendor so many of the first stand on one server */
export function simulated(n: number, health: Health, server: number): Simulated {
  return {
    id: `a${n}`,
    health,
    server: `${Math.floor(server / 250)}.${(server % 250) + 1}`,
    host: `a${n}.${health}.s${server}.simulated.go.th`,
  };
}

/** The number of the server in a simulated name: each is one of this machine's own. */
export const simulatedLookup: LookupFunction = (name, options, callback) => {
  const server = Number(/\.s(\d+)\./.exec(name)?.[1] ?? 0);
  const address = `127.7.${Math.floor(server / 250)}.${(server % 250) + 1}`;
  if (options.all) callback(null, [{ address, family: 4 }]);
  else callback(null, address, 4);
};

const WORDS = "ข้อมูลของหน่วยงานที่เผยแพร่ให้ประชาชนทราบตามที่กฎหมายกำหนด ".repeat(12);

const page = (title: string, body: string) =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

/** What a server has seen: how many requests at a time, at most, by its address. */
export interface Log {
  readonly most: Record<string, number>;
  readonly requests: Record<string, number>;
  /** By host and path, how often a body was asked for. */
  readonly bodies: Record<string, number>;
}

/**
 * Serves simulated agencies on all addresses of this machine.
 * @param items the names of the items that each lists, in order
 */
export async function startHost(items: readonly string[], slow = 300) {
  const log: Log = { most: {}, requests: {}, bodies: {} };
  const open: Record<string, number> = {};
  const list = page(
    "การเปิดเผยข้อมูลสาธารณะ OIT ปีงบประมาณ 2566",
    `<ul>${items.map((name, index) => `<li><a href="/o${index + 1}">o${index + 1} ${name}</a></li>`).join("")}</ul>`,
  );
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? "";
    const health = host.split(".")[1] as Health;
    const url = request.url ?? "/";
    const html = (body: string, status = 200) =>
      response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(body);
    if (url === "/robots.txt") {
      response.writeHead(404).end();
      return;
    }
    if (url === "/oit") {
      html(health === "nolist" ? page("เว็บไซต์อยู่ระหว่างปรับปรุง", WORDS) : list);
      return;
    }
    const number = Number(/^\/o(\d+)$/.exec(url)?.[1] ?? 0);
    if (health === "silent") return;
    if (health === "half" && number % 2 === 0) {
      html(page("ไม่พบหน้า", ""), 404);
      return;
    }
    if (health === "hostile" && number % 3 === 0) {
      response.writeHead(302, { location: `/o${number}?again=${Math.random()}` }).end();
      return;
    }
    const title = `${items[number - 1] ?? ""} ประจำปีงบประมาณ พ.ศ. 2566`;
    setTimeout(() => html(page(title, `<p>${WORDS}</p>`)), health === "slow" ? slow * Math.random() : 0);
  };
  const server = createServer((request, response) => {
    const at = (request.socket.localAddress ?? "").replace(/^::ffff:/, "");
    open[at] = (open[at] ?? 0) + 1;
    log.most[at] = Math.max(log.most[at] ?? 0, open[at]);
    log.requests[at] = (log.requests[at] ?? 0) + 1;
    if (request.method === "GET") {
      const what = `${request.headers.host ?? ""}${request.url ?? ""}`;
      log.bodies[what] = (log.bodies[what] ?? 0) + 1;
    }
    response.once("close", () => {
      open[at] = (open[at] ?? 1) - 1;
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
