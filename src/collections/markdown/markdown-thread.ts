import { startThread } from "../../program/thread.ts";
import { htmlOfFile } from "./markdown.ts";

/** What the worker is told: texts of files, and which of them is the next that nobody has taken, shared with who asks. */
export interface MarkdownOrder {
  readonly texts: readonly string[];
  readonly next: Int32Array;
}

/** What it answers: the HTML of those that it took, by their places. */
export type MarkdownAnswer = ReadonlyMap<number, string | undefined>;

/** Files whose bodies are made into HTML while others are read. */
export interface MarkdownAhead {
  /** Helps until all are made. @returns HTML by file, of those that could be made */
  readonly finish: () => Promise<ReadonlyMap<string, string | undefined>>;
}

/** To start a thread takes as long as so many bodies. */
const FEWEST = 500;

/** Begins to make HTML of the bodies of files beside all else. @returns nothing where they are too few for that */
export function markdownAhead(files: readonly string[], textOf: (file: string) => string): MarkdownAhead | undefined {
  if (files.length < FEWEST) return undefined;
  const order: MarkdownOrder = { texts: files.map(textOf), next: new Int32Array(new SharedArrayBuffer(4)) };
  const { worker, failed } = startThread(new URL("./markdown-worker.ts", import.meta.url), "Reading of Markdown");
  const answer = new Promise<MarkdownAnswer>((resolve) => worker.once("message", resolve));
  worker.postMessage(order);
  return {
    async finish() {
      const own = takeAll(order);
      // What the thread did not make, whatever it met, is made by whoever asks for it.
      const others = await Promise.race([answer, failed]).catch(() => new Map<number, undefined>());
      await worker.terminate();
      return new Map([...own, ...others].map(([place, html]) => [files[place] ?? "", html]));
    },
  };
}

/** Makes HTML of texts that nobody has taken, until there is none. */
export function takeAll({ texts, next }: MarkdownOrder): MarkdownAnswer {
  const made = new Map<number, string | undefined>();
  for (let place = take(next); place < texts.length; place = take(next))
    made.set(place, htmlOfFile(texts[place] ?? ""));
  return made;
}

const take = (next: Int32Array): number => Atomics.add(next, 0, 1);
