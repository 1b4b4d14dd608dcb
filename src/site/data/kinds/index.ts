import { complaints } from "./complaints.ts";
import { faq } from "./faq.ts";
import { loans } from "./loans.ts";
import { measures } from "./measures.ts";
import { MUNICIPAL_DATA } from "./municipal.ts";
import { news } from "./news.ts";
import { participation } from "./participation.ts";
import { people } from "./people.ts";
import { procurementNotices } from "./procurement-notices.ts";
import { procurementPlans } from "./procurement-plans.ts";
import { reports } from "./reports.ts";
import { results } from "./results.ts";
import { services } from "./services.ts";
import { statistics } from "./statistics.ts";
import { surveys } from "./surveys.ts";

/** Every kind of the agency's records that is open data, in the order in which the kinds of a group are shown. */
export const RECORD_KINDS = [
  results,
  measures,
  reports,
  procurementPlans,
  procurementNotices,
  services,
  statistics,
  surveys,
  complaints,
  participation,
  loans,
  people,
  faq,
  news,
  ...MUNICIPAL_DATA,
] as const;
export type RecordKindId = (typeof RECORD_KINDS)[number]["id"];
