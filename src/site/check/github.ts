import type { Severity } from "../../domain/checks/rule.ts";
import { formatPoints } from "../numbers.ts";
import type { FindingView } from "../findings.ts";
import { isOpen, type CheckReport } from "./report.ts";

const COMMANDS: Record<Severity, string> = { error: "error", warning: "warning", hint: "notice" };

/** The report as workflow commands of GitHub Actions, which show each finding at its line of a pull request. */
export const checkGithub = ({ items }: CheckReport): string =>
  items
    .flatMap(({ assessed, findings }) => {
      const cost = isOpen(assessed) && assessed.points !== null ? ` (${formatPoints(assessed.points)} คะแนน)` : "";
      return findings
        .filter(({ accepted }) => !accepted)
        .map((finding) =>
          annotation(COMMANDS[finding.severity], finding, `${assessed.item.code}: ${finding.title}${cost}`),
        );
    })
    .join("\n");

function annotation(command: string, { file, line, message, remedy }: FindingView, title: string): string {
  const place = [`file=${property(file)}`, ...(line === undefined ? [] : [`line=${line}`]), `title=${property(title)}`];
  return `::${command} ${place.join(",")}::${data(`${message}\n${remedy}`)}`;
}

/** Escapes as the runner's own toolkit does: https://github.com/actions/toolkit, core/src/command.ts */
const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
