import { addresses } from "../../domain/addresses/addresses.ts";
import type { Content } from "../../domain/model/content.ts";
import type { Frame } from "../frame/frame.ts";
import { urlsOf } from "../frame/urls.ts";
import { englishFrame, englishName } from "./page.ts";
import { inEnglish, unitInEnglish, type Said } from "./said.ts";

/** A service as readers of English need it. */
export interface EnglishService {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly { readonly name: string; readonly value: Said }[];
  readonly online: string | undefined;
  /** Its page in Thai, with steps, documents and forms. */
  readonly href: string;
}

/** Everything the page of services in English shows. */
export interface EnglishServices {
  readonly frame: Frame;
  readonly services: readonly EnglishService[];
  /** Services without English. */
  readonly others: readonly { readonly name: string; readonly href: string }[];
}

/** Prepares the page of services in English. */
export function englishServicesPage(content: Content): EnglishServices {
  const { agency } = content;
  const { href } = urlsOf(agency.site);
  const services = content.services.toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
  return {
    frame: englishFrame(content, "services", {
      description: `Services of ${englishName(content)}: how long each takes, what it costs and where to go`,
      updated: services.map(({ data }) => data.updated),
    }),
    services: services.flatMap(({ id, data }) => {
      const facts: readonly (readonly [name: string, value: Said | undefined])[] = [
        ["Time", inEnglish(data.durationEnglish, data.duration)],
        ["Fee", inEnglish(data.feeEnglish, data.fee)],
        ["Where", inEnglish(data.channelEnglish, data.channel)],
        ["Division", unitInEnglish(agency, data.unit)],
      ];
      return data.nameEnglish === undefined
        ? []
        : [
            {
              id,
              name: data.nameEnglish,
              facts: facts.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
              online: data.onlineUrl,
              href: href(addresses.service(id)),
            },
          ];
    }),
    others: services.flatMap(({ id, data }) =>
      data.nameEnglish === undefined ? [{ name: data.name, href: href(addresses.service(id)) }] : [],
    ),
  };
}
