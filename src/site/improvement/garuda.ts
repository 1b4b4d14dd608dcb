/** Half of the emblem, seen from the front; the other half mirrors it. Drawn for this program, within 0–60 by 0–120. */
const HALF = [
  // crown
  "M60 2 L57 12 L54 14 L55 19 L51 22 L53 27 L60 27 Z",
  // face with its beak
  "M60 28 L51 28 C49 33 50 39 53 42 L57 46 L60 50 Z",
  // breast and waist
  "M60 49 L53 47 C48 49 46 54 47 60 C48 66 51 71 52 77 L60 79 Z",
  // arm raised towards the tip of the wing
  "M47 50 C40 49 34 45 30 38 L25 26 L21 20 L19 25 L15 22 L17 28 L13 28 L18 33 L24 41 C29 50 36 56 45 58 Z",
  // feathers of the wing, from the highest to the lowest
  "M27 44 C18 38 9 28 5 12 C1 30 6 43 22 50 Z",
  "M25 51 C15 48 7 41 2 30 C1 45 9 55 25 58 Z",
  "M28 58 C18 58 9 54 3 46 C5 59 15 66 31 65 Z",
  "M34 65 C25 67 16 66 9 61 C14 71 25 75 39 71 Z",
  "M42 71 C35 75 27 77 19 75 C26 82 37 82 47 76 Z",
  // belt and cloth
  "M60 80 L51 78 L47 86 L54 92 L60 90 Z",
  // leg, bent outward, with its claws
  "M47 85 C40 85 35 89 34 95 C34 101 37 106 36 112 L28 114 L33 116 L30 119 L37 118 L41 119 L42 111 C43 105 41 100 43 97 C46 97 50 95 53 92 Z",
  // feathers of the tail
  "M60 92 L53 94 C51 101 50 107 46 113 L53 109 L54 117 L60 111 Z",
].join("");

/** The height (mm) of the garuda on a memo (Regulation on Correspondence B.E. 2526, annex on paper). */
export const GARUDA_HEIGHT = 15;
export const GARUDA_VIEW_BOX = "0 0 120 120";
export const GARUDA_HALF = HALF;

/** The emblem as a picture of its own, for a document that holds pictures. */
export const garudaSvg = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${GARUDA_VIEW_BOX}" width="600" height="600"><path d="${HALF}"/><path transform="matrix(-1 0 0 1 120 0)" d="${HALF}"/></svg>`;
