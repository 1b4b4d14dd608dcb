import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest of each project: begun last, one worker would do it while the others have nothing left to do. */
const DEAR = ["e2e/kinds", "e2e/older-browsers", "scripts/desk-walk", "scripts/republish", "e2e/injection"];

/** Runs the dearest files of each project first, which a fresh clone does not know from the run before. */
export class DearFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = DEAR.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? DEAR.length : at;
    };
    return sorted.toSorted((a, b) => projects.indexOf(a.project) - projects.indexOf(b.project) || rank(a) - rank(b));
  }
}
