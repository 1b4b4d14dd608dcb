/** Where the pages find what they show: they are rendered in the process that has read the run. */
export const PLACE = Symbol.for("prongsai:province");
