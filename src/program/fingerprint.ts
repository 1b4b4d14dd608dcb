import { createHash } from "node:crypto";

/** A short name for a text: the same text has the same. */
export const fingerprint = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
