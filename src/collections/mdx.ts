import { compile } from "@mdx-js/mdx";
import { problem, type Problem } from "../domain/problem.ts";

/** The components that a page of prose may use; `src/pages/[slug].astro` hands them in. */
export const MDX_COMPONENTS = ["Callout", "Contact"] as const;

/** The part of a Markdown syntax tree that we look at. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/**
 * Compiles the body of a page to see whether Astro will be able to. Code is refused: a page is content, not a program.
 * @param line the line of the file on which the body begins, counted from one
 */
export async function checkMdx(file: string, body: string, line: number): Promise<Problem[]> {
  const at = (position: { line: number; column: number } | undefined) => ({
    line: (position?.line ?? 1) + line - 1,
    column: position?.column ?? 1,
  });
  const found: Problem[] = [];
  const refuseCode = () => (tree: Node) => {
    for (const node of descendants(tree)) {
      const code = codeOf(node);
      if (code)
        found.push(
          problem(
            "mdx-code",
            file,
            [],
            { code, allowed: MDX_COMPONENTS.map((name) => `<${name}>`).join(" ") },
            at(node.position?.start),
          ),
        );
    }
  };
  try {
    await compile(body, { remarkPlugins: [refuseCode] });
  } catch (error) {
    if (!isMessage(error)) throw error;
    const place = error.place && "start" in error.place ? error.place.start : error.place;
    found.push(
      problem(
        "mdx-syntax",
        file,
        [],
        { reason: error.reason.replace(/ \(\d+:\d+[\d:-]*\)/g, "") },
        at(place ?? undefined),
      ),
    );
  }
  return found;
}

interface Message {
  readonly reason: string;
  readonly place?: Point | { readonly start: Point } | null;
}
interface Point {
  readonly line: number;
  readonly column: number;
}
const isMessage = (error: unknown): error is Message =>
  typeof error === "object" && error !== null && "reason" in error;

function* descendants(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* descendants(child);
}

function codeOf({ type, name }: Node): string | undefined {
  if (type === "mdxjsEsm") return "import / export";
  if (type === "mdxFlowExpression" || type === "mdxTextExpression") return "{ … }";
  if (!type.startsWith("mdxJsx") || (MDX_COMPONENTS as readonly (string | null | undefined)[]).includes(name))
    return undefined;
  return `<${name ?? ""}>`;
}
