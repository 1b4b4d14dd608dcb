import { randomBytes } from "node:crypto";
import { Integer, Null, OctetString } from "asn1js";
import {
  AlgorithmIdentifier,
  type Certificate,
  ContentInfo,
  ExtKeyUsage,
  MessageImprint,
  PKIStatus,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs";
import { sha256 } from "../../collections/compose.ts";
import type { LedgerStamp } from "../../domain/ledger/ledger.ts";

const SHA256 = "2.16.840.1.101.3.4.2.1";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const EXTENDED_KEY_USAGE = "2.5.29.37";
const COMMON_NAME = "2.5.4.3";
const ORGANISATION = "2.5.4.10";

/** So long an authority may take (milliseconds): a publication does not wait for it. */
const PATIENCE = 10_000;
/** A token with its certificates has a few kilobytes. */
const LARGEST = 100_000;

/** What an authority confirms: that some lines of a ledger were there at a time. */
export interface TimestampConfirmation {
  /** Who signed, by the name in its certificate. */
  readonly by: string;
  readonly at: Date;
}

/** The text whose hash is stamped: the last lines of a ledger, each of which stands for all before it. */
const textOf = (tips: readonly string[]): string => tips.toSorted().join("\n");
const bytesOf = (tips: readonly string[]) => new TextEncoder().encode(textOf(tips));

/**
 * Asks a time-stamping authority (RFC 3161 over HTTP) to confirm the last lines of a ledger.
 * @param authority address
 * @param patience milliseconds
 * @throws Error when it does not answer in time, refuses, or answers with something that does not hold
 */
export async function askForStamp(
  authority: string,
  tips: readonly string[],
  patience = PATIENCE,
): Promise<LedgerStamp> {
  const nonce = new Integer({ valueHex: Uint8Array.from([1, ...randomBytes(8)]).buffer });
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(Buffer.from(sha256(textOf(tips)), "hex")).buffer }),
    }),
    nonce,
    certReq: true,
  });
  const answer = await fetch(authority, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
    body: request.toSchema().toBER(false),
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  if (bytes.byteLength > LARGEST) throw new Error("too long an answer");
  const { status, timeStampToken } = TimeStampResp.fromBER(bytes);
  const isGranted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
  if (!isGranted || !timeStampToken) throw new Error(`status ${status.status}`);
  const token = Buffer.from(timeStampToken.toSchema().toBER(false)).toString("base64");
  const stamp = { of: [...tips], authority, token };
  if (!(await timestampConfirmation(stamp))) throw new Error("a token that does not hold");
  if (!infoOf(signedIn(token)).nonce?.isEqual(nonce)) throw new Error("an answer to another question");
  return stamp;
}

/**
 * Who confirms the lines of a stamp, and when. The signature is checked with the certificate in the token; whether the
 * certificate is to be trusted, whoever reads it decides.
 * @returns nothing for a token that is none, tells of other lines, or was not signed by a time-stamping certificate
 */
export async function timestampConfirmation({ of, token }: LedgerStamp): Promise<TimestampConfirmation | undefined> {
  try {
    const signed = signedIn(token);
    const result = await signed.verify({ signer: 0, data: bytesOf(of).buffer, extendedMode: true });
    const { signerCertificate: certificate } = result;
    if (!result.signatureVerified || !certificate || !isForTime(certificate)) return undefined;
    const { genTime, messageImprint } = infoOf(signed);
    const isOurs = messageImprint.hashAlgorithm.algorithmId === SHA256;
    return isOurs ? { by: nameOf(certificate), at: genTime } : undefined;
  } catch {
    // What cannot be read confirms nothing.
    return undefined;
  }
}

function signedIn(token: string): SignedData {
  const whole = ContentInfo.fromBER(Uint8Array.from(Buffer.from(token, "base64")).buffer);
  const content: unknown = whole.content;
  return new SignedData({ schema: content });
}

function infoOf({ encapContentInfo: { eContent } }: SignedData): TSTInfo {
  if (!eContent) throw new Error("an empty token");
  return TSTInfo.fromBER(eContent.getValue());
}

function isForTime({ extensions = [] }: Certificate): boolean {
  const usage: unknown = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
}

function nameOf({ subject }: Certificate): string {
  const named = (type: string): string | undefined => {
    const value: unknown = subject.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  return [named(ORGANISATION), named(COMMON_NAME)].filter((name) => name !== undefined).join(" ") || "ผู้ให้เวลา";
}
