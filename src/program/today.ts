import { isIsoDate } from "../domain/thai/date.ts";

/** True for a day an assessment can be made on: it exists, and its year is of the common era. */
export const isDay = (text: string): boolean => isIsoDate(text) && text < "2400";

/** True where `AS_OF` says another day: what is made then tells of no publication. */
export const isAnotherDay = (): boolean => process.env["AS_OF"] !== undefined;

/** Today in Thailand as `YYYY-MM-DD` (C.E.), or the day given by `AS_OF`. The only clock of the program. */
export function today(): string {
  const given = process.env["AS_OF"];
  if (given === undefined) return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Bangkok" }).format(new Date());
  if (isDay(given)) return given;
  console.error(`AS_OF ต้องเป็นวันที่แบบ ค.ศ. เช่น 2023-04-30 แต่เขียนว่า ${given}`);
  process.exit(1);
}
