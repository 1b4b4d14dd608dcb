import type { Content } from "./model/content.ts";

type Made = WeakMap<Content, Map<string, { readonly value: unknown }>>;

/** The program that renders pages is bundled, with modules of its own: what either has made of a content serves both. */
const PLACE = Symbol.for("prongsai:made");
const known = Reflect.get(globalThis, PLACE) as Made | undefined;
const made: Made = known ?? new WeakMap();
if (!known) Reflect.set(globalThis, PLACE, made);

/**
 * What is made of a content, once for all who ask: content never changes, it is read anew.
 * @param name of what is made, among all that is made so
 */
export const onceFor =
  <Value>(name: string, make: (content: Content) => Value) =>
  (content: Content): Value => {
    const values = made.get(content) ?? new Map<string, { readonly value: unknown }>();
    const found = values.get(name) ?? { value: make(content) };
    made.set(content, values.set(name, found));
    return found.value as Value;
  };
