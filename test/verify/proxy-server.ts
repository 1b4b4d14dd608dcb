import { createServer, request, type IncomingMessage, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";

/** What the proxy of an office did. */
export interface OfficeProxy {
  readonly address: string;
  /** `CONNECT host:port`, or `GET http://…` where a plain request was passed on. */
  readonly log: readonly string[];
  stop(): Promise<void>;
}

/** By what a proxy answers otherwise than with what it was asked for. */
interface Whims {
  /** Name and password that it asks for. */
  readonly door?: string;
  /** The status with which it answers whatever is asked. */
  readonly refuses?: number;
  /** What it answers to a plain request, in the place of the host. */
  readonly answers?: string;
}

/** A proxy as an office has it: every host is this machine, whatever its name. */
export async function startProxy({ door, refuses, answers }: Whims = {}): Promise<OfficeProxy> {
  const log: string[] = [];
  const refusal = ({ headers }: IncomingMessage): number | undefined => {
    const given = Buffer.from((headers["proxy-authorization"] ?? "").replace(/^Basic /, ""), "base64").toString();
    return door !== undefined && given !== door ? 407 : refuses;
  };
  const server = createServer((asked, answer) => {
    log.push(`${asked.method} ${asked.url}`);
    const status = refusal(asked);
    if (status !== undefined || answers !== undefined) {
      answer.writeHead(status ?? 200, { "content-type": "text/html; charset=utf-8" }).end(answers);
      return;
    }
    const { port, pathname, search } = new URL(asked.url ?? "");
    const { method, headers } = asked;
    request({ host: "127.0.0.1", port, path: pathname + search, method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 500, got.headers);
      got.pipe(answer);
    })
      .on("error", () => answer.destroy())
      .end();
  });
  server.on("connect", (asked: IncomingMessage, socket) => {
    log.push(`CONNECT ${asked.url}`);
    socket.on("error", () => undefined);
    const status = refusal(asked);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const there = connect(Number(asked.url?.split(":").at(-1)), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      there.pipe(socket).pipe(there);
    });
    there.on("error", () => socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, log, stop: () => stopped(server) };
}

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
