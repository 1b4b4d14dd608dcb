import type { GitHttpRequest, GitHttpResponse, HttpClient } from "isomorphic-git";
import { EnvHttpProxyAgent, request } from "undici";

/** How long a host may be silent, and how long a connection may take (ms). */
const [SILENCE, CONNECTING] = [120_000, 20_000];

/** Speaks HTTP for the library, through the office's proxy where the system names one. */
export function httpClient(): HttpClient {
  const dispatcher = new EnvHttpProxyAgent({
    headersTimeout: SILENCE,
    bodyTimeout: SILENCE,
    connect: { timeout: CONNECTING },
  });
  return {
    request: async ({ url, method = "GET", headers = {}, body }: GitHttpRequest): Promise<GitHttpResponse> => {
      const sent = body === undefined ? null : Buffer.concat(await Array.fromAsync(body));
      const answer = await request(url, { dispatcher, method: method as "GET" | "POST", headers, body: sent });
      return {
        url,
        method,
        headers: Object.fromEntries(
          Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
        ),
        statusCode: answer.statusCode,
        statusMessage: String(answer.statusCode),
        body: answer.body[Symbol.asyncIterator]() as AsyncIterableIterator<Uint8Array>,
      };
    },
  };
}
