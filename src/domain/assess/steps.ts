import type { Judgement } from "../judge/judgement.ts";
import { judgementKey } from "../judge/key.ts";
import { lapseOf, type Confirmation, type Lapse } from "../model/confirmation.ts";
import { versionSince } from "../ledger/version.ts";
import type { Component } from "../model/catalogue/component.ts";
import type { Proof } from "../model/proof.ts";
import { isSettled, type ComponentStatus, type ProofStep } from "../model/status.ts";
import { isProven } from "./checks/presence/component-unproven.ts";
import type { ItemContext } from "./checks/rule.ts";
import { evidenceFileFacts } from "./evidence-file.ts";

type StepContext = Pick<ItemContext, "item" | "fiscalYear" | "disclosure" | "content" | "today" | "shownToday">;

/** What the judge said of a piece of evidence; `undefined` where there was nothing to read, or nobody could. */
export function judgementOf(
  { path, native }: Proof,
  { content, fiscalYear, item }: StepContext,
): Judgement | undefined {
  const index = path[1];
  return native || typeof index !== "number"
    ? undefined
    : content.judgements[judgementKey(fiscalYear, item.code, index)];
}

/** The confirmation that stands at a piece of evidence, else at the answer as a whole, and why it does not count. */
export function confirmationOf(
  proof: Proof,
  { disclosure, content, today }: StepContext,
): { confirmation: Confirmation; lapse: Lapse | undefined } | undefined {
  const confirmation = proof.confirmed ?? (proof.native ? undefined : disclosure?.confirmed);
  if (!confirmation) return undefined;
  const { kind, target, published } = proof;
  const sha256 = evidenceFileFacts(proof, content)?.sha256;
  const replaced =
    sha256 !== undefined && versionSince(content, { kind, target, sha256 }, confirmation.on) === "changed";
  // A fingerprint at the answer as a whole says nothing of one of several files.
  const changed = { published, replaced, ...(proof.confirmed && { sha256 }) };
  return { confirmation, lapse: lapseOf(confirmation, changed, today) };
}

/** How far a piece of evidence is proven as such: that it is about the item and of the right time. */
export function stepOf(proof: Proof, context: StepContext): ProofStep {
  if (proof.native) return "shown";
  const confirmed = confirmationOf(proof, context);
  if (confirmed && !confirmed.lapse) return "confirmed";
  if (judgementOf(proof, context)?.reads) return "read";
  return shownAt(proof, context).length > 0 ? "shown" : "there";
}

/** What the site shows of the item today at the page that a piece of evidence names. */
const shownAt = ({ kind, target }: Proof, { item, shownToday }: StepContext): Proof[] =>
  kind !== "page"
    ? []
    : item.concepts
        .flatMap((concept) => shownToday.get(concept) ?? [])
        .filter((shown) => pathOf(shown.target) === pathOf(target));

const pathOf = (target: string) => target.split("#")[0] ?? "";

/** How far a piece of evidence proves a component; `undefined` where it does not speak for it. */
export function componentStepOf(proof: Proof, component: Component, context: StepContext): ProofStep | undefined {
  if (!isProven({ item: context.item, disclosure: undefined, proofs: [proof] }, component.id)) return undefined;
  const step = stepOf(proof, context);
  if (proof.native || (step === "confirmed" && speaksFor(component, confirmationOf(proof, context)))) return step;
  if (shownAt(proof, context).some(({ proves }) => proves.includes(component.id))) return "shown";
  const judged = judgementOf(proof, context)?.components.find(({ id }) => id === component.id);
  return judged?.reads ? "read" : "there";
}

/** A confirmation that names components is silent on the others. */
const speaksFor = ({ id }: Component, confirmed: ReturnType<typeof confirmationOf>): boolean =>
  confirmed?.confirmation.component?.includes(id) ?? true;

const isConfirmed = (confirmation: Confirmation | undefined, { today }: StepContext): boolean =>
  confirmation !== undefined && lapseOf(confirmation, {}, today) === undefined;

const ORDER: readonly ComponentStatus[] = ["shown", "confirmed", "read", "nil", "there", "missing"];

/** What became of a component at all of the evidence that counts: the surest. */
export function componentStatusOf(
  component: Component,
  proofs: readonly Proof[],
  context: StepContext,
): ComponentStatus {
  const steps = proofs.flatMap((proof) => componentStepOf(proof, component, context) ?? []);
  const all: ComponentStatus[] = [...steps, ...(context.disclosure?.nil ? (["nil"] as const) : [])];
  return ORDER.find((status) => all.includes(status)) ?? "missing";
}

/**
 * Whether an item without errors still waits for a person: nothing of its evidence is known to be about it, a component
 * that is required is only there, or none of its components is more than there.
 * @param proofs those that count
 */
export function waits(proofs: readonly Proof[], context: StepContext): boolean {
  const { item, disclosure } = context;
  if (disclosure?.notApplicable) return false;
  if (disclosure?.nil && (item.nil === "yes" || isConfirmed(disclosure.confirmed, context))) return false;
  const settled = proofs.filter((proof) => stepOf(proof, context) !== "there");
  if (settled.length === 0) return true;
  const statuses = item.components.map((component) => ({
    component,
    status: componentStatusOf(component, proofs, context),
  }));
  if (statuses.some(({ component, status }) => component.level === "confirmed" && status === "there")) return true;
  return statuses.length > 0 && !statuses.some(({ status }) => isSettled(status));
}
