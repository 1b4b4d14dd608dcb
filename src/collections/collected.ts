import type { KindName } from "../domain/model/kinds.ts";

/** A document as the library hands it out: validated data, and where its file stands below its collection's folder. */
export interface CollectedDocument {
  readonly _meta: { readonly filePath: string };
  readonly [key: string]: unknown;
}

/** Whose part of a kind: the agency's, or what the publisher brings for all. */
export type Owner = (typeof OWNERS)[number];
export const OWNERS = ["own", "shared"] as const;

/**
 * The name of the collection that holds a part of a kind. The library exports the plural of each name with a capital: a
 * name that ends like this is its own plural, whatever a kind is called.
 */
export const collectionName = (kind: KindName, owner: Owner): string => `${owner}${kind}Files`.toLowerCase();

/** What content-collections made of a content folder. */
export interface Collected {
  /** Documents by `collectionName`. */
  readonly documents: ReadonlyMap<string, readonly CollectedDocument[]>;
  /** The files it could not read, parse or validate, by their paths from the folder: they are missing from the documents. */
  readonly rejected: ReadonlySet<string>;
}
