import { compile } from "@mdx-js/mdx";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";

/**
 * The components that a page of prose may use, each with its attributes; `src/pages/_prose/Prose.astro` hands them in.
 * Attributes are named one by one: Astro gives some a meaning of their own, such as `set:html`.
 */
export const MDX_COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Callout: ["title"],
  Contact: [],
};

/** The part of a Markdown syntax tree that we look at. */
export interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: readonly Attribute[];
  /** The words of a text. */
  readonly value?: string;
  /** Where a link, a picture or the definition of either leads. */
  readonly url?: string;
  /** What a definition is called, and whatever refers to it. */
  readonly identifier?: string;
  readonly children?: readonly Node[];
  readonly position?: {
    readonly start: { readonly line: number; readonly column: number };
  };
}

/** An attribute of a component; its value is an object where it is code. */
interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | null | object;
}

/**
 * Reads a body by the one grammar of prose: what is checked and what is rendered is the same tree.
 * @param look is shown the tree before anything is made of it
 * @returns a module of JavaScript that renders it with Astro's runtime
 * @throws a message with its place where the grammar is broken
 */
export const compileBody = async (body: string, format: "md" | "mdx", look: (tree: Node) => void): Promise<string> =>
  String(
    await compile(body, {
      format,
      jsxImportSource: "astro",
      elementAttributeNameCase: "html",
      remarkPlugins: [remarkGfm, () => look],
      rehypePlugins: [rehypeSlug],
    }),
  );

/**
 * A body of an agency as a module for Astro. Code was refused when the content was read; what has changed since is
 * looked at once more, so that none runs whatever happens between.
 * @throws where the body holds code
 */
export const renderedBody = (body: string): Promise<string> =>
  compileBody(body, "mdx", (tree) => {
    for (const node of descendants(tree)) {
      const code = proseCode(node);
      if (code !== undefined) throw new Error(`เนื้อหามีโค้ด ${code} ซึ่งใส่ในหน้าเว็บไม่ได้`);
    }
  });

/** A node and all below it, in the order of the text. */
export function* descendants(tree: Node): Generator<Node> {
  const open: Node[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...(node.children ?? []).toReversed());
  }
}

/** The code in a node, as a clerk may recognise it; `undefined` where it is none. */
export function proseCode({ type, name, attributes = [] }: Node): string | undefined {
  if (type === "mdxjsEsm") return "import / export";
  if (type === "mdxFlowExpression" || type === "mdxTextExpression") return "{ … }";
  if (!type.startsWith("mdxJsx")) return undefined;
  const tag = name ?? "";
  const known = Object.hasOwn(MDX_COMPONENTS, tag) ? MDX_COMPONENTS[tag] : undefined;
  if (!known) return `<${tag}>`;
  // `{...rest}` is of another type than an attribute.
  if (attributes.some(({ type: kind, value }) => kind !== "mdxJsxAttribute" || (value && typeof value === "object")))
    return `<${tag} {…}>`;
  const unknown = attributes.find((attribute) => !known.includes(attribute.name ?? ""));
  return unknown && `<${tag} ${unknown.name ?? ""}>`;
}
