// One after the other: the site is served only if it was built.
await import("./build.ts");
if (!process.exitCode) await import("./preview.ts");

export {};
