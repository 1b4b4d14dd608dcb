import type { Agency } from "../../domain/model/agency.ts";
import { inEnglish } from "../english/said.ts";
import type { Language } from "./frame-words.ts";

/** A channel of the agency on another site. */
export interface SocialLink {
  readonly name: string;
  /** The language of its name, where it is not that of the page. */
  readonly lang: "th" | undefined;
  readonly href: string;
  /** The sign by which people know it. */
  readonly icon: "line" | "facebook" | "video" | "link";
}

const SIGNS: readonly (readonly [hosts: RegExp, icon: SocialLink["icon"]])[] = [
  [/(^|\.)(line\.me|lin\.ee)$/, "line"],
  [/(^|\.)(facebook\.com|fb\.com|fb\.me|m\.me)$/, "facebook"],
  [/(^|\.)(youtube\.com|youtu\.be|tiktok\.com)$/, "video"],
];
/** LINE and Facebook first: most people have them open already. */
const ORDER: readonly SocialLink["icon"][] = ["line", "facebook", "video", "link"];

/** The channels as a page shows them, those that most people use first. */
export const socialLinks = ({ social }: Pick<Agency, "social">, language: Language = "th"): SocialLink[] =>
  social
    .map(({ name, nameEnglish, url }) => {
      const host = URL.parse(url)?.hostname ?? "";
      const shown = language === "en" ? inEnglish(nameEnglish, name) : { text: name, lang: undefined };
      return {
        name: shown.text,
        lang: shown.lang,
        href: url,
        icon: SIGNS.find(([hosts]) => hosts.test(host))?.[1] ?? ("link" as const),
      };
    })
    .toSorted((a, b) => ORDER.indexOf(a.icon) - ORDER.indexOf(b.icon));
