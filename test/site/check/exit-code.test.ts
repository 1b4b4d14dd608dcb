import type { Severity } from "../../../src/domain/model/gravity.ts";
import { expect, it } from "vitest";
import type { Assessment } from "../../../src/domain/assess/assess.ts";
import type { Status } from "../../../src/domain/model/status.ts";
import { FAIL_ON, type FailOn } from "../../../src/domain/model/agency.ts";
import { exitCode } from "../../../src/site/check/exit-code.ts";

type Found = readonly (Severity | `${Severity}, accepted`)[];

/** The part of an assessment that decides: one item with its status and the severities found. */
function assessed(status: Status, found: Found): Pick<Assessment, "items"> {
  const findings = found.map((word) => {
    const [severity, accepted] = word.split(", ");
    return { severity, ...(accepted && { accepted: { rule: "evidence-missing", reason: "-", until: "2023-12-31" } }) };
  });
  return { items: [{ status, findings } as unknown as Assessment["items"][number]] };
}

const CASES: [status: Status, found: Found, fails: FailOn[]][] = [
  ["complete", [], []],
  ["complete", ["hint"], []],
  ["complete", ["look"], ["warning"]],
  ["complete", ["look, accepted"], []],
  ["to-confirm", ["look"], ["to-confirm", "warning"]],
  ["to-confirm", [], ["to-confirm", "warning"]],
  ["incomplete", ["failed"], ["incomplete", "to-confirm", "warning"]],
  ["incomplete", ["failed, accepted"], []],
  ["incomplete", ["failed, accepted", "failed"], ["incomplete", "to-confirm", "warning"]],
  ["missing", ["failed"], ["missing", "incomplete", "to-confirm", "warning"]],
  ["missing", ["failed, accepted"], []],
];
it.each(CASES)("an item that is %s with %j fails a check on %j", (status, found, fails) => {
  const failing = FAIL_ON.filter((failOn) => exitCode(assessed(status, found), failOn) === 1);
  expect(failing).toEqual(fails);
});

it("a notice about the whole site fails a check on warnings alone", () => {
  const notice = {
    id: "security-txt-missing",
    file: "content/agency.yaml",
    path: [],
    message: "-",
    remedy: "-",
  } as const;
  const failing = FAIL_ON.filter((failOn) => exitCode(assessed("complete", []), failOn, [notice]) === 1);
  expect(failing).toEqual(["warning"]);
});
