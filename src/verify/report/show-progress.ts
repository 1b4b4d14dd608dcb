import type { WriteStream } from "node:tty";
import { milestones, progressWords, type ProgressCounts } from "../../site/verify/progress.ts";

/** Shows how far a check is: one line that changes for a person, a few lines that stay for a log. */
export function showProgress(
  stream: Pick<WriteStream, "write"> & { readonly isTTY?: boolean },
): (progress: ProgressCounts) => void {
  if (!stream.isTTY) {
    const isWorthALine = milestones();
    return (progress) => {
      if (isWorthALine(progress)) stream.write(`${progressWords(progress)}\n`);
    };
  }
  return (progress) => {
    stream.write(`\r\u001B[K${progressWords(progress)}${progress.done >= progress.total ? "\n" : ""}`);
  };
}
