import { readdirSync, readFileSync } from "node:fs";

/** The most memory that processes held, in bytes; `undefined` where the system does not tell. */
export interface Peak {
  /** Of the process itself. */
  readonly own: number;
  /** Of all that it started, each at its own worst moment. */
  readonly others: number | undefined;
  /** Of it and all that it started, at the worst moment of all. */
  readonly together: number | undefined;
}

/** How often processes are looked at, in ms. The system keeps the peak of each; that of all together is seen at these times. */
const EVERY = 40;

/**
 * Watches a process and what it starts, where the system shows it (Linux); the answer ends it.
 * @param every how often, in ms
 */
export function watch(pid: number, every = EVERY): () => Pick<Peak, "others" | "together"> {
  if (process.platform !== "linux") return () => ({ others: undefined, together: undefined });
  const peaks = new Map<number, number>();
  let together = 0;
  const look = (): void => {
    const children = descendants(pid);
    for (const child of children) peaks.set(child, Math.max(peaks.get(child) ?? 0, held(child, "VmHWM")));
    together = Math.max(together, sum([pid, ...children].map((each) => held(each, "VmRSS"))));
  };
  const timer = setInterval(look, every);
  return () => {
    clearInterval(timer);
    return { others: sum([...peaks.values()]), together };
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function descendants(pid: number): number[] {
  // A process belongs to the thread that started it.
  const children = threads(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return [...children, ...children.flatMap(descendants)];
}

const threads = (pid: number): string[] => unlessGone(() => readdirSync(`/proc/${pid}/task`), []);
const held = (pid: number, what: "VmHWM" | "VmRSS"): number =>
  Number(new RegExp(`${what}:\\s*(\\d+)`).exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
const read = (file: string): string => unlessGone(() => readFileSync(file, "utf8").trim(), "");

/** A process may end while it is looked at. */
function unlessGone<Value>(ask: () => Value, otherwise: Value): Value {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
