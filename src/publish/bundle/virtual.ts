/** The module by which pages receive what was read; `index.ts` is the only one that imports it. */
export const MODULE = "virtual:prongsai/content";
export const RESOLVED = `\0${MODULE}`;
/** The style sheet with the agency's own look; an address of a file, because Vite knows styles by their names. */
export const LOOK = "virtual:prongsai/look.css";
export const LOOK_RESOLVED = "/@prongsai/look.css";
