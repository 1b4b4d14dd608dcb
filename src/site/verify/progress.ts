/** How far a check is. */
export interface ProgressCounts {
  readonly done: number;
  readonly total: number;
  readonly resumed: number;
  /** Addresses per second. */
  readonly rate: number;
  /** Seconds. */
  readonly left?: number;
}

/** "ตรวจแล้ว 120 จาก 430 (27%) · 3.2 ที่อยู่ต่อวินาที · เหลือประมาณ 2 นาที" */
export function progressWords({ done, total, resumed, rate, left }: ProgressCounts): string {
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
  return [
    `ตรวจแล้ว ${done} จาก ${total} (${percent}%)`,
    ...(resumed > 0 ? [`ต่อจากเดิม ${resumed}`] : []),
    ...(rate > 0 ? [`${rate.toFixed(1)} ที่อยู่ต่อวินาที`] : []),
    ...(left === undefined || done >= total ? [] : [`เหลือประมาณ ${leftWords(left)}`]),
  ].join(" · ");
}

function leftWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} วินาที`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} นาที` : `${Math.floor(minutes / 60)} ชั่วโมง ${minutes % 60} นาที`;
}

/**
 * Decides what of the progress is printed where nobody watches: the beginning, every tenth part and the end.
 * @returns a function that is true for a step worth a line
 */
export function milestones(): (progress: Pick<ProgressCounts, "done" | "total">) => boolean {
  let last = -1;
  return ({ done, total }) => {
    const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
    if (tenth === last) return false;
    last = tenth;
    return true;
  };
}
