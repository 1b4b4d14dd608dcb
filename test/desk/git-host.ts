import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Where git was before a test hid it. */
const PATH = process.env["PATH"];

/** What a host says to who asks for a service: lets them in where it says nothing. */
export type Gate = (token: string | undefined, service: string) => { status: number; body?: string } | undefined;

/** Lets nobody write without this token. */
export const withToken =
  (right: string): Gate =>
  (token, service) =>
    token === right || (service !== "git-receive-pack" && token === undefined) ? undefined : { status: 401 };

/** Serves the repositories below a folder over HTTP as hosts do, until the test ends. @returns the address of the folder */
export async function serveGit(folder: string, gate: Gate): Promise<string> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://host");
    const service = url.searchParams.get("service") ?? url.pathname.split("/").at(-1) ?? "";
    const [, basic = ""] = /^Basic (.+)$/.exec(request.headers.authorization ?? "") ?? [];
    const token = basic === "" ? undefined : Buffer.from(basic, "base64").toString("utf8").split(":")[1];
    const refused = gate(token, service);
    if (refused) {
      response.writeHead(refused.status, { "www-authenticate": 'Basic realm="git"' });
      response.end(refused.body ?? "");
    } else backend(folder, url, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Git's own answer, by the interface that it has for servers (CGI). */
function backend(folder: string, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const git: ChildProcess = spawn("git", ["http-backend"], {
    env: {
      PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers["content-type"],
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"],
      HTTP_GIT_PROTOCOL: request.headers["git-protocol"] as string | undefined,
      REMOTE_USER: "clerk",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (git.stdin) request.pipe(git.stdin);
  const chunks: Buffer[] = [];
  git.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  git.on("close", () => {
    const all = Buffer.concat(chunks);
    const end = all.indexOf("\r\n\r\n");
    const heads = all
      .subarray(0, end)
      .toString("latin1")
      .split("\r\n")
      .map((line) => line.split(/:\s*/, 2) as [string, string]);
    const status = Number(heads.find(([name]) => name === "Status")?.[1]?.split(" ")[0] ?? 200);
    response.writeHead(status, Object.fromEntries(heads.filter(([name]) => name !== "Status")));
    response.end(all.subarray(end + 4));
  });
}
