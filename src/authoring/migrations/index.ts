import type { Migration } from "./migration.ts";

/**
 * Every migration since the first version. Content of 0.1.0 is read as it stands; the first change of a field that
 * agencies have written comes with an entry here, and with a test on an agency of the version before.
 */
export const MIGRATIONS: readonly Migration[] = [];
