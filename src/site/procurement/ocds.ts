import type { Agency } from "../../domain/model/agency.ts";
import type { Content } from "../../domain/model/content.ts";
import { LICENCES } from "../../domain/model/licence.ts";
import { PURCHASE_METHODS } from "../../domain/procurement/method.ts";
import { isCancelled, type Purchase } from "../../domain/procurement/purchase.ts";
import type { ProcurementYear } from "../../domain/procurement/series.ts";
import type { IsoDate } from "../../domain/thai/date.ts";
import type { FiscalYear } from "../../domain/thai/fiscal-year.ts";
import { urlsOf } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { contractIds } from "./purchases.ts";

/** Where the schema stands that the package satisfies. */
export const OCDS_SCHEMA = "https://standard.open-contracting.org/schema/1__1__5/release-package-schema.json";

/**
 * The purchases of a year as a release package of the Open Contracting Data Standard 1.1, without extensions
 * (https://standard.open-contracting.org/1.1/en/): one release a contract. What losing bidders offered has no place in it.
 */
export function ocdsPackage(content: Content, { fiscalYear, purchases, record }: ProcurementYear): object {
  const { agency, today } = content;
  const urls = urlsOf(agency.site);
  const updated = record?.updated ?? purchases.at(-1)?.contractDate ?? today;
  const ids = contractIds(purchases);
  return {
    uri: urls.absolute(addresses.dataFile(`procurement/${fiscalYear}.json`)),
    version: "1.1",
    publishedDate: moment(updated),
    publisher: { name: agency.name, uri: urls.absolute(addresses.home) },
    license: LICENCES[agency.openDataLicence].url,
    publicationPolicy: urls.absolute(addresses.data),
    releases: purchases.map((purchase, index) => release(agency, fiscalYear, purchase, ids[index] ?? "", updated)),
  };
}

/**
 * The prefix of the agency's processes. Prefixes proper begin with "ocds-" and are given out by the Open Contracting
 * Partnership; ours says that it is none of them and still belongs to one agency alone.
 */
const prefixOf = ({ site }: Agency): string => `unregistered-${new URL(site).host}`;

function release(agency: Agency, fiscalYear: FiscalYear, purchase: Purchase, id: string, updated: IsoDate): object {
  const ocid = `${prefixOf(agency)}-${fiscalYear}-${id}`;
  const { work, method, budget, referencePrice, price, reason, contractNumber, contractDate, bidders, supplier } =
    purchase;
  const buyer = { id: "buyer", name: agency.name };
  const parties = tenderersOf(purchase);
  const cancelled = isCancelled(purchase);
  const chosen = parties.find(({ name }) => name === supplier);
  const reference = ({ id: party, name }: Party) => ({ id: party, name });
  return {
    ocid,
    id: `${ocid}-${updated}`,
    // The data may be older than a contract that was added later without a word.
    date: moment(updated < contractDate ? contractDate : updated),
    tag: ["planning", "tender", "award", "contract"],
    initiationType: "tender",
    language: "th",
    parties: [
      { ...buyer, roles: ["buyer", "procuringEntity"], ...contactOf(agency) },
      ...parties.map(({ roles, ...party }) => ({ ...party, roles })),
    ],
    buyer,
    planning: { budget: { amount: value(budget), ...(purchase.funding && { description: purchase.funding }) } },
    tender: {
      id: `${ocid}-tender`,
      title: work,
      status: cancelled ? "cancelled" : "complete",
      procuringEntity: buyer,
      ...(referencePrice !== undefined && { value: value(referencePrice) }),
      procurementMethod: PURCHASE_METHODS[method].ocds,
      procurementMethodDetails: PURCHASE_METHODS[method].label,
      ...(bidders.length > 0 && {
        numberOfTenderers: bidders.length,
        tenderers: parties.filter(({ roles }) => roles.includes("tenderer")).map(reference),
      }),
    },
    awards: [
      {
        id: `${ocid}-award`,
        title: work,
        ...(reason && { description: reason }),
        status: cancelled ? "cancelled" : "active",
        value: value(price),
        suppliers: chosen ? [reference(chosen)] : [],
      },
    ],
    contracts: [
      {
        id: contractNumber,
        awardID: `${ocid}-award`,
        title: work,
        value: value(price),
        dateSigned: moment(contractDate),
        ...(cancelled && { status: "cancelled" }),
      },
    ],
  };
}

interface Party {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Who offered and who was chosen, each name once; no register of them is public, so their ids hold in their release alone. */
function tenderersOf({ bidders, supplier }: Purchase): Party[] {
  const offered = new Set(bidders.map(({ name }) => name));
  return [...offered.union(new Set([supplier]))].map((name, index) => ({
    id: `party-${index + 1}`,
    name,
    roles: [...(offered.has(name) ? ["tenderer"] : []), ...(name === supplier ? ["supplier"] : [])],
  }));
}

const contactOf = ({ address, phones, email, site }: Agency) => ({
  ...(address && {
    address: {
      ...(address.street && { streetAddress: address.street }),
      locality: [address.subdistrict, address.district].filter(Boolean).join(" "),
      region: address.province,
      ...(address.postalCode && { postalCode: address.postalCode }),
      countryName: "Thailand",
    },
  }),
  contactPoint: {
    ...(email && { email }),
    ...(phones[0] && { telephone: phones[0].number }),
    url: urlsOf(site).absolute(addresses.home),
  },
});

const value = (amount: number) => ({ amount, currency: "THB" });

/** A day as the standard wants it: the beginning of it in Thailand. */
const moment = (day: IsoDate): string => `${day}T00:00:00+07:00`;
