export { assessGiven } from "../../src/domain/checks/situation.ts";
