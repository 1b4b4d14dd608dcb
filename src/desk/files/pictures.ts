import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { inspectPicture, openPicture } from "../../documents/pictures/inspect.ts";
import { kindOfPicture } from "../../documents/pictures/kind.ts";

const run = promisify(execFile);

/** So wide or high (px) is a picture that is kept at most: twice what the widest column shows. */
const MOST_SIDE = 2000;

/** A picture fit to be published: turned as the camera was held, no larger than shown, without what the camera wrote into it. */
export interface ReadyPicture {
  readonly bytes: Uint8Array;
  readonly ending: string;
  readonly width: number;
  readonly height: number;
}

/** Makes a picture fit to be published. @returns why not, in words, for a file that is none */
export async function readyPicture(bytes: Uint8Array, file: string): Promise<ReadyPicture | string> {
  const kind = kindOfPicture(bytes, file);
  const inspection = await inspectPicture(bytes, file);
  if ("fault" in inspection) {
    if (kind === "heic") return fromHeic(bytes, file);
    if (inspection.fault === "size")
      return `ภาพใหญ่เกินกว่าจะเปิดได้ (${inspection.width} × ${inspection.height} จุด) ให้ย่อก่อน`;
    return "ไฟล์ภาพนี้เสียหรือส่งมาไม่ครบ ให้ส่งใหม่จากต้นฉบับ";
  }
  const { picture } = inspection;
  // A drawing or a film of pictures stays as it is.
  if (picture.asIs)
    return { bytes, ending: path.extname(file).toLowerCase(), width: picture.width, height: picture.height };
  const sized = openPicture(bytes)
    .resize(MOST_SIDE, MOST_SIDE, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  const made = picture.alpha ? sized.png({ palette: true, quality: 92 }) : sized.jpeg({ quality: 84, mozjpeg: true });
  const { data, info } = await made.toBuffer({ resolveWithObject: true });
  return { bytes: data, ending: picture.alpha ? ".png" : ".jpg", width: info.width, height: info.height };
}

const NO_HEIC =
  "ภาพ HEIC จาก iPhone เบราว์เซอร์ส่วนใหญ่เปิดไม่ได้ และเครื่องนี้แปลงให้ไม่ได้ ให้ส่งภาพจาก iPhone อีกครั้งเป็น JPEG (การตั้งค่า > กล้อง > รูปแบบ > เข้ากันได้มากที่สุด) หรือเปิดภาพแล้วบันทึกเป็น JPEG";

/** macOS can open what its telephones take. */
async function fromHeic(bytes: Uint8Array, file: string): Promise<ReadyPicture | string> {
  if (process.platform !== "darwin") return NO_HEIC;
  const folder = await mkdtemp(path.join(tmpdir(), "prongsai-heic-"));
  try {
    const [from, to] = [path.join(folder, "in.heic"), path.join(folder, "out.jpg")];
    await writeFile(from, bytes);
    await run("sips", ["-s", "format", "jpeg", from, "--out", to], { timeout: 60_000 });
    return await readyPicture(await readFile(to), `${path.parse(file).name}.jpg`);
  } catch {
    return NO_HEIC;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
