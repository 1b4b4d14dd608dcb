/**
 * The part of an address made from a file's name: lower case, Thai letters kept, spaces and signs turned into hyphens.
 * Empty when nothing of the name can stand in an address.
 * @example slugOf("ประกาศ รับสมัครงาน 2566") // "ประกาศ-รับสมัครงาน-2566"
 */
export const slugOf = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
