import type { Content } from "../model/content.ts";
import type { KeyPath } from "../model/proof.ts";

const RESTORE =
  "นำไฟล์นี้ฉบับก่อนหน้ากลับมาจากประวัติของที่เก็บ (History บน GitHub หรือ GitLab) ถ้าไม่มี ไม่ต้องแก้: บันทึกจะเดินต่อ และหน้าเว็บบอกจุดที่ขาดไว้";

/** What asks for a look about ledgers; the place in the list, from 1, stands in the message. */
export const LEDGER_NOTICE_WORDS = {
  "ledger-edited": {
    message: (_: string, place: number) => `รายการที่ ${place} ของบันทึกการเผยแพร่ถูกแก้หลังจากโปรแกรมเขียน`,
    remedy: RESTORE,
    example: ["", 3],
  },
  "ledger-lost": {
    message: (_: string, place: number) => `มีรายการก่อนรายการที่ ${place} ของบันทึกการเผยแพร่หายไป`,
    remedy: RESTORE,
    example: ["", 3],
  },
  "ledger-reordered": {
    message: (_: string, place: number) => `รายการที่ ${place} ของบันทึกการเผยแพร่อยู่ก่อนรายการที่ต้องมาก่อน`,
    remedy: RESTORE,
    example: ["", 3],
  },
  "ledger-backdated": {
    message: (_: string, place: number) => `รายการที่ ${place} ของบันทึกการเผยแพร่ลงวันก่อนรายการที่มาก่อน`,
    remedy: "ตรวจว่านาฬิกาของเครื่องที่สร้างเว็บไซต์ตรง ไม่ต้องแก้บันทึก หน้าเว็บบอกจุดนี้ไว้",
    example: ["", 3],
  },
  "ledger-behind-frozen": {
    message: () => "บันทึกการเผยแพร่ไม่มีรายการที่มีอยู่เมื่อบันทึกที่อยู่ที่ส่งคำตอบ จึงยืนยันไม่ได้ว่าเอกสารไม่เปลี่ยนตั้งแต่วันนั้น",
    remedy: RESTORE,
    example: ["", 0],
  },
} as const;
export type LedgerNoticeId = keyof typeof LEDGER_NOTICE_WORDS;

/** A notice about a ledger, without its words. */
export interface LedgerNotice {
  readonly id: LedgerNoticeId;
  readonly file: string;
  readonly path: KeyPath;
  readonly place: number;
}

/** Where ledgers do not hold, and where they are shorter than what was there when answers were submitted. */
export function ledgerNotices({ ledgers, frozen }: Pick<Content, "ledgers" | "frozen">): LedgerNotice[] {
  const broken = ledgers.flatMap(({ file, breaks }) =>
    breaks.map(({ kind, index }): LedgerNotice => ({
      id: `ledger-${kind}`,
      file,
      path: ["entries", index],
      place: index + 1,
    })),
  );
  const behind = frozen.flatMap(({ data }) => {
    const known = new Set(
      ledgers
        .filter((one) => one.data.fiscalYear === data.fiscalYear)
        .flatMap((one) => one.data.entries.map(({ id }) => id)),
    );
    const file = `content/ledger/${data.fiscalYear}.yaml`;
    return data.ledger?.some((id) => !known.has(id))
      ? [{ id: "ledger-behind-frozen" as const, file, path: [], place: 0 }]
      : [];
  });
  return [...broken, ...behind];
}
