import type { Probe } from "./probe.ts";

/**
 * The name under which a browser would save what came: what the server calls it, else the end of the address; empty
 * for a folder.
 */
export function fileNameOf({ headers, finalAddress, address }: Probe): string {
  const disposition = headers["content-disposition"] ?? "";
  const encoded = /filename\*\s*=\s*utf-8'[^']*'([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(disposition);
  const given = encoded?.trim() ?? (plain?.[1] ?? plain?.[2])?.trim();
  const path = URL.parse(finalAddress ?? address)?.pathname ?? "";
  return decoded((given ?? path).split(/[/\\]/).at(-1) ?? "");
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
