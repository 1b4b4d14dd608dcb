import type { Assessment } from "../../domain/assess/assess.ts";
import type { Content } from "../../domain/model/content.ts";
import { analyseResult } from "../../domain/improvement/result-analysis.ts";
import { formatDifference, formatPoints } from "../frame/numbers.ts";

/** A figure that was predicted beside the one that was received. */
export interface ReceivedRow {
  readonly what: string;
  readonly predicted: string;
  readonly received: string;
  /** Received less predicted, with its sign; nothing where either is unknown. */
  readonly difference: string | undefined;
}

/** Everything the table of predicted and received figures shows. */
export interface ReceivedView {
  /** Why the prediction is too low, where much of an archived year is not kept. */
  readonly partial: string | undefined;
  readonly rows: readonly ReceivedRow[];
  /** Day on which the result was announced. */
  readonly announced: string | undefined;
  readonly notes: readonly string[];
}

/** What was predicted for a year beside the result that the agency received; nothing where no result is written. */
export function receivedView(assessment: Assessment, { results, agency }: Content): ReceivedView | undefined {
  const { edition, score, items, totals } = assessment;
  const result = results.find(({ data }) => data.fiscalYear === edition.fiscalYear)?.data;
  if (!result) return undefined;
  const { instruments, rating } = analyseResult(result, edition.frame);
  const oit = instruments.oit.stated ?? instruments.oit.computed;
  const isPartial = edition.fiscalYear !== agency.currentFiscalYear && totals.missing * 3 > items.length;
  return {
    partial: isPartial && score.oit !== null ? "ปีนี้เก็บไว้เพียงบางข้อ คะแนนที่คาดจึงต่ำกว่าจริง" : undefined,
    rows: [
      {
        what: "คะแนน OIT",
        predicted: score.oit === null ? "ไม่คาด" : formatPoints(score.oit),
        received: oit === undefined ? "ไม่ทราบ" : formatPoints(oit),
        difference: score.oit === null || oit === undefined ? undefined : formatDifference(oit - score.oit),
      },
      {
        what: "คะแนน ITA รวม",
        predicted: "ไม่คาด",
        received: formatPoints(result.total),
        difference: undefined,
      },
      {
        what: "ระดับผล",
        predicted: "ไม่คาด",
        received: rating.stated ?? rating.computed ?? "ไม่ทราบ",
        difference: undefined,
      },
    ],
    announced: result.received,
    notes: [
      score.oit === null ? "ไม่ทราบการแบ่งตัวชี้วัดย่อยหรือน้ำหนักของปีนี้ จึงไม่คาดคะแนน" : "คะแนนที่คาดนับเฉพาะหลักฐานที่อยู่ในเว็บไซต์นี้",
      "คะแนนรวมและระดับไม่คาด เพราะขึ้นกับแบบสอบถาม IIT และ EIT ด้วย",
      ...(rating.stated === undefined && rating.computed !== undefined
        ? ["ระดับคิดจากเกณฑ์ของปี เพราะไม่ได้เขียนไว้ในผล"]
        : []),
      ...result.notes,
    ],
  };
}
