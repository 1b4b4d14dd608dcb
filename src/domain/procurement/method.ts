import { keysOf } from "../keyed.ts";
import { withoutUnseen } from "../thai/invisible.ts";

/**
 * The ways in which an agency may buy (พ.ร.บ. การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 sections 54–56), with how clerks
 * write them and the code of the OCDS codelist `method`: who may offer.
 */
export const PURCHASE_METHODS = {
  "e-bidding": { label: "ประกวดราคาอิเล็กทรอนิกส์", ocds: "open", written: /ประกวดราคา|e[\s-]?bidding/i },
  "e-market": { label: "ตลาดอิเล็กทรอนิกส์", ocds: "open", written: /ตลาดอิเล็กทรอนิกส์|e[\s-]?market/i },
  "price-inquiry": { label: "สอบราคา", ocds: "open", written: /สอบราคา/ },
  open: { label: "ประกาศเชิญชวนทั่วไป", ocds: "open", written: /เชิญชวนทั่วไป/ },
  selection: { label: "คัดเลือก", ocds: "selective", written: /คัดเลือก|ประกวดแบบ/ },
  specific: { label: "เฉพาะเจาะจง", ocds: "direct", written: /เฉพาะเจาะจง|ตกลงราคา/ },
} as const satisfies Record<string, { label: string; ocds: "open" | "selective" | "direct"; written: RegExp }>;
export type PurchaseMethod = keyof typeof PURCHASE_METHODS;

/** The ids of all methods, in the order in which tables show them. */
export const METHOD_IDS = keysOf(PURCHASE_METHODS);

/**
 * Reads a method as clerks and e-GP write it; `undefined` for words that name none.
 * @example methodOf("วิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)") // "e-bidding"
 */
export function methodOf(text: string): PurchaseMethod | undefined {
  const written = withoutUnseen(text);
  return METHOD_IDS.find((id) => written === id || PURCHASE_METHODS[id].written.test(written));
}
