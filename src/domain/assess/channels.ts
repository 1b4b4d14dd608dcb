import type { Agency } from "../model/agency.ts";

/** A way of reporting corruption that is also a way for everything else. */
export interface SharedWay {
  /** Place of the channel among `corruptionChannels`. */
  readonly index: number;
  readonly key: "url" | "phone";
  readonly value: string;
  /** What else stands at this address or number. */
  readonly other: string;
}

type Way = Omit<SharedWay, "other">;

/** The addresses and numbers at which corruption is reported. */
const corruptionWays = ({ corruptionChannels }: Agency): Way[] =>
  corruptionChannels.flatMap((channel, index) =>
    (["url", "phone"] as const).flatMap((key) => {
      const value = channel[key];
      return value === undefined ? [] : [{ index, key, value }];
    }),
  );

/** Which of these ways also serve for questions or as the agency's general number or page. */
export function sharedWays(agency: Agency): SharedWay[] {
  const general = generalWays(agency);
  return corruptionWays(agency).flatMap((way) => {
    const other = general.get(normal(way));
    return other === undefined ? [] : [{ ...way, other }];
  });
}

/** True when at least one way of reporting corruption serves for nothing else. */
export function hasSeparateChannel(agency: Agency): boolean {
  const ways = corruptionWays(agency);
  return agency.corruptionChannels.length > 0 && (ways.length === 0 || sharedWays(agency).length < ways.length);
}

/** General addresses and numbers with their names. A number that the list itself keeps for corruption is not general. */
function generalWays({ questionChannels, phones, social }: Agency): Map<string, string> {
  const entries = [
    ...phones
      .filter(({ label }) => !label.includes("ทุจริต"))
      .map(({ label, number }) => [normal({ key: "phone", value: number }), label] as const),
    ...social.map(({ name, url }) => [normal({ key: "url", value: url }), name] as const),
    ...questionChannels.flatMap(({ name, url, phone }) => [
      ...(url === undefined ? [] : [[normal({ key: "url", value: url }), name] as const]),
      ...(phone === undefined ? [] : [[normal({ key: "phone", value: phone }), name] as const]),
    ]),
  ];
  return new Map(entries);
}

/** The same for spellings of one address or number. Extensions of one number are different ways. */
const normal = ({ key, value }: Pick<Way, "key" | "value">): string =>
  key === "url"
    ? value.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/+$/, "")
    : value
        .replace(/^\+66/, "0")
        .replace(/ต่อ|ext\.?/i, "x")
        .replace(/[^\dx]/g, "");
