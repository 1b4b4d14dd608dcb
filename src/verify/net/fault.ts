import type { FailureKind } from "../../domain/verify/probe.ts";

/** Why an address gave no whole answer, thrown by whatever noticed it. */
export class Fault extends Error {
  readonly kind: FailureKind;
  /** What the words need: days, seconds, a host. */
  readonly fact: string | undefined;
  constructor(kind: FailureKind, detail: string, fact?: string) {
    super(detail);
    this.name = "Fault";
    this.kind = kind;
    this.fact = fact;
  }
}

/** What systems and libraries call their errors; a code of OpenSSL that is not here is about the connection itself. */
const KINDS: Readonly<Record<string, FailureKind>> = {
  ENOTFOUND: "name-unknown",
  EAI_AGAIN: "name-unknown",
  EAI_FAIL: "name-unknown",
  EAI_NODATA: "name-unknown",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  EADDRNOTAVAIL: "refused",
  ETIMEDOUT: "time-out",
  UND_ERR_CONNECT_TIMEOUT: "time-out",
  UND_ERR_HEADERS_TIMEOUT: "time-out",
  UND_ERR_BODY_TIMEOUT: "too-slow",
  ECONNRESET: "broken-off",
  EPIPE: "broken-off",
  UND_ERR_SOCKET: "broken-off",
  UND_ERR_HEADERS_OVERFLOW: "not-http",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "cut-short",
  Z_BUF_ERROR: "cut-short",
  Z_DATA_ERROR: "not-http",
  ERR_STREAM_PREMATURE_CLOSE: "broken-off",
  CERT_HAS_EXPIRED: "certificate-expired",
  CERT_NOT_YET_VALID: "certificate-early",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-self-signed",
  // An issuer that we do not know: browsers of an office may, as they do those of the government and of its proxies.
  SELF_SIGNED_CERT_IN_CHAIN: "certificate-chain",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate-other-host",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate-chain",
  UNABLE_TO_GET_ISSUER_CERT: "certificate-chain",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate-chain",
  CERT_UNTRUSTED: "certificate-chain",
  EPROTO: "secure-connection",
};

/** Codes by which it is known that the server was reached, so that it may be the method it did not like. */
const REACHED = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_SOCKET", "ECONNRESET", "UND_ERR_HEADERS_OVERFLOW"]);

/** Whether a server was there and only did not answer as it should. */
export const wasReached = (error: unknown): boolean => isParserError(error) || REACHED.has(codeOf(error));

/**
 * Any error of the network as a fault; one with a code that nobody has met yet broke the connection off.
 * @throws what is no error of the network
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (!(error instanceof Error)) throw error;
  // With several addresses of a host, one error stands for all.
  const inner = error instanceof AggregateError && codeOf(error) === "" ? (error.errors[0] as unknown) : error;
  const code = codeOf(inner);
  if (isParserError(inner)) return new Fault("not-http", `${code} ${error.message}`);
  const kind = KINDS[code] ?? (/^(?:ERR_SSL|ERR_TLS|ERR_OSSL)/.test(code) ? "secure-connection" : undefined);
  const cause = (inner as { cause?: unknown }).cause;
  if (!kind && cause instanceof Error) return faultOf(cause);
  if (!kind && code === "") throw error;
  return new Fault(kind ?? "broken-off", [code, error.message].filter(Boolean).join(" "));
}

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "";
};
/** The parser's own complaints have a code only where the parser knows one. */
const isParserError = (error: unknown): boolean =>
  codeOf(error).startsWith("HPE_") || (error instanceof Error && error.name === "HTTPParserError");
