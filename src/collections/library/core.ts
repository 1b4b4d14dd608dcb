/**
 * What we use of content-collections: the package ships it in one file, for it asks for TypeScript and an esbuild of its
 * own, 40 MB in an agency's folder that nothing there runs.
 */
export { createInternalBuilder, defineCollection, defineParser } from "@content-collections/core";
