import type { Agency } from "../model/agency.ts";

/** Whether an agency has told any way to reach it: on its first day there is none. */
export const isReached = ({ address, email, map, phones, questionChannels, social }: Agency): boolean =>
  [address ?? email ?? map, phones[0] ?? questionChannels[0] ?? social[0]].some((way) => way !== undefined);
