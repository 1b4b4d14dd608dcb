/** Today in Thailand as `YYYY-MM-DD` (C.E.), or the day given by `AS_OF`. The only clock of the program. */
export const today = (): string =>
  process.env["AS_OF"] ?? new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Bangkok" }).format(new Date());
