import { KINDS } from "../model/kinds.ts";
import type { Kind } from "../model/records/kind.ts";
import type { Item } from "../model/catalogue/item.ts";
import { thaiList } from "../thai/list.ts";

/** Where a clerk writes what the site then shows by itself, by the concept that it answers. */
const FILES: Readonly<Record<string, string>> = {
  structure: "content/people/ (ระบุ unit ของแต่ละคน)",
  executives: "content/people/",
  contact: "content/agency.yaml (address, phones, email, map)",
  news: "content/news/",
  qa: "content/agency.yaml (questionChannels)",
  "social-network": "content/agency.yaml (social)",
  "privacy-policy": "content/pages/privacy.mdx",
  "service-manual": "content/services/",
  "e-service": "content/services/ (onlineUrl)",
  "complaint-channel": "content/agency.yaml (corruptionChannels)",
  "complaint-procedure": "content/complaint-procedure.yaml",
  "procurement-plan": "content/procurement/ (plan)",
  "procurement-notices": "content/procurement/ (notices)",
  "procurement-monthly": "content/procurement/ (ตาราง CSV)",
  "procurement-annual": "content/procurement/ (ตาราง CSV ของปีก่อน)",
  "integrity-measures": "content/measures/",
  "integrity-measures-report": "content/reports/",
  ...Object.fromEntries(
    Object.values(KINDS).flatMap(({ folder, byItself }: Kind) =>
      byItself ? [[byItself.concept, `content/${folder}/`]] : [],
    ),
  ),
};

/** What the site shows of today says nothing of an archived year; records and the chain of improvement say their time. */
const OF_TODAY = ["structure", "executives", "contact", "qa", "social-network", "privacy-policy"];
const CURRENT_ONLY = [...OF_TODAY, "service-manual", "e-service", "complaint-channel", "complaint-procedure"];

/** The files whose data would answer an item by itself, in words; empty where none would. */
export const answeringFiles = ({ concepts }: Item, current: boolean): string => {
  const files = concepts
    .filter((concept) => current || !CURRENT_ONLY.includes(concept))
    .flatMap((concept) => FILES[concept] ?? []);
  const fields = Map.groupBy([...new Set(files)], (file) => file.split(" (")[0] ?? file);
  return thaiList(
    [...fields].map(([file, all]) =>
      all.length > 1 ? `${file} (${all.flatMap(fieldsOf).join(", ")})` : (all[0] ?? file),
    ),
  );
};

const fieldsOf = (file: string): string[] => /\(([^)]*)\)/.exec(file)?.[1]?.split(", ") ?? [];
