import { openFetcher, type Visit } from "./fetcher.ts";
import { networkSettings, type NetworkSettings } from "../settings.ts";

/** Brings whole bodies under the guards and manners that `verify` asks with. */
export interface BodyFetcher {
  /** A body with the proof of where it came from; without one the probe says why. */
  fetchBody(address: string, signal?: AbortSignal): Promise<Visit>;
  close(): Promise<void>;
}

/** Opens a polite connection to others; close it when all is brought. */
export function openBodyFetcher(settings: Partial<NetworkSettings> = {}): BodyFetcher {
  const fetcher = openFetcher({ ...networkSettings(), ...settings });
  return {
    fetchBody: (address, signal) => fetcher.visit(address, (visit) => Promise.resolve(visit), signal),
    close: () => fetcher.close(),
  };
}
