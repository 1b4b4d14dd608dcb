import { hostname } from "node:os";
import type { Run } from "../domain/province/run.ts";
import { proxyWords, type Proxies } from "../verify/net/proxy.ts";
import { networkSettings } from "../verify/settings.ts";
import { contactWritten, flagNumber, flagText, type Flags } from "./options.ts";

const MB = 1024 * 1024;

/**
 * What a run asks with, from the flags.
 * @throws Refusal for a flag that cannot be read
 */
export function settingsOf(flags: Flags, proxies: Proxies | undefined): Run["settings"] {
  const defaults = networkSettings();
  const year = flagNumber(flags, "year", 2500, 2699);
  const family = flagText(flags.family);
  const timeout = flagNumber(flags, "timeout", 1, 3600);
  const size = flagNumber(flags, "max-size", 1, 2048);
  return {
    ...(year !== undefined && { year }),
    ...(family !== undefined && { family }),
    contact: contactWritten(flags) ?? "",
    from: flagText(flags.from) ?? `เครื่อง ${hostname()}`,
    ...(proxies && { proxy: proxyWords(proxies) }),
    allowPrivate: flags["allow-private"] === true,
    keep: flags.keep === true,
    perServer: defaults.perHost,
    pause: flagNumber(flags, "delay", 0, 600_000) ?? defaults.pause,
    answerTimeout: timeout === undefined ? defaults.answerTimeout : timeout * 1000,
    rests: defaults.rests,
    maxSize: size === undefined ? defaults.maxSize : size * MB,
    agencyBytes: (flagNumber(flags, "agency-size", 1, 100_000) ?? 500) * MB,
    agencyTime: (flagNumber(flags, "agency-minutes", 1, 1400) ?? 60) * 60_000,
  };
}
