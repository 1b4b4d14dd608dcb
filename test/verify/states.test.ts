import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeAddress } from "../../src/domain/verify/address.ts";
import type { Probe } from "../../src/domain/verify/probe.ts";
import { stateWords } from "../../src/domain/verify/state.ts";
import { addressVerdictSchema, type AddressVerdict } from "../../src/domain/verify/verdict.ts";
import { run } from "../../src/verify/run.ts";
import { useFolder } from "../folder.ts";
import { startFaults, type FaultServer } from "./faults.ts";
import { edition, ROWS } from "./rows.ts";

describe("every fault of a server has its state", () => {
  let server: FaultServer;
  const folder = useFolder();
  const seen = new Map<string, { probe: Probe; verdict: AddressVerdict }>();

  beforeAll(async () => {
    server = await startFaults();
    const targets = ROWS.map(({ address, items = ["o1"] as const }) => ({
      address: atPorts(address),
      items: [...items],
    }));
    const looking = run(targets, {
      settings: server.settings,
      folder: folder.current,
      schema: addressVerdictSchema,
      examine: (target, probe, reading) =>
        judgeAddress(target, probe, reading, { edition, site: atPorts("https://www.agency.example:{https}/") }),
    });
    for await (const { target, probe, result } of looking) seen.set(target.address, { probe, verdict: result });
  });

  afterAll(() => server.stop());

  const atPorts = (address: string) =>
    address.replace(/\{(https?|closed)\}/g, (_, port: "http" | "https" | "closed") => String(server[port]));

  it.each(ROWS)("$says: $state", (row) => {
    const { probe, verdict } = seen.get(atPorts(row.address)) ?? {};
    expect(verdict).toMatchObject({ state: row.state, class: row.class ?? stateWords(row.state).class });
    expect(probe).toMatchObject(row.proof ?? {});
    expect(verdict?.findings.slice(1).map(({ state }) => state)).toEqual(row.also ?? []);
    const excerpt = verdict?.findings[0]?.excerpt;
    expect(excerpt?.text ?? "").toMatch(row.words?.[0] ?? /(?:)/);
    expect(row.words ? excerpt?.where.kind : undefined).toBe(row.words?.[1]);
  });
});
