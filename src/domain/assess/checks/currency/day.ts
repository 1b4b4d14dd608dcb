import { formatThaiDate, type IsoDate } from "../../../thai/date.ts";

/** A day as the rules about days write it. */
export const day = (date: IsoDate): string => formatThaiDate(date, "short");
