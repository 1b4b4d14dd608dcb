import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, LookupFunction } from "node:net";
import { createSecureContext } from "node:tls";
import { generate } from "selfsigned";
import { networkSettings, type NetworkSettings } from "../../src/verify/settings.ts";
import { ANSWERS, sends, to } from "./answers.ts";

/** A local server that stands for many hosts, and does to its visitors whatever servers do. */
export interface FaultServer {
  readonly http: number;
  readonly https: number;
  /** A port on which nobody listens. */
  readonly closed: number;
  readonly settings: NetworkSettings;
  /** Every request as `METHOD host path`. */
  readonly log: readonly string[];
  readonly userAgents: ReadonlySet<string>;
  /** The most requests that were open at a time, by host. */
  readonly busiest: ReadonlyMap<string, number>;
  countOf(request: IncomingMessage): number;
  stop(): Promise<void>;
}

const HOSTS = [
  "www.agency.example",
  "www.other.example",
  "bit.ly",
  "slow.agency.example",
  "busy.agency.example",
  "odd.agency.example",
  "patient.agency.example",
  // As certificates and name servers know it.
  new URL("https://ตัวอย่าง.agency.example/").hostname,
];

/** Every name is this machine. */
export const localLookup: LookupFunction = (_hostname, options, callback) => {
  if (options.all) callback(null, [{ address: "127.0.0.1", family: 4 }]);
  else callback(null, "127.0.0.1", 4);
};

/** Starts the server; small times make its faults short. */
export async function startFaults(): Promise<FaultServer> {
  const [log, userAgents] = [[] as string[], new Set<string>()];
  const [open, busiest] = [new Map<string, number>(), new Map<string, number>()];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    log.push(`${request.method} ${host} ${request.url}`);
    userAgents.add(request.headers["user-agent"] ?? "");
    open.set(host, (open.get(host) ?? 0) + 1);
    busiest.set(host, Math.max(busiest.get(host) ?? 0, open.get(host) ?? 0));
    response.on("close", () => open.set(host, (open.get(host) ?? 0) - 1));
    const path = (request.url ?? "").replace(/\?.*$/, "");
    const endless = /^\/endless-redirects\/(\d+)$/.exec(path)?.[1];
    const handler = endless ? to(`/endless-redirects/${Number(endless) + 1}`) : ANSWERS[path];
    (handler ?? sends(404, {}))(request, response, server);
  };

  const day = 86_400_000;
  const certificate = async (names: readonly string[], from = Date.now() - day, until = Date.now() + day) => {
    const pem = await generate([{ name: "commonName", value: names[0] ?? "" }], {
      keyType: "ec",
      algorithm: "sha256",
      notBeforeDate: new Date(from),
      notAfterDate: new Date(until),
      extensions: [{ name: "subjectAltName", altNames: names.map((value) => ({ type: 2 as const, value })) }],
    });
    return { key: pem.private, cert: pem.cert };
  };
  const good = await certificate(HOSTS);
  const known = {
    "expired.agency.example": await certificate(["expired.agency.example"], Date.now() - 9 * day, Date.now() - day),
    "early.agency.example": await certificate(["early.agency.example"], Date.now() + day, Date.now() + 9 * day),
    "misnamed.agency.example": await certificate(["another.example"]),
  };
  const contexts = { ...known, "self-signed.agency.example": await certificate(["self-signed.agency.example"]) };
  const secure = createSecureServer(
    {
      ...good,
      SNICallback: (name, done) => {
        const own = Object.entries(contexts).find(([host]) => host === name)?.[1];
        done(null, createSecureContext(own ?? good));
      },
    },
    answer,
  );
  const plain = createServer(answer);
  const spare = createServer();
  const [https, http, closed] = [await listen(secure), await listen(plain), await listen(spare)];
  await stopServer(spare);

  const settings: NetworkSettings = {
    ...networkSettings("https://www.example.go.th/"),
    pause: 0,
    maxSize: 1024 * 1024,
    maxRedirects: 5,
    rests: [10, 10],
    maxWait: 2000,
    allowPrivate: true,
    connectTimeout: 2000,
    answerTimeout: 1000,
    totalTimeout: 5000,
    lowSpeed: { bytes: 100, within: 400 },
    lookup: localLookup,
    ca: [good.cert, ...Object.values(known).map(({ cert }) => cert)],
  };
  const counts = new Map<string, number>();
  const server: FaultServer = {
    http,
    https,
    closed,
    settings,
    log,
    userAgents,
    busiest,
    countOf(request) {
      const count = (counts.get(request.url ?? "") ?? 0) + 1;
      counts.set(request.url ?? "", count);
      return count;
    },
    async stop() {
      await Promise.all([stopServer(secure), stopServer(plain)]);
    },
  };
  return server;
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

const stopServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
