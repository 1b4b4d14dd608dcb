import type { Content } from "./model/content.ts";
import type { FiscalYear } from "./thai/fiscal-year.ts";

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

/** The same for each fiscal year (B.E.). */
export function onceForYear<Value>(
  name: string,
  make: (content: Content, fiscalYear: FiscalYear) => Value,
): (content: Content, fiscalYear: FiscalYear) => Value {
  const byYear = onceFor(name, () => new Map<FiscalYear, { readonly value: Value }>());
  return (content, fiscalYear) => {
    const years = byYear(content);
    const found = years.get(fiscalYear) ?? { value: make(content, fiscalYear) };
    years.set(fiscalYear, found);
    return found.value;
  };
}
