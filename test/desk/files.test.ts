import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shortName } from "../../src/desk/files/names.ts";
import { openDesk } from "../../src/desk/open.ts";
import type { OpenDesk } from "../../src/desk/server/serve.ts";
import { ROOT } from "../../src/program/paths.ts";
import { MINIMAL_AGENCY } from "../agency.ts";
import { useFolder, writeFiles } from "../folder.ts";
import { askBytes, visitorOf } from "./ask.ts";

const folder = useFolder();
let desk: OpenDesk;
let own: Record<string, string>;
beforeAll(async () => {
  await writeFiles(folder.current, {
    "content/agency.yaml": MINIMAL_AGENCY.replace("เทศบาลตำบลทดสอบ", "เทศบาลตำบลธารใส"),
  });
  desk = await openDesk(folder.current, () => "2023-04-28");
  ({ own } = await visitorOf(desk));
});
afterAll(() => desk.close());

/** Drops a file on a form. */
const drop = (name: string, bytes: Uint8Array, more: Record<string, string> = {}) =>
  askBytes(desk.port, `/api/upload?${new URLSearchParams({ name, kind: "news", ...more })}`, own, bytes);
const inPublic = (below: string) => readdir(path.join(folder.current, "public", below)).catch(() => []);

describe("a name is short and Latin", () => {
  it.each([
    ["แผนดำเนินงานประจำปีงบประมาณ พ.ศ. ๒๕๖๙.pdf", "o11-2569.pdf"],
    ["Action Plan 2569 (final).PDF", "action-plan-2569-final.pdf"],
    ["IMG_20230428_101010.jpg", "o11-2569.pdf"],
    ["ก".repeat(300), "o11-2569.pdf"],
    [`${"plan ".repeat(60)}.pdf`, `${"plan-".repeat(11)}p.pdf`],
  ])("%s becomes %s", (original, name) => {
    const made = shortName({ original, stem: "o11-2569", ending: ".pdf" }, new Set());
    expect(made.length).toBeLessThanOrEqual(100);
    expect(made).toMatch(/^[a-z0-9.-]+$/);
    if (!name.startsWith("plan-")) expect(made).toBe(name);
  });

  it("is never that of another file, whatever its case", () => {
    expect(shortName({ original: "", stem: "o11", ending: ".pdf" }, new Set(["O11.pdf", "o11-2.pdf"]))).toBe(
      "o11-3.pdf",
    );
  });
});

describe("a dropped file", () => {
  it("that is a picture is turned and shrunk, and loses what the camera wrote", async () => {
    const bytes = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#456" } })
      .withExif({ IFD0: { Orientation: "6" }, IFD3: { GPSLatitude: "13/1 45/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { status, data } = await drop("IMG_0001.JPG", bytes);
    expect(status).toBe(200);
    expect(data).toMatchObject({ file: "images/news/news-2023-04-28.jpg", isPicture: true });
    expect(String(data["told"])).toMatch(/ย่อภาพจาก .+ เหลือ .+ \(1500 × 2000 จุด\)/);
    const { width, height, exif, orientation } = await sharp(
      path.join(folder.current, "public/images/news/news-2023-04-28.jpg"),
    ).metadata();
    expect({ width, height, exif, orientation }).toEqual({
      width: 1500,
      height: 2000,
      exif: undefined,
      orientation: undefined,
    });
  });

  it("that browsers do not open is refused in words", async () => {
    const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic".padEnd(200, "\0"), "latin1");
    const { status, data } = await drop("ภาพ.heic", heic);
    expect(status).toBe(422);
    expect(JSON.stringify(data)).toContain("บันทึกเป็น JPEG");
    expect((await drop("a.exe", Buffer.from("MZ"))).status).toBe(422);
    expect((await drop("a.pdf", Buffer.from(""))).status).toBe(422);
    expect((await drop("a.pdf", Buffer.from("%PDF-1.7 cut"))).status).toBe(422);
  });

  it("in which a person's number stands is written nowhere before somebody has looked", async () => {
    const bytes = Buffer.from("นายตัวอย่าง โทรศัพท์มือถือ 081-234-5678");
    const { status, data } = await drop("ประกาศ.txt", bytes);
    expect(status).toBe(202);
    expect(String(data["personal"])).toMatch(/หมายเลขโทรศัพท์มือถือ [^1-7]*5678/);
    expect(await inPublic("documents/2566")).toEqual([]);
    const placed = await askBytes(
      desk.port,
      "/api/place",
      own,
      Buffer.from(JSON.stringify({ id: data["id"] })),
      "application/json",
    );
    expect(placed.data["file"]).toBe("documents/2566/document-2566.txt");
    expect(await readFile(path.join(folder.current, "public/documents/2566/document-2566.txt"))).toEqual(bytes);
  });

  it("that is a paper of an item says of which, of what year, under what title, and what of it it shows", async () => {
    const bytes = await readFile(path.join(ROOT, "public/documents/2566/action-plan.pdf"));
    const { data } = await drop("แผน.pdf", bytes);
    const [proposal] = data["proposals"] as Record<string, unknown>[];
    expect(proposal).toMatchObject({ item: "o11", fiscalYear: 2566 });
    expect(String(proposal?.["title"])).toContain("แผน");
    expect(proposal?.["components"]).toContain("project-list");
    expect(data["file"]).toBe("documents/2566/o11-2566.pdf");
  });

  it("that is there already is not written twice", async () => {
    const bytes = await readFile(path.join(ROOT, "public/documents/2566/action-plan.pdf"));
    expect((await drop("อีกชื่อ.pdf", bytes)).data["file"]).toBe("documents/2566/o11-2566.pdf");
    expect((await inPublic("documents/2566")).filter((name) => name.endsWith(".pdf"))).toEqual(["o11-2566.pdf"]);
  });
});
