import path from "node:path";

/** What the system said, and what whoever sits before it can do about it. */
const FAULTS: Readonly<Record<string, (file: string) => string>> = {
  ENOSPC: (file) => `เขียน ${file} ไม่ได้เพราะดิสก์เต็ม\nแก้: ลบไฟล์ที่ไม่ใช้หรือล้างถังขยะให้มีที่ว่าง แล้วสั่งอีกครั้ง`,
  EDQUOT: (file) => `เขียน ${file} ไม่ได้เพราะใช้พื้นที่ครบโควตาแล้ว\nแก้: ลบไฟล์ที่ไม่ใช้ หรือขอโควตาเพิ่มจากผู้ดูแลระบบ แล้วสั่งอีกครั้ง`,
  EROFS: (file) => `เขียน ${file} ไม่ได้เพราะที่เก็บนี้อ่านได้อย่างเดียว\nแก้: ย้ายโฟลเดอร์ของหน่วยงานไปไว้ในดิสก์ที่เขียนได้ แล้วสั่งอีกครั้ง`,
  EACCES: (file) =>
    `ไม่มีสิทธิ์ใช้ ${file}\nแก้: ให้ผู้ดูแลเครื่องเปิดสิทธิ์อ่านและเขียนให้ หรือย้ายโฟลเดอร์ของหน่วยงานไปไว้ในโฟลเดอร์ของตนเอง แล้วสั่งอีกครั้ง`,
  EPERM: (file) => `ระบบไม่ให้เปลี่ยน ${file}\nแก้: ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ เอาเครื่องหมาย “อ่านอย่างเดียว” ออก แล้วสั่งอีกครั้ง`,
  EBUSY: (file) => `${file} ถูกโปรแกรมอื่นเปิดอยู่\nแก้: ปิดไฟล์ใน Excel, Word หรือโปรแกรมอื่นที่เปิดอยู่ แล้วสั่งอีกครั้ง`,
  ENOTDIR: (file) => `${file} ใช้เป็นโฟลเดอร์ไม่ได้ เพราะมีไฟล์ชื่อเดียวกันอยู่ในทางนั้น\nแก้: ย้ายหรือเปลี่ยนชื่อไฟล์นั้น แล้วสั่งอีกครั้ง`,
  EISDIR: (file) => `${file} เป็นโฟลเดอร์ แต่ต้องเป็นไฟล์\nแก้: ย้ายหรือเปลี่ยนชื่อโฟลเดอร์นั้น แล้วสั่งอีกครั้ง`,
  EEXIST: (file) => `มี ${file} อยู่แล้ว จึงไม่เขียนทับ\nแก้: ย้ายหรือเปลี่ยนชื่อของเดิม แล้วสั่งอีกครั้ง`,
  ENOENT: (file) =>
    file.includes("\ufffd")
      ? `ชื่อ ${file} เขียนด้วยรหัสอักษรเก่าที่ไม่ใช่ UTF-8 จึงเปิดไม่ได้\nแก้: เปลี่ยนชื่อไฟล์หรือโฟลเดอร์นี้เป็นชื่อที่พิมพ์ใหม่ แล้วสั่งอีกครั้ง`
      : `ไม่พบ ${file}\nแก้: ตรวจว่าชื่อและที่อยู่ถูกต้อง และยังไม่ถูกย้ายหรือลบ แล้วสั่งอีกครั้ง`,
  ENAMETOOLONG: (file) => `ชื่อ ${file} ยาวเกินกว่าที่ระบบรับได้\nแก้: ใช้ชื่อที่สั้นลง หรือย้ายโฟลเดอร์ของหน่วยงานไปไว้ในที่ที่ทางสั้นกว่า`,
  EMFILE: () => `เปิดไฟล์พร้อมกันมากเกินกว่าที่ระบบรับได้\nแก้: ปิดโปรแกรมอื่น แล้วสั่งอีกครั้ง`,
  ENFILE: () => `เปิดไฟล์พร้อมกันมากเกินกว่าที่ระบบรับได้\nแก้: ปิดโปรแกรมอื่น แล้วสั่งอีกครั้ง`,
  EIO: (file) => `อ่านหรือเขียน ${file} ไม่ได้ ดิสก์อาจเสีย\nแก้: สำรองข้อมูลไว้ที่อื่น แล้วให้ผู้ดูแลเครื่องตรวจดิสก์`,
};

/**
 * A fault of the disk in Thai: what, where, and what to do; `undefined` for any other error.
 * @param error as Node throws it, maybe wrapped in others
 * @param directory the agency's folder, absolute: its files are named as the agency sees them
 */
export function diskFault(error: unknown, directory: string): string | undefined {
  for (const fault of chainOf(error)) {
    const { code, path: file, dest, syscall } = fault;
    if (code === "EADDRINUSE") return `มีโปรแกรมอื่นใช้พอร์ตนี้อยู่\nแก้: ปิดหน้าต่างที่เปิดเว็บไซต์ค้างไว้ หรือกำหนดตัวแปร PORT เป็นเลขอื่น`;
    const words = code === undefined || !syscall ? undefined : FAULTS[code];
    if (words) return words(seen(dest ?? file, directory));
  }
  return undefined;
}

/** A fault with what caused it, outermost first. */
function chainOf(error: unknown): (NodeJS.ErrnoException & { dest?: string })[] {
  const chain: NodeJS.ErrnoException[] = [];
  for (let next = error; next instanceof Error && chain.length < 10; next = next.cause) chain.push(next);
  return chain;
}

/** A file as whoever reads the message knows it. */
function seen(file: string | undefined, directory: string): string {
  if (file === undefined) return "ไฟล์";
  const within = path.relative(directory, file);
  const isWithin = within !== "" && !within.startsWith("..") && !path.isAbsolute(within);
  if (file.split(/[\\/]/).includes("node_modules")) return "ไฟล์ของโปรแกรม";
  return isWithin ? within.split(path.sep).join("/") : file;
}
