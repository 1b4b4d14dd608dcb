import { formatThaiDate, type IsoDate } from "../../../thai/date.ts";

/** A day as the rules about days write it. */
export const shortDay = (date: IsoDate): string => formatThaiDate(date, "short");
