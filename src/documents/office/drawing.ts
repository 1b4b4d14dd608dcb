import { tableText } from "../text.ts";
import { walkXml } from "./xml.ts";

/** The words of shapes and tables in DrawingML (ECMA-376 part 1, 21.1): a line for each paragraph and each row. */
export function drawnLines(xml: string): string[] {
  const lines: string[] = [];
  const rows: string[][] = [];
  let paragraph = "";
  let cell: string[] | undefined;
  walkXml(xml, {
    open(name) {
      if (name === "p") paragraph = "";
      else if (name === "br") paragraph += " ";
      else if (name === "tr") rows.push([]);
      else if (name === "tc") cell = [];
    },
    text(data, ancestors) {
      if (ancestors.at(-1) === "t") paragraph += data;
    },
    close(name) {
      if (name === "p" && /\S/.test(paragraph)) (cell ?? lines).push(paragraph.trim());
      else if (name === "tc") {
        rows.at(-1)?.push(cell?.join(" ") ?? "");
        cell = undefined;
      } else if (name === "tr") lines.push(tableText([rows.pop() ?? []]));
      if (name === "p") paragraph = "";
    },
  });
  return lines;
}
