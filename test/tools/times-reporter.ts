import { availableParallelism } from "node:os";
import type { Reporter, TestModule } from "vitest/node";

/** Files that are named as the slowest. */
const SLOWEST = 10;

/** Where setups, which are no tests, put down what they took: milliseconds by what they did. */
const SETUPS = Symbol.for("prongsai.test.setups");
const shared = globalThis as { [SETUPS]?: Map<string, number> | undefined };
const setups = (): Map<string, number> => (shared[SETUPS] ??= new Map<string, number>());

/** Does something before the tests, and has the time it took told after them. */
export async function timed<Result>(what: string, action: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  return action().finally(() => setups().set(what, performance.now() - start));
}

/** Tells at the end of a run where its time went: by project, by setup, and the slowest files. */
export function timesReporter(): Reporter {
  const start = performance.now();
  return {
    onTestRunEnd: (modules) => {
      const run = performance.now() - start;
      console.log(
        ["", ...timesOf(modules, run), ...[...setups()].map(([what, took]) => line(took, what)), ""].join("\n"),
      );
    },
  };
}

function timesOf(modules: readonly TestModule[], run: number): string[] {
  const files = modules.map((module) => ({
    project: module.project.name,
    file: module.relativeModuleId,
    tests: [...module.children.allTests()].length,
    took: module.diagnostic().duration + module.diagnostic().collectDuration,
  }));
  const projects = Map.groupBy(files, ({ project }) => project);
  return [
    `Where the time went: ${seconds(run).trim()} on ${availableParallelism()} cores`,
    ...[...projects].map(([project, own]) =>
      line(
        sum(own.map(({ took }) => took)),
        `${project}: ${sum(own.map(({ tests }) => tests))} tests in ${own.length} files`,
      ),
    ),
    `The slowest files:`,
    ...files
      .toSorted((a, b) => b.took - a.took)
      .slice(0, SLOWEST)
      .map(({ took, project, file, tests }) => line(took, `${project} ${file} (${tests} tests)`)),
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`.padStart(9);
const line = (took: number, what: string): string => `${seconds(took)}  ${what}`;
