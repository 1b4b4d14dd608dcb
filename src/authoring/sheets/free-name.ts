import { stat } from "node:fs/promises";
import path from "node:path";

/** A name beside a file for the rows that it gives back, that no file has yet: `answers-เหตุผล.xlsx`. */
export async function freeName(file: string): Promise<string> {
  const { dir, name } = path.parse(path.resolve(file));
  const stem = name.replace(/-เหตุผล(-\d+)?$/, "");
  for (let number = 1; ; number += 1) {
    const back = path.join(dir, `${stem}-เหตุผล${number === 1 ? "" : `-${number}`}.xlsx`);
    if (!(await stat(back).catch(() => undefined))) return back;
  }
}
