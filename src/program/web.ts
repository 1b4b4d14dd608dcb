/** Gets the bytes of an address of others; a failure is told in words. */
export type FetchBytes = (address: string) => Promise<
  /** `address`: where it was found in the end. */
  { readonly bytes: Uint8Array; readonly address?: string | undefined } | { readonly failure: string }
>;

/** A way to others; close it when all is brought. */
export interface Web {
  readonly fetchBytes: FetchBytes;
  close(): Promise<void>;
}
