import { createRequire } from "node:module";
import path from "node:path";
import type { Worker } from "tesseract.js";
import manifest from "../../../package.json" with { type: "json" };

/** What was read off the picture of one line. */
export interface LineReading {
  readonly text: string;
  /** 0–100. */
  readonly confidence: number;
}

/** Reads pictures of lines (PNG). */
export interface OcrEngine {
  readonly readLine: (image: Buffer) => Promise<LineReading>;
  readonly close: () => Promise<void>;
}

/**
 * Reading pictures weighs 65 MB, and an install that cannot bring it goes on without. Who does not want it sets
 * `ocr.enabled: false`: to leave out all optional packages would take native parts of others away.
 */
const PACKAGES = ["tesseract.js", "@tesseract.js-data/tha", "@tesseract.js-data/eng"] as const;
/** The command that adds it. */
export const HOW_TO_ADD = `npm install ${PACKAGES.map((name) => `${name}@${manifest.optionalDependencies[name]}`).join(" ")}`;
/** Says which engine and which data read a text. */
export const ENGINE_VERSION = PACKAGES.map((name) => `${name}@${manifest.optionalDependencies[name]}`).join(" ");

const require = createRequire(import.meta.url);

/** Whether the parts that read pictures are installed. */
export function isInstalled(): boolean {
  try {
    return PACKAGES.every((name) => require.resolve(`${name}/package.json`) !== "");
  } catch {
    return false;
  }
}

type Language = "tha" | "eng";

/** Below this a line is read once more as English. */
const UNSURE = 70;

/**
 * Starts the engine, in threads of its own. Lines are read as Thai, and as English where that is surer.
 * @param threads how many lines are read at a time
 * @throws when it is not installed
 */
export async function startEngine(threads: number): Promise<OcrEngine> {
  const { createWorker, OEM, PSM } = await import("tesseract.js");
  const start = async (language: Language): Promise<Worker> => {
    const folder = path.dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
    const worker = await createWorker(language, OEM.LSTM_ONLY, {
      langPath: path.join(folder, "4.0.0_best_int"),
      gzip: true,
      // Nothing is fetched and nothing is written: the data stands in the package.
      cacheMethod: "none",
      errorHandler: () => undefined,
    });
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE });
    return worker;
  };
  const thai = await pool(threads, () => start("tha"));
  let english: ReturnType<typeof pool> | undefined;
  return {
    async readLine(image) {
      const asThai = await thai.read(image);
      if (asThai.confidence >= UNSURE) return asThai;
      const asEnglish = await (await (english ??= pool(1, () => start("eng")))).read(image);
      return asEnglish.confidence > asThai.confidence && /[A-Za-z]{2}/.test(asEnglish.text) ? asEnglish : asThai;
    },
    async close() {
      await thai.close();
      await (await english)?.close();
    },
  };
}

interface Pool {
  readonly read: (image: Buffer) => Promise<LineReading>;
  readonly close: () => Promise<unknown>;
}

/** Workers of one language, each with one line at a time. */
async function pool(threads: number, start: () => Promise<Worker>): Promise<Pool> {
  const workers = await Promise.all(Array.from({ length: threads }, start));
  const free = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const take = (): Worker | Promise<Worker> => free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  return {
    async read(image) {
      const worker = await take();
      try {
        const { data } = await worker.recognize(image, {}, { text: true });
        return { text: data.text.replace(/\s+/g, " ").trim(), confidence: data.confidence };
      } finally {
        const next = waiting.shift();
        if (next) next(worker);
        else free.push(worker);
      }
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
