import { expect, it } from "vitest";
import { askForStamp, timestampConfirmation } from "../../../src/publish/ledger/timestamp.ts";
import { startAuthority, type Misdeed } from "./authority.ts";

const TIPS = ["1".repeat(32), "0".repeat(32)];

async function asked(misdeed: Misdeed = {}) {
  const authority = await startAuthority(misdeed);
  return askForStamp(authority.url, TIPS, 500).finally(authority.stop);
}

it("an authority confirms the last lines of a ledger, in whatever order they stand", async () => {
  const stamp = await asked();
  const confirmation = { by: "นาฬิกาทดสอบ", at: new Date("2023-04-20T03:00:00Z") };
  expect(await timestampConfirmation(stamp)).toEqual(confirmation);
  expect(await timestampConfirmation({ ...stamp, of: TIPS.toReversed() })).toEqual(confirmation);
});

it("a token confirms no other lines, and none when a byte of it was changed", async () => {
  const stamp = await asked();
  expect(await timestampConfirmation({ ...stamp, of: TIPS.slice(1) })).toBeUndefined();
  const bytes = Buffer.from(stamp.token, "base64");
  const last = bytes.length - 5;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  expect(await timestampConfirmation({ ...stamp, token: bytes.toString("base64") })).toBeUndefined();
  expect(await timestampConfirmation({ ...stamp, token: "MAAwAA==" })).toBeUndefined();
});

const MISDEEDS: [string, Misdeed][] = [
  ["an error", { http: 503 }],
  ["a refusal", { refuses: true }],
  ["silence", { silent: true }],
  ["the answer to another question", { otherNonce: true }],
  ["another hash", { otherHash: true }],
  ["a certificate that is not for time", { notForTime: true }],
];
it.each(MISDEEDS)("%s is no stamp", async (_, misdeed) => {
  await expect(asked(misdeed)).rejects.toThrow();
});
