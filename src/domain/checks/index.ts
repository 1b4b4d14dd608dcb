import { measureUnreported } from "./measure-unreported.ts";
import { weakPointUnanswered } from "./weak-point-unanswered.ts";
import { annualReportYear } from "./annual-report-year.ts";
import { cloudDrive } from "./cloud-drive.ts";
import { complaintChannelFacts } from "./complaint-channel-facts.ts";
import { complaintChannelOnline } from "./complaint-channel-online.ts";
import { complaintChannelSeparate } from "./complaint-channel-separate.ts";
import { componentUnproven } from "./component-unproven.ts";
import { contactDetails } from "./contact-details.ts";
import { dateInFuture } from "./date-in-future.ts";
import { datesReversed } from "./dates-reversed.ts";
import { evidenceMissing } from "./evidence-missing.ts";
import { executiveDetails } from "./executive-details.ts";
import { executivesBothSides } from "./executives-both-sides.ts";
import { fileEmpty } from "./file-empty.ts";
import { fileTooLarge } from "./file-too-large.ts";
import { fileTruncated } from "./file-truncated.ts";
import { fileType } from "./file-type.ts";
import { firstHalfCoverage } from "./first-half-coverage.ts";
import { firstHalfYear } from "./first-half-year.ts";
import { homePage } from "./home-page.ts";
import { insecureLink } from "./insecure-link.ts";
import { linkShortener } from "./link-shortener.ts";
import { measuresBasis } from "./measures-basis.ts";
import { monthMissing } from "./month-missing.ts";
import { multiYearCoverage } from "./multi-year-coverage.ts";
import { nilUnsigned } from "./nil-unsigned.ts";
import { notApplicableUnconfirmed } from "./not-applicable-unconfirmed.ts";
import { offSite } from "./off-site.ts";
import { pdfEncrypted } from "./pdf-encrypted.ts";
import { pdfNoText } from "./pdf-no-text.ts";
import { pdfNoTitle } from "./pdf-no-title.ts";
import { planYear } from "./plan-year.ts";
import { publishedLate } from "./published-late.ts";
import { qaTwoWay } from "./qa-two-way.ts";
import type { Rule } from "./rule.ts";
import { serviceFacts } from "./service-facts.ts";
import { sharedUrl } from "./shared-url.ts";
import { socialNetwork } from "./social-network.ts";
import { structureUnits } from "./structure-units.ts";
import { verifiedStale } from "./verified-stale.ts";
import { wholeLaw } from "./whole-law.ts";
import { wrongYear } from "./wrong-year.ts";
import { yearInName } from "./year-in-name.ts";
import { yearUnstated } from "./year-unstated.ts";

/** Every rule, in the order in which its findings are shown. */
export const RULES: readonly Rule[] = [
  evidenceMissing,
  nilUnsigned,
  offSite,
  cloudDrive,
  socialNetwork,
  linkShortener,
  insecureLink,
  homePage,
  sharedUrl,
  fileType,
  fileEmpty,
  fileTruncated,
  pdfEncrypted,
  pdfNoText,
  pdfNoTitle,
  fileTooLarge,
  yearUnstated,
  wrongYear,
  planYear,
  annualReportYear,
  firstHalfYear,
  firstHalfCoverage,
  monthMissing,
  multiYearCoverage,
  measuresBasis,
  yearInName,
  componentUnproven,
  executiveDetails,
  executivesBothSides,
  contactDetails,
  structureUnits,
  serviceFacts,
  complaintChannelOnline,
  complaintChannelSeparate,
  complaintChannelFacts,
  qaTwoWay,
  wholeLaw,
  publishedLate,
  verifiedStale,
  datesReversed,
  dateInFuture,
  weakPointUnanswered,
  measureUnreported,
  notApplicableUnconfirmed,
];
