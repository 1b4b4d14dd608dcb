import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/collections/catalogue.ts";
import type { Edition } from "../../src/domain/model/catalogue/edition.ts";
import { initProvince } from "../../src/province/init.ts";
import { readRegisterFile } from "../../src/province/register-file.ts";
import { useFolder } from "../folder.ts";

const folder = useFolder();
let editions: readonly Edition[];
beforeAll(async () => {
  ({ editions } = await loadCatalogue("2026-11-29"));
});
let nth = 0;
beforeEach(() => {
  nth += 1;
});
const root = () => path.join(folder.current, `province-${nth}`);
const given = async (name: string, text: string) => {
  const file = path.join(folder.current, name);
  await writeFile(file, text);
  return file;
};
const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error: unknown) => (error as Error).message,
  );

describe("a province is begun", () => {
  it("with an empty register to fill in, which says so until it is", async () => {
    await initProvince(root(), undefined, editions);
    expect(await readFile(path.join(root(), "agencies.csv"), "utf8")).toMatch(
      /^\uFEFFรหัส,หน่วยงาน,ประเภท,อำเภอ,จังหวัด,เว็บไซต์,หน้า OIT,อีเมล\r\n$/,
    );
    expect(await messageOf(readRegisterFile(root()))).toMatch(/ยังไม่มีหน่วยงาน/);
    expect(await messageOf(initProvince(root(), undefined, editions))).toMatch(/ไม่เขียนทับ/);
  });

  it("from a table of agencies, column by column", async () => {
    const file = await given(
      "อปท.csv",
      "ลำดับ,ชื่อหน่วยงาน,อำเภอ,เว็บไซต์\n1,เทศบาลตำบลหนึ่ง,เมือง,https://a.go.th\n2,อบต.สอง,ท่าเรือ,\n",
    );
    expect((await initProvince(root(), file, editions)).join()).toMatch(/2 หน่วยงาน.*1 หน่วยงานยังไม่มี/s);
    const { agencies } = await readRegisterFile(root());
    expect(agencies.map(({ name, district, site }) => [name, district, site])).toEqual([
      ["เทศบาลตำบลหนึ่ง", "เมือง", "https://a.go.th/"],
      ["อบต.สอง", "ท่าเรือ", ""],
    ]);
  });

  it("from a list of items with a column of agencies, which stays beside the register", async () => {
    const file = await given(
      "คำตอบ.csv",
      "หน่วยงาน,ข้อ,ที่อยู่\nเทศบาลตำบลหนึ่ง,o1,https://a.go.th/1\n,o2,https://a.go.th/2\nอบต.สอง,o1,https://b.go.th/1\n",
    );
    await initProvince(root(), file, editions);
    const { agencies } = await readRegisterFile(root());
    expect(agencies.map(({ name, site, list }) => [name, site, list])).toEqual([
      ["เทศบาลตำบลหนึ่ง", "https://a.go.th/", "lists/คำตอบ.csv"],
      ["อบต.สอง", "https://b.go.th/", "lists/คำตอบ.csv"],
    ]);
    expect(await readFile(path.join(root(), "lists/คำตอบ.csv"), "utf8")).toBe(await readFile(file, "utf8"));
  });

  it("never from what is unclear: nothing is written", async () => {
    const file = await given(
      "คำตอบ.csv",
      "หน่วยงาน,ข้อ,ที่อยู่\n,o1,https://a.go.th/1\nก,o1,https://a.go.th/1\nข,o1,https://b.go.th/1\n",
    );
    expect(await messageOf(initProvince(root(), file, editions))).toMatch(/แถว 2: .*เขียนชื่อหน่วยงาน/);
    expect(await messageOf(readRegisterFile(root()))).toMatch(/ไม่พบทะเบียน/);
  });
});

describe("a register is read", () => {
  it("from YAML too, its faults with their lines", async () => {
    await writeFile(
      path.join(folder.current, "agencies.yaml"),
      "- name: ก\n  site: https://a.go.th\n\n- name: ข\n  site: ไม่มี\n",
    );
    expect(await messageOf(readRegisterFile(folder.current))).toMatch(/แถว 4: เว็บไซต์ “ไม่มี”/);
  });
  it("from one file only", async () => {
    await initProvince(root(), undefined, editions);
    await writeFile(path.join(root(), "agencies.yaml"), "- name: ก\n");
    expect(await messageOf(readRegisterFile(root()))).toMatch(/สองไฟล์/);
  });
});
