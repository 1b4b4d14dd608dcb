import type { Target } from "../../src/domain/verify/probe.ts";
import { networkSettings } from "../../src/verify/settings.ts";
import { localLookup } from "./faults.ts";
import { openLocally } from "./local-run.ts";

/** A run that somebody else kills: `node killed-run.ts folder targets`. Prints a line for each target. */
const [folder = "", targets = "[]"] = process.argv.slice(2);
const settings = {
  ...networkSettings("https://www.example.go.th/"),
  pause: 20,
  rests: [10, 10],
  allowPrivate: true,
  lookup: localLookup,
};
for await (const { target } of openLocally(JSON.parse(targets) as Target[], settings, folder))
  console.log(target.address);
