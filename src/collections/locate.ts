import { isMap, isNode, isPair, isScalar, visit, type Document } from "yaml";
import type { Position, ParsedFile } from "./parse.ts";

type KeyPath = readonly (string | number)[];

/**
 * The place of a key path in a YAML file. What is not there is found at its nearest parent that is;
 * a key that stands there is pointed at by its name, a list entry by its first line.
 */
export function positionOfKey({ document, positionAt }: ParsedFile, path: KeyPath): Position {
  for (let depth = path.length; depth > 0; depth--) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== undefined) return positionAt(offset);
  }
  return { line: 1, column: 1 };
}

/** The place of every key and list entry of a file, by its path joined with dots: for looking up findings later. */
export function positionsOf({ document, positionAt }: ParsedFile): Record<string, Position> {
  const positions: Record<string, Position> = {};
  visit(document, {
    Pair: (_, pair, ancestors) => {
      if (isScalar(pair.key) && pair.key.range)
        positions[pathOf([...ancestors, pair]).join(".")] = positionAt(pair.key.range[0]);
    },
    Node: (key, node, ancestors) => {
      if (typeof key === "number" && node.range)
        positions[pathOf([...ancestors, node]).join(".")] = positionAt(node.range[0]);
    },
  });
  return positions;
}

/** Looks key paths up in positions read before: the key itself, else its nearest parent; `undefined` for an unknown file. */
export const locateIn =
  (positions: Readonly<Record<string, Readonly<Record<string, Position>>>>) =>
  (file: string, path: KeyPath): Position | undefined => {
    const places = positions[file];
    for (let depth = path.length; places && depth > 0; depth--) {
      const place = places[path.slice(0, depth).join(".")];
      if (place) return place;
    }
    return places && { line: 1, column: 1 };
  };

function offsetOf(document: Document.Parsed, path: KeyPath): number | undefined {
  const last = path.at(-1);
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    const key = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))?.key;
    return isScalar(key) ? key.range?.[0] : undefined;
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function pathOf(chain: readonly unknown[]): (string | number)[] {
  return chain.flatMap((node, index): (string | number)[] => {
    if (isPair(node) && isScalar(node.key)) return [String(node.key.value)];
    const parent = chain[index - 1];
    const inList = typeof parent === "object" && parent !== null && "items" in parent && !isMap(parent);
    return inList && Array.isArray(parent.items) ? [parent.items.indexOf(node)] : [];
  });
}
