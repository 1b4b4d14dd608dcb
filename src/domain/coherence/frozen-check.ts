import type { Content } from "../model/content.ts";
import { problem, type Problem } from "./problem.ts";

/** What was entered into the NACC's system is judged at that address: it may neither go nor change (NACC, news 2181). */
export function checkFrozen(
  { frozen, files, disclosures }: Content,
  { addresses }: { addresses: readonly string[] },
): Problem[] {
  return frozen.flatMap(({ file, data: { fiscalYear, targets } }) =>
    targets.flatMap(({ item, kind, target, sha256 }, index) => {
      const path = ["targets", index, "target"];
      const args = { item, fiscalYear, target };
      const listed = () =>
        disclosures.some(
          ({ data }) =>
            data.fiscalYear === fiscalYear && data.item === item && data.evidence.some(({ link }) => link === target),
        );
      const stands =
        kind === "file"
          ? Object.hasOwn(files, target)
          : kind === "page"
            ? addresses.includes(target.split("#")[0] ?? "")
            : listed();
      if (!stands) return [problem("frozen-gone", file, path, args)];
      const changed = kind === "file" && sha256 !== undefined && files[target]?.sha256 !== sha256;
      return changed ? [problem("frozen-changed", file, path, args)] : [];
    }),
  );
}
