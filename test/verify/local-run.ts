import { z } from "zod";
import type { Target } from "../../src/domain/verify/probe.ts";
import { run, type Examined, type RunOptions } from "../../src/verify/run.ts";
import type { NetworkSettings } from "../../src/verify/settings.ts";

const shortSchema = z.strictObject({ says: z.string().exactOptional() });
/** What is kept of a body in these tests: its title, or why it has none. */
export type Short = z.infer<typeof shortSchema>;

type More = Partial<Omit<RunOptions<Short>, "settings" | "folder">>;

/** A run that keeps the title of each page. */
export const openLocally = (targets: readonly Target[], settings: NetworkSettings, folder: string, more: More = {}) =>
  run(targets, {
    settings,
    folder,
    schema: shortSchema,
    examine: (_target, _probe, reading) => {
      const says = reading?.kind === "unreadable" ? reading.why : reading?.title;
      return says === undefined ? {} : { says };
    },
    ...more,
  });

/** The same to its end. */
export const runLocally = (...args: Parameters<typeof openLocally>): Promise<Examined<Short>[]> =>
  Array.fromAsync(openLocally(...args));
