/** A table in columns for a terminal: the first to the left, all others, which are numbers, to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const space = " ".repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((length) => "─".repeat(length)).join("  "), ...body.map(line)].join("\n");
}

/** Columns that a text takes: Thai vowels and tones above and below a letter take none. */
const width = (text: string): number => text.replace(/\p{Mn}/gu, "").length;
