import { TO_FILL } from "../domain/model/input-forms.ts";
import { draftValues } from "./draft-values.ts";
import { kindEntries } from "../domain/model/kinds.ts";
import { commentedTemplate } from "./template.ts";

/** A template that VS Code writes when its name is typed. */
interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

export const SNIPPET_FILE = ".vscode/content.code-snippets";

/** Stands for the day on which the snippet is used, which only the editor knows. */
const TODAY = "2000-01-01";
const EDITOR_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";

/** A span of days neither begins nor ends today. */
const VALUES = { order: 1, from: `${TO_FILL}วันแรก]`, to: `${TO_FILL}วันสุดท้าย]` };

/**
 * The front matter of files with a body, as snippets of VS Code: no extension completes front matter by a schema, so the
 * whole of it comes at once, with its Thai explanations; the tab key goes from one `[เติม…]` to the next.
 */
export const snippets = (): Record<string, Snippet> =>
  Object.fromEntries(
    kindEntries
      .filter(([, { format }]) => format === "markdown" || format === "mdx")
      .map(([name, { label, schema, format }]) => {
        const yaml = commentedTemplate(schema, draftValues(schema, { values: VALUES, today: TODAY }));
        let stop = 0;
        const body = `---\n${yaml}---\n\n$0`
          .split("\n")
          .map((line) => (line === "$0" ? line : line.replace(/[\\$}]/g, String.raw`\$&`)))
          .map((line) => (line.startsWith("#") ? line : line.replaceAll(OPEN, (open) => `\${${++stop}:${open}}`)))
          .map((line) => line.replaceAll(TODAY, EDITOR_TODAY));
        return [label, { scope: format, prefix: [name, label], description: `ส่วนหัวของไฟล์ชนิด${label}`, body }];
      }),
  );

const OPEN = new RegExp(`\\${TO_FILL}[^\\]]*\\]`, "g");
