/** A section of a law as laws name it: "มาตรา 50", "มาตรา ๕๐". */
const SECTION = /มาตรา\s*[0-9๐-๙]/;

/** How much of a text is the wording of a law: sections named, paragraphs in all, and those that begin with a section. */
export function statuteTraces(text: string): { sections: number; paragraphs: number; opening: number } {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/^[\s#>*_+-]+/, ""))
    .filter((paragraph) => paragraph !== "");
  return {
    sections: text.split(SECTION).length - 1,
    paragraphs: paragraphs.length,
    opening: paragraphs.filter((paragraph) => paragraph.search(SECTION) === 0).length,
  };
}

/** True for a text that reads like a law pasted in: many sections, or a quarter of the paragraphs begin with one. */
export function readsLikeStatute(text: string): boolean {
  const { sections, paragraphs, opening } = statuteTraces(text);
  return sections >= 15 || (opening >= 3 && opening / paragraphs > 0.25);
}
