import { bodyLinkFault, ownPath, type BodyReference, type Destinations } from "../../domain/coherence/body-link.ts";
import { problem, type Problem } from "../../domain/coherence/problem.ts";
import { descendants, MDX_COMPONENTS, proseCode, readProse, type Node } from "../prose.ts";
import { mdxWords, spacedLink, tagIn, type MdxFault } from "./mdx-words.ts";

/** What the tree of a body holds that no page may hold, and at which node. */
type Faults = (tree: Node) => { readonly node: Node; readonly found: (place: Place) => Problem }[];
type Place = { readonly line: number; readonly column: number };

/**
 * Reads the body of a page to see whether it can be rendered. Code is refused: a page is content, not a program.
 * @param line the line of the file on which the body begins, counted from one
 */
export const checkMdx = (file: string, body: string, line: number, own: Destinations): Promise<Problem[]> =>
  checkBody(file, body, line, "mdx", (tree) => [...codeIn(file, tree), ...doubtfulLinks(file, tree, own)]);

/** The links and pictures of a Markdown body that no page may hold. @param line as for `checkMdx` */
export const checkMarkdown = (file: string, body: string, line: number, own: Destinations): Promise<Problem[]> =>
  checkBody(file, body, line, "md", (tree) => doubtfulLinks(file, tree, own));

/** True where the HTML of a Markdown body lacks an address that was dangerous, or leads where no page may lead. */
export const needsCheck = (html: string, { stands }: Pick<Destinations, "stands">): boolean =>
  html.includes("](") ||
  [...html.matchAll(/<(a|img) (?:href|src)="([^"]*)"/g)].some(([, tag, encoded = ""]) => {
    const address = encoded.replaceAll("&amp;", "&");
    const path = ownPath(address);
    if (path !== undefined) return !stands(path);
    return address === "" || bodyLinkFault(tag === "img" ? "image" : "link", address) !== undefined;
  });

/** A link or picture as it was meant, whose address has a blank in it: Markdown shows it with all its signs. */
const SPACED =
  /\[[^\]\n]*\]\(\s*((?:\.{0,2}\/|https?:|[^()\s]*documents\/)[^)"'<>\n]*?[^\S\n][^)"'<>\n]*?|[^()"'<>\n]*?[^\S\n][^()"'<>\n]*?\.[a-z\d]{2,5})\s*\)/i;

async function checkBody(
  file: string,
  body: string,
  line: number,
  format: "md" | "mdx",
  faults: Faults,
): Promise<Problem[]> {
  const at = (position: Place | undefined) => ({
    line: (position?.line ?? 1) + line - 1,
    column: position?.column ?? 1,
  });
  const problems: Problem[] = [];
  const look = (tree: Node) => {
    problems.push(...faults(tree).map(({ node, found }) => found(at(node.position?.start))));
  };
  try {
    await readProse(body, format, look);
  } catch (error) {
    // Tags within tags without end.
    if (error instanceof RangeError) return [problem("too-heavy", file, [], { why: "depth" }, at(undefined))];
    if (!isMessage(error)) throw error;
    // A tag that no page may hold is not to be closed but to be taken out.
    const tag = tagIn(error);
    const name = tag && /^<\/?([^\s>]*)/.exec(tag)?.[1];
    const foreign = name !== undefined && !Object.hasOwn(MDX_COMPONENTS, name);
    const place = error.place && "start" in error.place ? error.place.start : error.place;
    // Of a tag that no block closes, the compiler tells the place in words alone.
    const [, line, column] = / \((\d+):(\d+)[\d:-]*\)/.exec(error.reason) ?? [];
    const inWords = line && column ? { line: Number(line), column: Number(column) } : undefined;
    const found = at(inWords ?? place ?? undefined);
    problems.push(
      foreign
        ? problem("mdx-code", file, [], { code: `<${name}>`, allowed: ALLOWED }, found)
        : problem("mdx-syntax", file, [], mdxWords(error), found),
    );
  }
  return problems;
}

interface Message extends MdxFault {
  readonly place?: Place | { readonly start: Place } | null;
}
const isMessage = (error: unknown): error is Message =>
  typeof error === "object" && error !== null && "reason" in error;

const ALLOWED = Object.entries(MDX_COMPONENTS)
  .map(([name, attributes]) => `<${[name, ...attributes.map((attribute) => `${attribute}="…"`)].join(" ")}>`)
  .join(" ");

const codeIn = (file: string, tree: Node): ReturnType<Faults> =>
  [...descendants(tree)].flatMap((node) => {
    const code = proseCode(node);
    if (code === undefined) return [];
    return [
      {
        node,
        found: (place) => problem("mdx-code", file, [], { code, allowed: ALLOWED }, place),
      },
    ];
  });

/** The words right in a node, with addresses that became links by themselves. */
const textOf = ({ children = [] }: Node): string =>
  children
    .map((child) => (child.type === "text" ? child.value : isBareAddress(child) ? child.children?.[0]?.value : "\n"))
    .join("");

const isBareAddress = ({ type, url, children = [] }: Node): boolean =>
  type === "link" && children.length === 1 && (url ?? "").endsWith(children[0]?.value ?? "\n");

function doubtfulLinks(file: string, tree: Node, { stands, nearest, meets }: Destinations): ReturnType<Faults> {
  const nodes = [...descendants(tree)];
  const bare = new Set<Node>();
  const ofPictures = new Set(nodes.flatMap(({ type, identifier }) => (type === "imageReference" ? identifier : [])));
  return nodes.flatMap((node) => {
    const { type, url, identifier } = node;
    const isPicture = type === "image" || (type === "definition" && ofPictures.has(identifier));
    const kind: BodyReference = isPicture ? "image" : "link";
    const spaced = SPACED.exec(textOf(node))?.[1];
    if (spaced !== undefined) {
      for (const child of node.children ?? []) if (isBareAddress(child)) bare.add(child);
      return [
        {
          node: node.children?.find((child) => child.value?.includes("](")) ?? node,
          found: (place) => problem("mdx-syntax", file, [], spacedLink(spaced), place),
        },
      ];
    }
    if (url === undefined || bare.has(node)) return [];
    meets?.(kind, url);
    const fault = bodyLinkFault(kind, url);
    if (fault)
      return [
        {
          node,
          found: (place) => problem("body-link", file, [], { url, fault }, place),
        },
      ];
    const path = ownPath(url);
    if (path === undefined || stands(path)) return [];
    const args = { url, fault: "missing", nearest: nearest(path) } as const;
    return [{ node, found: (place) => problem("body-link", file, [], args, place) }];
  });
}
