import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { writeAgency } from "../agency.ts";
import { useFolder } from "../folder.ts";
import { run } from "./run.ts";

const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: "#9ab" } })
  .withExif({ IFD3: { GPSLatitude: "13/1 45/1 0/1", GPSLatitudeRef: "N" }, IFD0: { Artist: "Somebody" } })
  .jpeg();

/** Every file below a folder with its bytes. */
async function contents(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.map(async (file) => [path.relative(folder, file), await readFile(file, "base64")] as const);
  return new Map((await Promise.all(read)).toSorted());
}

describe("photos of a site", () => {
  const agency = useFolder();
  let output: string;
  let site: Map<string, string>;
  const build = async (out: string) => {
    const result = await run("build", [], {
      AGENCY_DIR: agency.current,
      OUT_DIR: path.join(agency.current, out),
      AS_OF: "2023-04-28",
    });
    expect(result.code, result.output).toBe(0);
    return result.output;
  };

  beforeAll(async () => {
    await writeAgency(agency.current, {
      "content/people/mayor.yaml":
        "name: นายตัวอย่าง ใจดี\nposition: นายกเทศมนตรี\nside: political\norder: 1\nphoto: images/ภาพ 1.jpg\n",
      "content/news/forum.md":
        "---\ntitle: ข่าว\ndate: 2023-01-31\nsummary: สรุป\n---\n\n![เวที](</images/ภาพ 1.jpg>)\n\n![ผัง](/images/plan.svg)\n",
      "content/pages/about.mdx":
        "---\ntitle: หน้า\ndescription: คำอธิบาย\nupdated: 2023-04-20\n---\n\n![เวที](</images/ภาพ 1.jpg>)\n",
      "public/images/ภาพ 1.jpg": await photo.clone().toBuffer(),
      "public/images/plan.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>",
      "public/เอกสาร/ร่าง ลับ.pdf": "x",
    });
    output = await build("dist");
    site = await contents(path.join(agency.current, "dist"));
  });

  const pictures = () => [...site].filter(([file]) => /^_pictures\/.*\.(?:avif|jpg)$/.test(file));
  const text = (file: string) => Buffer.from(site.get(file) ?? "", "base64").toString("utf8");

  it("go out in versions without what the camera wrote, and the originals stay at home", async () => {
    expect(pictures().map(([file]) => file.replace(/^.*-/, ""))).toEqual(
      ["200", "300", "400", "800", "900"].flatMap((width) => [`${width}.avif`, `${width}.jpg`]),
    );
    for (const [file, bytes] of pictures())
      expect((await sharp(Buffer.from(bytes, "base64")).metadata()).exif, file).toBeUndefined();
    expect([...site.keys()].filter((file) => file.startsWith("images/"))).toEqual(["images/plan.svg"]);
  });

  it.each(["people/index.html", "news/forum/index.html", "about/index.html"])(
    "are offered by %s in both formats, with room kept for them",
    (file) => {
      const html = text(file);
      const [picture = ""] = /<picture>.*?<\/picture>/s.exec(html) ?? [];
      expect(picture).toMatch(/<source type="image\/avif" srcset="[^"]+ 200w, [^"]+ 900w" sizes="[^"]+"/);
      expect(picture).toMatch(/<img src="\/_pictures\/[^"]+-800\.jpg"[^>]* width="\d+" height="\d+"/);
      for (const [, address = ""] of picture.matchAll(/\/(_pictures\/[\w.-]+)/g))
        expect([...site.keys()]).toContain(address);
      expect(html).not.toContain(".jpg?");
      expect(html).not.toContain(encodeURIComponent("ภาพ 1"));
    },
  );

  it("are made no second time, and the second site is the same to the byte", async () => {
    await build("again");
    expect(await contents(path.join(agency.current, "again"))).toEqual(site);
  });

  it("what nothing names is told and stays at home", () => {
    expect(output).toContain("ร่าง ลับ.pdf");
    expect([...site.keys()].filter((file) => file.includes("ลับ"))).toEqual([]);
  });
});
