import type { LedgerReport } from "./run.ts";

/**
 * What became of the ledgers, in the clerk's words.
 * @param isKept whether the files were written, so that they can be committed
 */
export const ledgerWords = (reports: readonly LedgerReport[], isKept: boolean): string[] =>
  reports.flatMap(({ fiscalYear, file, added, regained, unstamped }) => {
    const lines = added + regained;
    const called = `บันทึกการเผยแพร่ปี ${fiscalYear}`;
    const time =
      unstamped === undefined
        ? []
        : [
            `${called} ยังไม่ได้คำยืนยันเวลา (${unstamped}) เว็บไซต์สร้างตามปกติ จะขออีกเมื่อสร้างครั้งต่อไป ตรวจที่อยู่ที่ timestampAuthority ใน content/agency.yaml`,
          ];
    if (!isKept)
      return lines === 0
        ? time
        : [
            ...time,
            `${called} มี ${lines} รายการที่ยังไม่อยู่ใน ${file} (ลงไว้ในเว็บไซต์ที่สร้างแล้ว) สร้างเว็บไซต์ในเครื่องของหน่วยงานแล้ว commit ไฟล์นี้ เพื่อไม่ให้วันที่หายเมื่อแคชหาย`,
          ];
    return [
      ...time,
      ...(regained > 0 ? [`${called} นำ ${regained} รายการจากเว็บไซต์ที่สร้างครั้งก่อนกลับเข้า ${file}`] : []),
      ...(added > 0 ? [`${called} เพิ่ม ${added} รายการใน ${file} ให้ commit ไฟล์นี้ไปพร้อมกับเนื้อหา`] : []),
    ];
  });
