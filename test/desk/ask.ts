import { request } from "node:http";

/** An answer of the desk. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks a server of this computer with exactly these headers, which browsers would not let a test set. */
export const ask = (
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string | Uint8Array,
  method = body === undefined ? "GET" : "POST",
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      },
    );
    sent.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: "" });
    });
    sent.on("error", reject);
    sent.end(body);
  });

/** Speaks to a desk as its own pages do. */
export async function visitorOf({ port, address }: { port: number; address: string }) {
  const first = await ask(port, address.slice(address.indexOf("/?")));
  const cookie = String(first.headers["set-cookie"]).split(";")[0] ?? "";
  const own = { cookie, origin: `http://127.0.0.1:${port}`, "content-type": "application/json" };
  return {
    own,
    get: (path: string) => ask(port, path, { cookie }),
    post: async (path: string, data: unknown) => {
      const { status, body } = await ask(port, path, own, JSON.stringify(data));
      return { status, data: JSON.parse(body) as Record<string, unknown> };
    },
  };
}

/** Sends bytes to a desk as its own pages do. */
export async function askBytes(
  port: number,
  path: string,
  own: Readonly<Record<string, string>>,
  bytes: Uint8Array,
  type = "application/octet-stream",
): Promise<{ status: number; data: Record<string, unknown> }> {
  const { status, body } = await ask(port, path, { ...own, "content-type": type }, bytes);
  return { status, data: JSON.parse(body) as Record<string, unknown> };
}
