import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Integer, ObjectIdentifier, OctetString, Utf8String } from "asn1js";
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs";

/** What an authority does that does not do its work. */
export interface Misdeed {
  /** HTTP status other than 200. */
  readonly http?: number;
  readonly silent?: boolean;
  readonly refuses?: boolean;
  readonly otherNonce?: boolean;
  readonly otherHash?: boolean;
  readonly notForTime?: boolean;
}

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const TST_INFO = "1.2.840.113549.1.9.16.1.4";

async function certificateOf({ notForTime }: Misdeed) {
  const keys = await crypto.subtle.generateKey(CURVE, true, ["sign", "verify"]);
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: 1 }) });
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(
      new AttributeTypeAndValue({ type: "2.5.4.10", value: new Utf8String({ value: "นาฬิกาทดสอบ" }) }),
    );
  certificate.notBefore.value = new Date("2023-01-01");
  certificate.notAfter.value = new Date("2033-01-01");
  const usage = new ExtKeyUsage({ keyPurposes: [notForTime ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.8"] });
  certificate.extensions = [
    new Extension({
      extnID: "2.5.29.37",
      critical: true,
      extnValue: usage.toSchema().toBER(false),
      parsedValue: usage,
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, "SHA-256");
  return { keys, certificate };
}

async function answerTo(question: ArrayBuffer, misdeed: Misdeed): Promise<ArrayBuffer> {
  if (misdeed.refuses) {
    const refusal = new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.rejection }) });
    return refusal.toSchema().toBER(false);
  }
  const { messageImprint, nonce } = TimeStampReq.fromBER(question);
  if (misdeed.otherHash) messageImprint.hashedMessage = new OctetString({ valueHex: new ArrayBuffer(32) });
  const info = new TSTInfo({
    version: 1,
    policy: "1.2.3.4",
    messageImprint,
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date("2023-04-20T03:00:00Z"),
    ...(nonce && { nonce: misdeed.otherNonce ? new Integer({ value: 1 }) : nonce }),
  });
  const { keys, certificate } = await certificateOf(misdeed);
  const content = info.toSchema().toBER(false);
  const digest = await crypto.subtle.digest("SHA-256", content);
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: TST_INFO }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({ type: "1.2.840.113549.1.9.3", values: [new ObjectIdentifier({ value: TST_INFO })] }),
            new Attribute({ type: "1.2.840.113549.1.9.4", values: [new OctetString({ valueHex: digest })] }),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  });
  // Given to the constructor, it would be cut into pieces, as no authority does.
  signed.encapContentInfo.eContent = new OctetString({ valueHex: content });
  await signed.sign(keys.privateKey, 0, "SHA-256");
  const token = new ContentInfo({ contentType: "1.2.840.113549.1.7.2", content: signed.toSchema(true) });
  return new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.granted }), timeStampToken: token })
    .toSchema()
    .toBER(false);
}

/** A time-stamping authority on this machine. @returns its address, and how to stop it */
export async function startAuthority(misdeed: Misdeed = {}): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (misdeed.silent) return;
      response.statusCode = misdeed.http ?? 200;
      response.setHeader("content-type", "application/timestamp-reply");
      void answerTo(Uint8Array.from(Buffer.concat(parts)).buffer, misdeed).then((bytes) =>
        response.end(Buffer.from(bytes)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
