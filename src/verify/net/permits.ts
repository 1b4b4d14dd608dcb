import PQueue from "p-queue";

/** A number of permits; whoever takes one gives it back by calling what it got. */
export interface Permits {
  take(signal?: AbortSignal): Promise<() => void>;
}

/** Lends out so many permits at a time, in the order in which they are asked for. */
export function permits(count: number): Permits {
  const queue = new PQueue({ concurrency: count });
  return {
    take: (signal) =>
      new Promise((resolve, reject) => {
        const lend = () =>
          new Promise<void>((giveBack) => {
            resolve(giveBack);
          });
        queue.add(lend, signal ? { signal } : {}).catch(reject);
      }),
  };
}
