export type { TextLine } from "./around.ts";
export { tokenOf, scoreName, type DoubtReason, type ReadScore, type ScoreDoubt } from "./keys.ts";
export { resultIn, unsureOf, type ImportedResultFile } from "./result.ts";
export type { UnusedScoreReason } from "./rows.ts";
