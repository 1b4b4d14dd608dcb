/**
 * Gives browsers of before 2023 (Chrome 109 is the last for Windows 7, Safari 15 for many older phones) the few newer
 * functions of the language that the search uses. Imported first, for its effect.
 */
function give(owner: object, name: string, value: (...given: never[]) => unknown): void {
  if (name in owner) return;
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

give(Array.prototype, "toSorted", function toSorted<
  Value,
>(this: readonly Value[], compare?: (a: Value, b: Value) => number): Value[] {
  return [...this].sort(compare);
});

give(Array.prototype, "findLastIndex", function findLastIndex<
  Value,
>(this: readonly Value[], test: (value: Value, index: number) => boolean): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index] as Value, index)) return index;
  }
  return -1;
});

/** As `Array.prototype.at`, for texts too. */
function at(this: ArrayLike<unknown>, place: number): unknown {
  return this[place < 0 ? this.length + place : place];
}
give(Array.prototype, "at", at);
give(String.prototype, "at", at);

give(Object, "hasOwn", (owner: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(owner, name));

/** True where the browser can run Pagefind's program; Safari's lockdown mode, for one, cannot. */
export const runsPrograms = (): boolean => "WebAssembly" in globalThis && typeof WebAssembly === "object";
