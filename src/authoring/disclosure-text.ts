import { Document, isMap, isSeq, parseDocument } from "yaml";
import type { Disclosure } from "../domain/model/disclosure.ts";
import type { Evidence } from "../domain/model/evidence.ts";

/** A piece of evidence as a clerk would type it: what it shows stands behind where it is, and one component needs no list. */
function written({ title, file, page, link, component, ...facts }: Evidence): Record<string, unknown> {
  const ids = component?.length === 1 ? component[0] : component;
  const entries = Object.entries({ title, file, page, link, component: ids, ...facts });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * The file of an answer.
 * @param heading lines of the comment at its top
 * @param remarks for each piece of evidence, a comment above it
 */
export function disclosureText(
  answer: Disclosure,
  heading: readonly string[],
  remarks: readonly string[] = [],
): string {
  const { accept, evidence, note, explanation, ...facts } = answer;
  const document = new Document({
    ...facts,
    evidence: evidence.map(written),
    ...(accept.length > 0 ? { accept } : {}),
    ...(explanation === undefined ? {} : { explanation }),
    ...(note === undefined ? {} : { note }),
  });
  for (const [index, remark] of remarks.entries()) {
    const node = document.getIn(["evidence", index], true);
    if (isMap(node)) node.commentBefore = ` ${remark.replace(/\s+/g, " ")}`;
  }
  return heading.map((line) => `# ${line}\n`).join("") + document.toString({ lineWidth: 0 });
}

/**
 * Adds evidence at the end of the file of an answer, whose comments and order stay.
 * @param comment one line above the first of it
 */
export function withEvidence(text: string, evidence: readonly Evidence[], comment: string): string {
  const document = parseDocument(text);
  const list = document.get("evidence", true);
  const nodes = evidence.map((entry) => document.createNode(written(entry)));
  if (nodes[0]) nodes[0].commentBefore = ` ${comment}`;
  if (isSeq(list)) {
    list.items.push(...nodes);
    list.flow = false;
  } else document.set("evidence", nodes);
  const plain = document.toString({ lineWidth: 0 });
  return text.includes("\r\n") ? plain.replaceAll("\n", "\r\n") : plain;
}
