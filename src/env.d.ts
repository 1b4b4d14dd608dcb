/// <reference types="astro/client" />

declare module "virtual:prongsai/content" {
  export const content: import("./domain/model/content.ts").Content;
  export const positions: Readonly<Record<string, Readonly<Record<string, { line: number; column: number }>>>>;
  export const tool: { readonly name: string; readonly version: string };
  /** What a document says, by its path below `public/`. */
  export const textOf: (file: string) => Promise<import("./documents/text.ts").DocumentText | undefined>;
  export const keeper: import("./publish/kept/kept-pages.ts").PageKeeper | undefined;
  /** The elements of the body of a file of prose. */
  export const elementsOf: (body: string) => Promise<import("hast").Root>;
}
