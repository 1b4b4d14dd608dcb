import { kindEntries } from "../../domain/model/kinds.ts";
import { EDITOR_SETTINGS, jsonSchemaOf, schemaFile, yamlSchemas } from "../json-schema.ts";
import { SNIPPET_FILE, snippets } from "../snippets.ts";

const PROSE = {
  "editor.wordWrap": "on",
  "editor.quickSuggestions": { other: true, comments: false, strings: false },
};

/** How VS Code helps whoever writes content, beside the schemas. */
const SETTINGS = {
  "files.encoding": "utf8",
  "redhat.telemetry.enabled": false,
  "yaml.schemaStore.enable": false,
  "[yaml]": {
    "editor.insertSpaces": true,
    "editor.tabSize": 2,
    "editor.quickSuggestions": { other: true, comments: false, strings: true },
  },
  "[markdown]": PROSE,
  "[mdx]": PROSE,
};

const json = (data: object): string => `${JSON.stringify(data, undefined, 2)}\n`;

/** What VS Code reads of the program's own words: it is written anew with every version. Path → text. */
export const editorWords = (): Record<string, string> => ({
  ...Object.fromEntries(kindEntries.map(([name, kind]) => [schemaFile(name), json(jsonSchemaOf(kind))])),
  [SNIPPET_FILE]: json(snippets()),
});

/** All that VS Code finds in an agency's repository. Path → text. */
export const editorFiles = (): Record<string, string> => ({
  ...editorWords(),
  [EDITOR_SETTINGS]: json({ ...SETTINGS, "yaml.schemas": yamlSchemas() }),
  ".vscode/extensions.json": json({ recommendations: ["redhat.vscode-yaml", "unifiedjs.vscode-mdx"] }),
});
