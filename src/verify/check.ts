import { createHash } from "node:crypto";
import path from "node:path";
import { posix } from "../program/paths.ts";
import { TOOL } from "../program/tool.ts";
import { lookedSchema, type Looked, type SeenAddress } from "../domain/verify/seen.ts";
import { judgeAddress } from "../domain/verify/address.ts";
import { withoutServing } from "../domain/verify/items/own-item.ts";
import { findMarks } from "../domain/judge/markers.ts";
import { passagesOf } from "../domain/verify/passage.ts";
import type { VerifyReport } from "../domain/verify/verify-report.ts";
import { buildReport } from "../site/verify/build-report.ts";
import type { ItemCode } from "../domain/thai/item-code.ts";
import { isOffered, stepsFrom } from "../domain/verify/followed.ts";
import { whoseFindings } from "../domain/verify/whose.ts";
import { withFindings } from "../domain/verify/address.ts";
import { withoutFrame } from "../domain/verify/frame.ts";
import { followedOf, judgedOf, type Judging } from "./judging.ts";
import { run, type RunOptions } from "./run.ts";
import type { AddressList } from "./source/source-type.ts";

type Options = Omit<RunOptions<Looked>, "examine" | "schema" | "folder" | "again"> & {
  /** Where reports go; the journal and the kept bodies stand below it. */
  readonly out: string;
  /** Where this report goes, if not there: pictures are linked from it. */
  readonly reportFolder?: string;
  /** The clock. */
  readonly now: () => Date;
  /** The day on which months are due, ISO. */
  readonly today: string;
  /** What the report says of the settings that the result hangs on. */
  readonly said: VerifyReport["settings"];
  /** What it says of who asked, and by which way. */
  readonly asker?: VerifyReport["settings"];
};

/**
 * Asks every address of a source and judges what came, item by item. Resumed, it goes on where it was broken off and
 * asks again for what nobody could look at.
 * @throws the signal's reason when it is given up; what was seen is in the journal
 */
export async function check(
  source: AddressList,
  { today, said, asker, out, reportFolder, now, ...options }: Options,
): Promise<VerifyReport> {
  const startedAt = now().toISOString();
  const { edition, agency, targets } = source;
  const editionHash = sha256(JSON.stringify(edition));
  // Another list, catalogue or setting is another run; whoever asks may go on with it.
  const runName = `run-${sha256(JSON.stringify([source.about.name, source.about.sha256, editionHash, said])).slice(0, 12)}`;
  const toRun = posix(path.relative(reportFolder ?? out, path.join(out, runName)));
  const judging: Judging = {
    edition,
    ...(agency.site !== undefined && { site: agency.site }),
    ...(agency.name !== undefined && { agency: { name: agency.name } }),
  };
  const wantedOf = (codes: readonly ItemCode[]) => [...new Set(codes)].flatMap((code) => items.get(code) ?? []);
  const items = new Map(edition.items.map((item) => [item.code, item]));
  const seen = new Map<string, SeenAddress>();
  const looking = run(targets, {
    ...options,
    folder: path.join(out, runName),
    schema: lookedSchema,
    again: ({ result }) => result.verdict.class === "unknown",
    lead: (group, { probe, reading }) =>
      source.own
        ? []
        : stepsFrom(reading, probe.finalAddress ?? probe.address, wantedOf(group.flatMap((target) => target.items))),
    examine: (target, probe, whole, { further, others }): Looked => {
      const reading = whole?.kind === "page" ? withoutFrame(whole, others) : whole;
      const passages = reading ? passagesOf(reading, probe.finalAddress ?? probe.address) : [];
      const judged = withFindings(
        judgeAddress(target, probe, reading, {
          edition,
          ...(agency.site !== undefined && { site: agency.site }),
        }),
        source.own ? [] : whoseFindings(reading, passages, judging.agency),
      );
      const isServed = source.about.servedFrom !== undefined && target.address.startsWith(source.about.servedFrom);
      const verdict = isServed ? withoutServing(judged) : judged;
      const wanted = wantedOf(target.items);
      const followed = further
        .filter((step) => isOffered(reading, step))
        .map((step) => followedOf(step, target, wanted, passages, judging));
      const more = followed.length > 0 ? { followed } : {};
      if (!reading || reading.kind === "unreadable") return { verdict, ...more };
      const embedded = reading.kind === "page" ? reading.embedded.length : 0;
      return {
        verdict,
        marks: findMarks(passages, wanted, edition.fiscalYear, embedded),
        ...(!source.own && { judged: judgedOf(passages, wanted, judging), ...more }),
      };
    },
  });
  for await (const { target, probe, result } of looking)
    seen.set(target.address, {
      target,
      result,
      probe: {
        ...probe,
        ...(probe.kept !== undefined && { kept: `${runName}/${probe.kept}` }),
        ...(probe.shot !== undefined && { shot: `${toRun}/${probe.shot}` }),
      },
    });
  options.signal?.throwIfAborted();
  return buildReport({
    tool: { ...TOOL },
    edition,
    source: source.about,
    agency,
    startedAt,
    settings: { ...said, ...asker },
    editionHash,
    finishedAt: now().toISOString(),
    context: { today, source: source.called, whole: source.whole },
    listed: new Map([...source.listed].map(([code, line]) => [code, { ...line, addresses: [...line.addresses] }])),
    ...(source.own && { own: source.own.items }),
    seen: targets.flatMap(({ address }) => seen.get(address) ?? []),
  });
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
