export { buildSites as default } from "../sites.ts";
