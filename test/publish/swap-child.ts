import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { putInPlace } from "../../src/publish/swap.ts";

/** Publishes one small site after another, until it is killed: every file of a site says which one it is. */
const [, , folder = "", files = "30"] = process.argv;
for (let version = 1; ; version += 1) {
  const built = path.join(folder, "built");
  for (let file = 0; file < Number(files); file += 1) {
    const place = path.join(built, `part-${file % 3}`, `${file}.html`);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, String(version));
  }
  await putInPlace(built, path.join(folder, "out.next"), path.join(folder, "out"));
  if (version === 1) console.log("published");
}
