import { hash } from "node:crypto";

/** A short name for a text: the same text has the same. */
export const fingerprint = (text: string): string => hash("sha256", text, "base64url").slice(0, 22);
