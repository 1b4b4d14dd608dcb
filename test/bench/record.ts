import { stringify } from "yaml";

/** A file of an archive: its path from the agency's folder, and its text. */
export interface ArchiveFile {
  readonly file: string;
  readonly text: string;
}

/** A file of data below `content/`. */
export const yamlFile = (name: string, data: object): ArchiveFile => ({
  file: `content/${name}.yaml`,
  text: yaml(data),
});

/** A file of prose below `content/`, its data above the body. */
export const proseFile = (name: `${string}.${"md" | "mdx"}`, data: object, body: string): ArchiveFile => ({
  file: `content/${name}`,
  text: `---\n${yaml(data)}---\n\n${body}\n`,
});

const yaml = (data: object) => stringify(data, { lineWidth: 0 });
