/** Every rule's id, by what the rules look at. Ids are permanent: they are printed, linked to and accepted by name. */
export const RULE_GROUPS = {
  presence: ["evidence-missing", "component-unproven", "nil-unsigned", "not-applicable-unconfirmed"],
  proof: [
    "evidence-unread",
    "component-unread",
    "confirmation-lapsed",
    "confirmation-unversioned",
    "nil-answer",
    "nil-period",
  ],
  period: [
    "year-unstated",
    "wrong-year",
    "plan-year",
    "annual-report-year",
    "first-half-year",
    "first-half-coverage",
    "month-missing",
    "multi-year-coverage",
    "measures-basis",
    "year-in-name",
  ],
  evidence: [
    "off-site",
    "cloud-drive",
    "social-network",
    "link-shortener",
    "insecure-link",
    "home-page",
    "shared-url",
    "file-type",
    "file-empty",
    "file-truncated",
    "pdf-encrypted",
    "pdf-no-text",
    "pdf-no-title",
    "file-too-large",
  ],
  currency: [
    "verified-stale",
    "published-late",
    "dates-reversed",
    "date-in-future",
    "published-before-document",
    "published-unseen",
  ],
  concept: [
    "executive-details",
    "executives-both-sides",
    "contact-details",
    "structure-units",
    "service-facts",
    "complaint-channel-online",
    "complaint-channel-separate",
    "complaint-channel-facts",
    "qa-two-way",
    "whole-law",
  ],
  chain: ["weak-point-unanswered", "measure-unreported"],
} as const;

export type RuleGroupId = keyof typeof RULE_GROUPS;
export type RuleId = (typeof RULE_GROUPS)[RuleGroupId][number];

/** The ids of all rules, as a disclosure may name them. */
export const RULE_IDS: readonly RuleId[] = Object.values(RULE_GROUPS).flat();
