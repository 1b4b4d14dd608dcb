import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { withLedger } from "./own-ledger.ts";
import { listSource } from "./list-source.ts";
import { checklistIn, checklistLinks, ownSource } from "./own-site.ts";
import type { AddressList, SourceWishes } from "./source-type.ts";
import { SourceFault } from "./source-fault.ts";
import { whyNot } from "../report/why-not.ts";

/**
 * Reads what the command was given: a site of ours, its `checklist.json`, a sheet, or any page that lists items; a file
 * or an address. A list that names several agencies is one source for each.
 * @throws SourceFault
 */
export async function readSource(name: string, wishes: SourceWishes): Promise<AddressList[]> {
  const isAddress = /^https?:\/\//i.test(name);
  const { bytes, address } = isAddress
    ? await fetched(name, wishes)
    : { bytes: await fileBytes(name), address: undefined };
  return readSourceBytes(bytes, name, address, wishes);
}

/**
 * The same of bytes that are there already.
 * @param address where they were found in the end, where they came from the web
 * @throws SourceFault
 */
export async function readSourceBytes(
  bytes: Uint8Array,
  name: string,
  address: string | undefined,
  wishes: SourceWishes,
): Promise<AddressList[]> {
  const own = checklistIn(bytes) ?? (address === undefined ? undefined : await linkedChecklist(bytes, address, wishes));
  if (own) {
    const at = own.address ?? address;
    const source = ownSource(own.checklist, name, at, wishes, sha256(own.bytes ?? bytes));
    return [at === undefined ? source : await withLedger(source, at, wishes)];
  }
  return listSource(bytes, name, address, wishes, sha256(bytes));
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function fileBytes(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new SourceFault(`ไม่พบไฟล์ ${name} ตรวจชื่อและโฟลเดอร์ ถ้าเป็นที่อยู่เว็บให้เขียนเต็ม ขึ้นต้นด้วย https://`);
    if (code === "EISDIR") throw new SourceFault(`${name} เป็นโฟลเดอร์ ให้ระบุไฟล์ เช่น checklist.json ในโฟลเดอร์ oit/2566`);
    throw new SourceFault(`เปิดไฟล์ ${name} ไม่ได้ ถ้าเปิดไว้ใน Excel ให้ปิดก่อน (${code ?? String(error)})`);
  }
}

async function fetched(name: string, { fetchBody }: SourceWishes): Promise<{ bytes: Uint8Array; address: string }> {
  const { probe, body } = await fetchBody(name);
  if (body) return { bytes: body, address: probe.finalAddress ?? probe.address };
  const remedy = "ตรวจที่อยู่ในเบราว์เซอร์ ถ้าเปิดได้ให้บันทึกหน้าเป็นไฟล์ HTML แล้วระบุไฟล์นั้นแทน";
  throw new SourceFault(`เปิด ${name} ไม่ได้: ${whyNot(probe, remedy)}`);
}

/** The checklist that a page of ours leads to, in one step or over the page of the checklist. */
async function linkedChecklist(bytes: Uint8Array, address: string, wishes: SourceWishes) {
  for (const link of await checklistLinks(bytes, address, wishes)) {
    const { body } = await wishes.fetchBody(link);
    const found = body && checklistIn(body);
    if (found) return { ...found, bytes: body, address: link };
  }
  return undefined;
}
