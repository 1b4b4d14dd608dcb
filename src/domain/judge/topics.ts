import { AGENCY_TOPICS } from "./topics/agency.ts";
import { DEALINGS_TOPICS } from "./topics/dealings.ts";
import { INTEGRITY_TOPICS } from "./topics/integrity.ts";
import type { Topics } from "./topics/topic.ts";
import { WORK_TOPICS } from "./topics/work.ts";

/** By what papers and pages on each concept are known; the words are those that agencies write. */
export const TOPICS: Topics = { ...AGENCY_TOPICS, ...WORK_TOPICS, ...DEALINGS_TOPICS, ...INTEGRITY_TOPICS };
