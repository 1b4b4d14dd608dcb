import path from "node:path";

/** Where a province's things stand. */
export interface ProvinceFolder {
  /** Absolute. */
  readonly root: string;
  /** The embedded database; rebuildable. */
  readonly database: string;
  /** Journals and kept bodies of runs. */
  readonly runs: string;
  readonly site: string;
  readonly letters: string;
  readonly exports: string;
  /** What people decided: a table of `verify` for each agency. */
  readonly reviews: string;
}

/** The places below a province's folder. */
export const provinceFolder = (root: string): ProvinceFolder => ({
  root,
  database: path.join(root, "data"),
  runs: path.join(root, "runs"),
  site: path.join(root, "site"),
  letters: path.join(root, "letters"),
  exports: path.join(root, "export"),
  reviews: path.join(root, "reviews"),
});
