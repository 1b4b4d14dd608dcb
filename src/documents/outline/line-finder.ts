/**
 * Finds the line of an offset in a text, counted from one. Offsets must be asked for in ascending order, as a parser
 * meets them: no part of the text is looked through twice.
 */
export function lineFinder(source: string): (offset: number) => number {
  let line = 1;
  // Kept, so that a text of one line is looked through once and not with every offset.
  let next = source.indexOf("\n");
  return (offset) => {
    for (; next >= 0 && next < offset; next = source.indexOf("\n", next + 1)) line += 1;
    return line;
  };
}
