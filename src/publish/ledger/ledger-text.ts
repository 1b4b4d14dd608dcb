import { stringify } from "yaml";
import type { Ledger } from "../../domain/ledger/ledger.ts";

const HEAD = `# บันทึกการเผยแพร่ โปรแกรมเขียนเองเมื่อสร้างเว็บไซต์ ห้ามแก้ ลบ หรือสลับบรรทัด
# บรรทัดหนึ่งคือสิ่งหนึ่งที่เผยแพร่ และบรรทัดหลังอ้างลายนิ้วมือของบรรทัดก่อน ถ้า git บอกว่าชนกัน ให้เก็บทุกบรรทัดของทั้งสองฝ่าย
`;

/**
 * The file of a ledger. Each entry stands on one line of its own: git can put the lines of two people together
 * (`merge=union`) without tearing an entry apart.
 */
export function ledgerText({ fiscalYear, entries, stamps }: Ledger): string {
  const list = (name: string, lines: readonly object[]) =>
    lines.length === 0 ? "" : `${name}:\n${lines.map((line) => `  - ${JSON.stringify(line)}\n`).join("")}`;
  const body = entries.length === 0 ? "entries: []\n" : list("entries", entries);
  return HEAD + stringify({ fiscalYear }) + body + list("stamps", stamps);
}
