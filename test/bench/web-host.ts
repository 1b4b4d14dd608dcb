import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Something that a browser loaded, with its bytes on the wire: headers and body, compressed. */
export interface Sent {
  readonly pathname: string;
  readonly bytes: number;
}

/**
 * Serves folders as most web hosts do, text compressed by gzip, and counts what it sends.
 * @param folders each by the first part of its addresses: `{ "/ours/": "/tmp/site" }`
 * @param files texts that stand in no folder, by their addresses
 */
export async function startHost(
  folders: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): Promise<{ url: string; sent: Sent[]; stop: () => Promise<void> }> {
  const sent: Sent[] = [];
  const bodyOf = async (pathname: string): Promise<Buffer> => {
    const text = files[pathname];
    if (text !== undefined) return Buffer.from(text);
    const [prefix, folder] = Object.entries(folders).find(([start]) => pathname.startsWith(start)) ?? ["", ""];
    return await readFile(path.join(folder, decodeURIComponent(pathname.slice(prefix.length))));
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const before = request.socket.bytesWritten;
    response.on("finish", () => sent.push({ pathname, bytes: request.socket.bytesWritten - before }));
    const file = pathname.replace(/\/$/, "/index.html");
    bodyOf(file).then(
      (body) => {
        const type = TYPES[path.extname(file)];
        const headers = type ? { "content-type": type, "content-encoding": "gzip" } : {};
        response.writeHead(200, headers).end(type ? gzipSync(body) : body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
