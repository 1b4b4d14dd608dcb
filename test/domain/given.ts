export { assessGiven } from "../../src/domain/assess/checks/situation.ts";
