import type { KeyPath } from "../model/proof.ts";
import type { Content } from "../model/content.ts";
import type { Problem } from "./problem.ts";
import { checkPage, type Surroundings } from "./references.ts";

/** Pages of the site that records name must be there. */
export function checkRecordPages(
  { statistics, complaintProcedure, loans, participation }: Content,
  world: Surroundings,
): Problem[] {
  const named: { file: string; path: KeyPath; page: string | undefined }[] = [
    ...statistics.flatMap(({ file, data }) =>
      data.services.map(({ page }, index) => ({ file, path: ["services", index, "page"], page })),
    ),
    ...(complaintProcedure
      ? [{ file: complaintProcedure.file, path: ["page"], page: complaintProcedure.data.page }]
      : []),
    ...loans.map(({ file, data }) => ({ file, path: ["procedure"], page: data.procedure })),
    ...participation.map(({ file, data }) => ({ file, path: ["news"], page: data.news })),
  ];
  return named.flatMap(({ file, path, page }) => checkPage(file, path, page, world));
}
