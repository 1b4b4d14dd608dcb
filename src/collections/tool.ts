import manifest from "../../package.json" with { type: "json" };

/** Name and version of the publisher, as they stand on every report. */
export const TOOL = { name: manifest.name, version: manifest.version } as const;
