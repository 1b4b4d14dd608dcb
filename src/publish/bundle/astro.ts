// Astro looks at it when it is loaded: nobody who works for an agency was asked whether its makers may count that.
process.env["ASTRO_TELEMETRY_DISABLED"] ??= "1";

/** Astro, which tells nobody that it is used. */
export const { build, dev, preview } = await import("astro");
