import { hash } from "node:crypto";

/** A short name for a text or for bytes: the same have the same. */
export const fingerprint = (text: string | Uint8Array): string => hash("sha256", text, "base64url").slice(0, 22);
