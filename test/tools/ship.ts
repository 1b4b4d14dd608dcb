import { shipBundle } from "../../src/publish/bundle/open-bundle.ts";

/** Bundles the program when its repository is installed. Where that fails, a publication does it. */
await shipBundle().catch((error: unknown) => {
  console.error(error);
});
