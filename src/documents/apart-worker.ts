import { lineImages, type PageLines, type PageTask } from "./ocr/line-images.ts";
import { readBytes, type FileReading } from "./read.ts";

/** What is done in a thread of its own, see `apart.ts`. */
export const read = ({ bytes, file }: { bytes: Uint8Array; file: string }): Promise<FileReading> =>
  readBytes(bytes, file);

export const lines = (task: PageTask): Promise<PageLines> => lineImages(task);
