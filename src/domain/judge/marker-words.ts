import { AGENCY_MARKERS } from "./marker-words/agency.ts";
import { DEALINGS_MARKERS } from "./marker-words/dealings.ts";
import { INTEGRITY_MARKERS } from "./marker-words/integrity.ts";
import type { Markers } from "./marker-words/marker.ts";
import { WORK_MARKERS } from "./marker-words/work.ts";

/**
 * By what each component is recognised, by its id; ids mean the same in every edition. What has no marker is for a
 * person to look at. The words are those of the editions and of what agencies write for them.
 */
export const MARKERS: Markers = {
  ...AGENCY_MARKERS,
  ...WORK_MARKERS,
  ...DEALINGS_MARKERS,
  ...INTEGRITY_MARKERS,
};
