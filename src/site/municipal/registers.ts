import { REGISTERS, type RegisterName } from "../../domain/addresses/register-addresses.ts";
import { standingRegisters } from "../../domain/addresses/registers.ts";
import type { Content } from "../../domain/model/content.ts";
import { urlsOf } from "../frame/urls.ts";
import { albums } from "./albums.ts";
import { announcements } from "./announcements.ts";
import { council } from "./council.ts";
import { emergency, links } from "./directory.ts";
import { events } from "./events.ts";
import { forms } from "./forms.ts";
import { informationCentre } from "./information-centre.ts";
import { locality, places } from "./locality.ts";
import { ordinances } from "./ordinances.ts";
import { registerPage, type Register } from "./register.ts";
import { taxes } from "./taxes.ts";
import type { RecordPage, RegisterPage } from "./view.ts";

/** What every page of municipal life shows. */
const VIEWS: Record<RegisterName, Register> = {
  announcements,
  events,
  albums,
  taxes,
  forms,
  emergency,
  council,
  ordinances,
  informationCentre,
  locality,
  places,
  links,
};

/** The page of every register that holds something, by its name in the address. */
export const registerPages = (content: Content): { slug: string; page: RegisterPage }[] =>
  standingRegisters(content).map((name) => ({
    slug: REGISTERS[name].slice(1, -1),
    page: registerPage(name, VIEWS[name], content),
  }));

/** The pages of all entries that have one. */
export const recordPages = (content: Content): { register: string; id: string; page: RecordPage }[] =>
  standingRegisters(content).flatMap((name) =>
    (VIEWS[name].records?.(content, urlsOf(content.agency.site)) ?? []).map(({ id, page }) => ({
      register: REGISTERS[name].slice(1, -1),
      id,
      page,
    })),
  );
