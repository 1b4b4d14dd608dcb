import { publishedUnseen } from "./currency/published-unseen.ts";
import { publishedBeforeDocument } from "./currency/published-before-document.ts";
import { measureUnreported } from "./chain/measure-unreported.ts";
import { weakPointUnanswered } from "./chain/weak-point-unanswered.ts";
import { annualReportYear } from "./period/annual-report-year.ts";
import { cloudDrive } from "./evidence/cloud-drive.ts";
import { complaintChannelFacts } from "./concept/complaint-channel-facts.ts";
import { complaintChannelOnline } from "./concept/complaint-channel-online.ts";
import { complaintChannelSeparate } from "./concept/complaint-channel-separate.ts";
import { componentUnproven } from "./presence/component-unproven.ts";
import { contactDetails } from "./concept/contact-details.ts";
import { dateInFuture } from "./currency/date-in-future.ts";
import { datesReversed } from "./currency/dates-reversed.ts";
import { componentUnread } from "./proof/component-unread.ts";
import { confirmationLapsed } from "./proof/confirmation-lapsed.ts";
import { evidenceUnread } from "./proof/evidence-unread.ts";
import { confirmationUnversioned } from "./proof/confirmation-unversioned.ts";
import { nilAnswer } from "./proof/nil-answer.ts";
import { nilPeriod } from "./proof/nil-period.ts";
import { evidenceMissing } from "./presence/evidence-missing.ts";
import { executiveDetails } from "./concept/executive-details.ts";
import { executivesBothSides } from "./concept/executives-both-sides.ts";
import { fileEmpty } from "./evidence/file-empty.ts";
import { fileTooLarge } from "./evidence/file-too-large.ts";
import { fileTruncated } from "./evidence/file-truncated.ts";
import { fileType } from "./evidence/file-type.ts";
import { firstHalfCoverage } from "./period/first-half-coverage.ts";
import { firstHalfYear } from "./period/first-half-year.ts";
import { homePage } from "./evidence/home-page.ts";
import { insecureLink } from "./evidence/insecure-link.ts";
import { linkShortener } from "./evidence/link-shortener.ts";
import { measuresBasis } from "./period/measures-basis.ts";
import { monthMissing } from "./period/month-missing.ts";
import { multiYearCoverage } from "./period/multi-year-coverage.ts";
import { nilUnsigned } from "./presence/nil-unsigned.ts";
import { notApplicableUnconfirmed } from "./presence/not-applicable-unconfirmed.ts";
import { offSite } from "./evidence/off-site.ts";
import { pdfEncrypted } from "./evidence/pdf-encrypted.ts";
import { pdfNoText } from "./evidence/pdf-no-text.ts";
import { pdfNoTitle } from "./evidence/pdf-no-title.ts";
import { planYear } from "./period/plan-year.ts";
import { publishedLate } from "./currency/published-late.ts";
import { qaTwoWay } from "./concept/qa-two-way.ts";
import type { RuleId } from "../../model/rule-id.ts";
import type { Rule } from "./rule.ts";
import { serviceFacts } from "./concept/service-facts.ts";
import { sharedUrl } from "./evidence/shared-url.ts";
import { socialNetwork } from "./evidence/social-network.ts";
import { structureUnits } from "./concept/structure-units.ts";
import { verifiedStale } from "./currency/verified-stale.ts";
import { wholeLaw } from "./concept/whole-law.ts";
import { wrongYear } from "./period/wrong-year.ts";
import { yearInName } from "./period/year-in-name.ts";
import { yearUnstated } from "./period/year-unstated.ts";

/** Every rule by its id, in the order in which findings are shown. A rule that is not listed does not compile. */
const BY_ID: Readonly<Record<RuleId, Rule>> = {
  "evidence-missing": evidenceMissing,
  "nil-unsigned": nilUnsigned,
  "confirmation-unversioned": confirmationUnversioned,
  "nil-answer": nilAnswer,
  "nil-period": nilPeriod,
  "evidence-unread": evidenceUnread,
  "component-unread": componentUnread,
  "confirmation-lapsed": confirmationLapsed,
  "off-site": offSite,
  "cloud-drive": cloudDrive,
  "social-network": socialNetwork,
  "link-shortener": linkShortener,
  "insecure-link": insecureLink,
  "home-page": homePage,
  "shared-url": sharedUrl,
  "file-type": fileType,
  "file-empty": fileEmpty,
  "file-truncated": fileTruncated,
  "pdf-encrypted": pdfEncrypted,
  "pdf-no-text": pdfNoText,
  "pdf-no-title": pdfNoTitle,
  "file-too-large": fileTooLarge,
  "year-unstated": yearUnstated,
  "wrong-year": wrongYear,
  "plan-year": planYear,
  "annual-report-year": annualReportYear,
  "first-half-year": firstHalfYear,
  "first-half-coverage": firstHalfCoverage,
  "month-missing": monthMissing,
  "multi-year-coverage": multiYearCoverage,
  "measures-basis": measuresBasis,
  "year-in-name": yearInName,
  "component-unproven": componentUnproven,
  "executive-details": executiveDetails,
  "executives-both-sides": executivesBothSides,
  "contact-details": contactDetails,
  "structure-units": structureUnits,
  "service-facts": serviceFacts,
  "complaint-channel-online": complaintChannelOnline,
  "complaint-channel-separate": complaintChannelSeparate,
  "complaint-channel-facts": complaintChannelFacts,
  "qa-two-way": qaTwoWay,
  "whole-law": wholeLaw,
  "published-late": publishedLate,
  "verified-stale": verifiedStale,
  "dates-reversed": datesReversed,
  "date-in-future": dateInFuture,
  "weak-point-unanswered": weakPointUnanswered,
  "measure-unreported": measureUnreported,
  "not-applicable-unconfirmed": notApplicableUnconfirmed,
  "published-before-document": publishedBeforeDocument,
  "published-unseen": publishedUnseen,
};

export const RULES: readonly Rule[] = Object.values(BY_ID);

/** The rule of an id. */
export const ruleOf = (id: RuleId): Rule => BY_ID[id];
