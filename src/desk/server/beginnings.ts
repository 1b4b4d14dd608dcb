import { stat } from "node:fs/promises";
import { z } from "zod";
import { agencyOf, QUESTIONS, readAnswer, type Question } from "../../authoring/agency-answers.ts";
import { availableYears } from "../../authoring/init.ts";
import { createAround } from "../../authoring/project/create.ts";
import { writeStarters } from "../../authoring/starters/write-starters.ts";
import { diskFault } from "../../program/disk-fault.ts";
import type { Workspace } from "../workspace.ts";
import { bodyOf } from "./asked.ts";
import { json, Refused } from "./reply.ts";
import type { Handler } from "./handler.ts";

/** True where an agency has begun, whether it can be read or not. */
export const hasAgency = async (workspace: Workspace): Promise<boolean> =>
  (await stat(workspace.at("content/agency.yaml")).catch(() => undefined)) !== undefined;

const answersSchema = z.object(Object.fromEntries(QUESTIONS.map((question) => [question, z.string()])));

/** Makes a new agency of the answers, or says of each that cannot be why; nothing is written before all of them can. */
export const begin: Handler = async ({ workspace }, asked) => {
  const typed = await bodyOf(asked, answersSchema);
  if (await hasAgency(workspace)) throw new Refused(409, "โฟลเดอร์นี้มีหน่วยงานอยู่แล้ว จึงไม่เขียนทับ โหลดหน้านี้ใหม่");
  const known = await availableYears();
  const [newest = 0] = known;
  const read = QUESTIONS.map((question) => ({
    question,
    answer: readAnswer(question, typed[question] ?? "", [newest + 1, ...known]),
  }));
  const said = read.flatMap(({ question, answer }) =>
    "why" in answer ? [{ name: question, text: plain(answer.why, typed[question] ?? "") }] : [],
  );
  if (said.length > 0) return json({ said }, 422);
  const answers = read.flatMap(({ question, answer }) => ("value" in answer ? [[question, answer.value]] : []));
  // eslint-disable-next-line no-restricted-syntax -- each question has its answer, or something was said.
  const agency = agencyOf(Object.fromEntries(answers) as Record<Question, string>, newest);
  try {
    await createAround(workspace.directory, agency);
    const drafts = await writeStarters(workspace.directory, agency);
    return json({ words: wordsFor(agency.name, drafts.length) });
  } catch (error) {
    const words = diskFault(error, workspace.directory);
    if (words === undefined) throw error;
    throw new Refused(507, words);
  }
};

/** Nobody who fills in a form knows the keys of a file. */
const plain = (why: string, typed: string): string =>
  typed.trim() === "" ? "ยังไม่ได้กรอกหรือเลือก" : why.replace(/^\w+ \([^)]*\): /, "").replace(/ เช่น \w+: /, " เช่น ");

const wordsFor = (name: string, drafts: number): string =>
  `สร้างเว็บไซต์ของ${name}แล้ว${drafts > 0 ? ` มีร่างหน้าเริ่มต้น ${drafts} หน้าในโฟลเดอร์ drafts ซึ่งยังไม่เผยแพร่` : ""}`;
