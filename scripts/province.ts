import { loadCatalogue } from "../src/collections/catalogue.ts";
import { command } from "../src/program/command.ts";
import { today } from "../src/program/today.ts";
import { runProvince } from "../src/province/command.ts";
import { PROVINCE_FLAGS, PROVINCE_USAGE } from "../src/province/options.ts";

await command({ usage: PROVINCE_USAGE, options: PROVINCE_FLAGS, words: true }, async ({ flags, words, directory }) => {
  const { editions } = await loadCatalogue(today());
  return runProvince(words, flags, { directory, editions, today: today(), env: process.env });
});
