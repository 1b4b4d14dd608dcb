import type { Agency } from "../../domain/model/agency.ts";
import type { Content } from "../../domain/model/content.ts";
import { LICENCES } from "../../domain/model/licence.ts";
import { fiscalYearPeriod } from "../../domain/thai/fiscal-year.ts";
import { TITLES } from "../frame/titles.ts";
import { urlsOf, type Urls } from "../frame/urls.ts";
import { addresses } from "../../domain/addresses/addresses.ts";
import { DATA_FORMATS } from "./formats.ts";
import type { DataFile, DataSet } from "./set.ts";
import { dataSets } from "./sets.ts";

/** Every term is said here, so that no program has to fetch a context from elsewhere. */
const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  title: { "@id": "dct:title", "@language": "th" },
  description: { "@id": "dct:description", "@language": "th" },
  name: { "@id": "foaf:name", "@language": "th" },
  label: { "@id": "skos:prefLabel", "@language": "th" },
  keyword: { "@id": "dcat:keyword", "@language": "th" },
  modified: { "@id": "dct:modified", "@type": "xsd:date" },
  startDate: { "@id": "dcat:startDate", "@type": "xsd:date" },
  endDate: { "@id": "dcat:endDate", "@type": "xsd:date" },
  byteSize: { "@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger" },
  publisher: { "@id": "dct:publisher", "@type": "@id" },
  license: { "@id": "dct:license", "@type": "@id" },
  language: { "@id": "dct:language", "@type": "@id" },
  spatial: { "@id": "dct:spatial", "@type": "@id" },
  conformsTo: { "@id": "dct:conformsTo", "@type": "@id" },
  temporal: "dct:temporal",
  homepage: { "@id": "foaf:homepage", "@type": "@id" },
  landingPage: { "@id": "dcat:landingPage", "@type": "@id" },
  relation: { "@id": "dct:relation", "@type": "@id" },
  theme: { "@id": "dcat:theme", "@type": "@id" },
  themeTaxonomy: { "@id": "dcat:themeTaxonomy", "@type": "@id" },
  contactPoint: "dcat:contactPoint",
  email: { "@id": "vcard:hasEmail", "@type": "@id" },
  formattedName: { "@id": "vcard:fn", "@language": "th" },
  mediaType: { "@id": "dcat:mediaType", "@type": "@id" },
  format: { "@id": "dct:format", "@type": "@id" },
  type: { "@id": "dct:type", "@type": "@id" },
  accessURL: { "@id": "dcat:accessURL", "@type": "@id" },
  downloadURL: { "@id": "dcat:downloadURL", "@type": "@id" },
  dataset: "dcat:dataset",
  distribution: "dcat:distribution",
} as const;

const AUTHORITY = "http://publications.europa.eu/resource/authority";

const MEDIA_TYPES = "http://www.iana.org/assignments/media-types";

/** Something that is described elsewhere, and what it is: whoever checks the catalogue asks no other host. */
const known = (id: string, type: string) => ({ "@id": id, "@type": type });
const THAI = known(`${AUTHORITY}/language/THA`, "dct:LinguisticSystem");
const THAILAND = known(`${AUTHORITY}/country/THA`, "dct:Location");
const licenceOf = ({ openDataLicence }: Agency) => known(LICENCES[openDataLicence].url, "dct:LicenseDocument");

/** The catalogue of all open data by DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/), as JSON-LD. */
export function dataCatalog(content: Content): object {
  const { agency } = content;
  const urls = urlsOf(agency.site);
  const home = urls.absolute(addresses.home);
  return {
    "@context": CONTEXT,
    "@id": urls.absolute(addresses.catalog),
    "@type": "dcat:Catalog",
    title: `${TITLES.data}ของ${agency.name}`,
    description: `ไฟล์ข้อมูลทั้งหมดที่${agency.name}เผยแพร่ให้โปรแกรมอ่านได้`,
    publisher: {
      "@id": `${home}#agency`,
      "@type": "foaf:Agent",
      name: agency.name,
      type: { ...known("http://purl.org/adms/publishertype/LocalAuthority", "skos:Concept"), label: "ราชการส่วนท้องถิ่น" },
      homepage: known(home, "foaf:Document"),
    },
    homepage: known(urls.absolute(addresses.data), "foaf:Document"),
    license: licenceOf(agency),
    language: THAI,
    spatial: THAILAND,
    themeTaxonomy: { ...known(`${AUTHORITY}/data-theme`, "skos:ConceptScheme"), title: "หมวดของชุดข้อมูล" },
    modified: content.today,
    dataset: dataSets(content).map((set) => dataset(set, content, urls)),
  };
}

function dataset(set: DataSet, { agency, files }: Content, urls: Urls) {
  const period = set.fiscalYear === undefined ? undefined : fiscalYearPeriod(set.fiscalYear);
  const page = urls.absolute(addresses.dataSet(set.id));
  return {
    "@id": page,
    "@type": "dcat:Dataset",
    title: set.title,
    description: set.description,
    publisher: `${urls.absolute(addresses.home)}#agency`,
    language: THAI,
    spatial: THAILAND,
    theme: { ...known(`${AUTHORITY}/data-theme/GOVE`, "skos:Concept"), label: "การบริหารราชการ" },
    landingPage: known(urls.absolute(addresses.data), "foaf:Document"),
    ...(set.updated && { modified: set.updated }),
    ...(set.item && { relation: urls.absolute(addresses.item(set.item.fiscalYear, set.item.code)) }),
    ...(period && { temporal: { "@type": "dct:PeriodOfTime", startDate: period.from, endDate: period.to } }),
    ...(agency.email && {
      contactPoint: {
        "@type": ["vcard:Kind", "vcard:Organization"],
        formattedName: agency.name,
        email: `mailto:${agency.email}`,
      },
    }),
    distribution: set.files.map((file) => ({
      ...distribution(file, urls),
      title: `${set.title} (${DATA_FORMATS[file.format].label})`,
      license: licenceOf(agency),
      ...("file" in file.place && files[file.place.file] && { byteSize: String(files[file.place.file]?.size) }),
    })),
  };
}

function distribution({ place, format, schema }: DataFile, urls: Urls) {
  const url = "address" in place ? urls.absolute(place.address) : urls.absoluteFile(place.file);
  return {
    "@type": "dcat:Distribution",
    accessURL: url,
    downloadURL: url,
    format: known(`${AUTHORITY}/file-type/${DATA_FORMATS[format].fileType}`, "dct:MediaTypeOrExtent"),
    ...(!("unregistered" in DATA_FORMATS[format]) && {
      mediaType: known(`${MEDIA_TYPES}/${DATA_FORMATS[format].mediaType}`, "dct:MediaType"),
    }),
    ...(schema && {
      conformsTo: known("address" in schema ? urls.absolute(schema.address) : schema.url, "dct:Standard"),
    }),
  };
}
