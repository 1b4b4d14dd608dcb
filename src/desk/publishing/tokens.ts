import { plainAddress } from "./web-address.ts";

/** The system's keeper of passwords. */
export interface KeyStore {
  /** @throws where it is locked or there is none */
  read(account: string): Promise<string | undefined>;
  keep(account: string, token: string): Promise<void>;
  forget(account: string): Promise<void>;
}

/** How long the keeper may ask its reader to unlock it (ms). */
const PATIENCE = 60_000;
const SERVICE = "prongsai";

/**
 * Windows Credential Manager, the keychain of macOS, or the Secret Service of Linux.
 * @returns `undefined` where the computer has none, or its library is not installed
 */
export async function systemKeyStore(): Promise<KeyStore | undefined> {
  try {
    const { AsyncEntry } = await import("@napi-rs/keyring");
    // What the kernel of Linux keeps is gone with the next start.
    const entry = (account: string) => new AsyncEntry(SERVICE, account, { linux: { store: "secret-service" } });
    entry("probe");
    const soon = () => AbortSignal.timeout(PATIENCE);
    return {
      read: async (account) => (await entry(account).getPassword(soon())) ?? undefined,
      keep: (account, token) => entry(account).setPassword(token, soon()),
      forget: async (account) => {
        await entry(account).deletePassword(soon());
      },
    };
  } catch {
    return undefined;
  }
}

/** The tokens by which the desk signs in: in memory while it is open, and in the system's keeper where that is wished. */
export class Tokens {
  readonly #store: () => Promise<KeyStore | undefined>;
  readonly #held = new Map<string, string>();
  /** Tokens that a host has taken before. */
  readonly #proven = new Set<string>();
  #known: Promise<KeyStore | undefined> | undefined;

  constructor(store: () => Promise<KeyStore | undefined> = systemKeyStore) {
    this.#store = store;
  }

  #keeper(): Promise<KeyStore | undefined> {
    return (this.#known ??= this.#store());
  }

  /** True where this computer can keep a token. */
  canKeep = async (): Promise<boolean> => (await this.#keeper()) !== undefined;

  /** The token for an address; `undefined` where nobody has given one. */
  async of(address: string | undefined): Promise<string | undefined> {
    if (!address || !/^https?:/.test(plainAddress(address))) return undefined;
    const account = plainAddress(address);
    const held = this.#held.get(account);
    if (held !== undefined) return held;
    const kept = await this.#keeper()
      .then((store) => store?.read(account))
      .catch(() => undefined);
    if (kept === undefined) return undefined;
    this.#held.set(account, kept);
    // Only what a host has taken is kept.
    this.#proven.add(account);
    return kept;
  }

  /** True where the token for an address was taken before. */
  hasWorked = (address: string): boolean => this.#proven.has(plainAddress(address));

  /** Takes a token that a host has accepted. @returns true where the system keeps it from now on */
  async take(address: string, token: string, keep: boolean): Promise<boolean> {
    const account = plainAddress(address);
    this.#held.set(account, token);
    this.#proven.add(account);
    const store = keep ? await this.#keeper() : undefined;
    return store
      ? store.keep(account, token).then(
          () => true,
          () => false,
        )
      : false;
  }

  /** Forgets a token here and in the system's keeper. */
  async forget(address: string): Promise<void> {
    const account = plainAddress(address);
    this.#held.delete(account);
    this.#proven.delete(account);
    const store = await this.#keeper();
    await store?.forget(account).catch(() => undefined);
  }
}
