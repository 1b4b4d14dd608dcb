import { spawn } from "node:child_process";

/** How each system opens an address in the browser of whoever sits there. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  win32: ["cmd", "/c", "start", ""],
  darwin: ["open"],
};

/** Opens an address in the browser of this computer; where there is none, nothing happens. */
export function openInBrowser(address: string): void {
  const [program, ...words] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...words, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
