import type { Loaded } from "../collections/load.ts";
import type { Content } from "../domain/model/content.ts";

/** An agency that has been read and can be published. */
export type Publishable = Loaded & { readonly content: Content };
