import { printable } from "../domain/thai/printable.ts";

/** Prints for whoever started the command; what it quotes from content cannot give orders to the terminal. */
export const say = (text: string): void => {
  console.log(printable(text));
};

/** The same for what went wrong. */
export const complain = (text: string): void => {
  console.error(printable(text));
};

/** Says where a site is served on this computer. @param base the path of the site on its host */
export const sayAddress = (port: number, base = "/"): void => {
  say(`เปิดดูได้ที่ http://localhost:${port}${base} กด Ctrl+C เพื่อหยุด`);
};
