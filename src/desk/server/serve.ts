import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Desk } from "../desk.ts";
import { screen } from "../screens/layout.ts";
import { h } from "hastscript";
import { asset } from "./assets.ts";
import { askedOf } from "./asked.ts";
import { judgeRequest, newGuard, type Guard } from "./guard.ts";
import { json, page, redirect, Refused, standingHeaders, type Reply } from "./reply.ts";
import { handlerOf } from "./routes.ts";

/** A desk that is open. */
export interface OpenDesk {
  /** The address that lets its reader in. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Opens a desk for this computer alone. @param port 0 for any that is free */
export async function serveDesk(desk: Desk, port = 0): Promise<OpenDesk> {
  const guard = newGuard();
  const server = createServer((request, response) => {
    void answer(desk, guard, (server.address() as AddressInfo).port, request, response);
  });
  // Nothing here speaks WebSocket: whoever asks is sent away.
  server.on("upgrade", (_, socket) => socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n"));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${taken}/?key=${guard.token}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  desk: Desk,
  guard: Guard,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", `http://127.0.0.1:${port}`);
  const key = url.pathname === "/" ? url.searchParams.get("key") : null;
  const verdict = judgeRequest(request, port, guard, key);
  const reply = verdict
    ? refusal(verdict.status, REFUSALS[verdict.status] ?? "ไม่รับคำขอนี้", url)
    : key !== null
      ? { ...redirect("/"), headers: { location: "/", "set-cookie": guard.cookie(port) } }
      : await replyTo(desk, request, url);
  response.writeHead(reply.status, {
    ...standingHeaders(desk.preview.origin),
    "content-type": reply.type,
    ...reply.headers,
  });
  response.end(request.method === "HEAD" ? undefined : reply.body);
}

const REFUSALS: Readonly<Record<number, string>> = {
  401: "หน้านี้เปิดได้จากหน้าต่างที่สั่ง prongsai edit เท่านั้น ให้เปิดจากที่อยู่ในหน้าต่างนั้น หรือสั่งใหม่อีกครั้ง",
};

async function replyTo(desk: Desk, request: IncomingMessage, url: URL): Promise<Reply> {
  try {
    if (url.pathname.startsWith("/assets/")) return await asset(url.pathname.slice("/assets/".length));
    const handler = handlerOf(request.method ?? "", url.pathname);
    if (!handler) throw new Refused(404, "ไม่มีหน้านี้");
    return await handler(desk, askedOf(request, url));
  } catch (error) {
    if (error instanceof Refused) return refusal(error.status, error.message, url);
    console.error(error);
    return refusal(500, "โปรแกรมผิดพลาด สิ่งที่พิมพ์ไว้ยังอยู่ในหน้านี้ ลองอีกครั้ง ถ้ายังเป็นอยู่ให้ปิดแล้วสั่ง prongsai edit ใหม่", url);
  }
}

const refusal = (status: number, words: string, url: URL): Reply =>
  url.pathname.startsWith("/api/")
    ? json({ said: [{ name: "", text: words }] }, status)
    : page(screen({ agency: "โต๊ะทำงาน" }, "เปิดหน้านี้ไม่ได้", [h("p", words)]), status);
