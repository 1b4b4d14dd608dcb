import type { Annotation } from "./annotations.ts";

const COMMANDS: Record<Annotation["severity"], string> = {
  stop: "error",
  failed: "error",
  look: "warning",
  hint: "notice",
};

/** Annotations as workflow commands of GitHub Actions, which show each at its line of a pull request. */
export const checkGithub = (annotations: readonly Annotation[]): string =>
  annotations
    .map(({ severity, file, line, title, message }) => {
      const place = [
        `file=${property(file)}`,
        ...(line === undefined ? [] : [`line=${line}`]),
        `title=${property(title)}`,
      ];
      return `::${COMMANDS[severity]} ${place.join(",")}::${data(message)}`;
    })
    .join("\n");

/** Escapes as the runner's own toolkit does: https://github.com/actions/toolkit, core/src/command.ts */
const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
