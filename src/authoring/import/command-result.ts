/** What a command prints, and whether it went well. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly ok: boolean;
}
