import { mdxFaults } from "./mdx-words.ts";
import { yamlFaults } from "./yaml-words.ts";

/** All that the readers of YAML and MDX can complain about, by kind of problem, for the handbook. */
export const syntaxFaults = () => ({ "yaml-syntax": yamlFaults(), "mdx-syntax": mdxFaults() });
