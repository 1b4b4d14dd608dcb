import { runWorkerProcess } from "../../src/province/work/worker-process.ts";
import { simulatedLookup } from "./province-host.ts";

// An agency of this name ends the program that checks it.
const deadly = process.env["PRONGSAI_TEST_DEADLY"];
runWorkerProcess((name, options, callback) => {
  if (deadly !== undefined && name.startsWith(`${deadly}.`)) process.exit(7);
  simulatedLookup(name, options, callback);
});
