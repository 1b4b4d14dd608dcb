/**
 * Finds the line of an offset in a text, counted from one. Offsets must be asked for in ascending order, as a parser
 * meets them: no part of the text is looked through twice.
 */
export function lineFinder(source: string): (offset: number) => number {
  let [line, seen] = [1, 0];
  return (offset) => {
    for (let next = source.indexOf("\n", seen); next >= 0 && next < offset; next = source.indexOf("\n", seen)) {
      line += 1;
      seen = next + 1;
    }
    return line;
  };
}
