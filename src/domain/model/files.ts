/**
 * The extension of a file's name, in lower case and without the dot; empty if it has none.
 * @example extensionOf("documents/PLAN.PDF") // "pdf"
 */
export const extensionOf = (file: string): string => /[^/.]\.([^/.]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";

/** Bytes as megabytes with one decimal, rounded up: 25_165_824 → "24.0", one byte more → "24.1". */
export const megabytes = (bytes: number): string => (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1);
