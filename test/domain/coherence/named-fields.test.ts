import { z } from "zod";
import { expect, it } from "vitest";
import { fieldsNaming } from "../../../src/domain/coherence/named-fields.ts";
import { described, publicFile, sitePath, text } from "../../../src/domain/model/fields.ts";

const schema = z.strictObject({
  title: text("ชื่อ"),
  picture: described(publicFile("ภาพ"), "ภาพประกอบ").optional(),
  forms: z.array(z.strictObject({ title: text("ชื่อ"), file: publicFile("ไฟล์") })).default([]),
  pages: z.array(sitePath("หน้า")).default([]),
});

const data = schema.parse({
  title: "documents/title.pdf",
  picture: "images/a.png",
  forms: [
    { title: "a", file: "documents/a.pdf" },
    { title: "b", file: "/documents/b.pdf" },
  ],
  pages: ["/about", "/contact/#map"],
});

it("finds every field that was made to name a file, however deep, and no other", () => {
  expect(fieldsNaming("file", schema, data)).toEqual([
    { path: ["picture"], target: "images/a.png" },
    { path: ["forms", 0, "file"], target: "documents/a.pdf" },
    { path: ["forms", 1, "file"], target: "documents/b.pdf" },
  ]);
});

it("finds every field that was made to name a page", () => {
  expect(fieldsNaming("page", schema, data)).toEqual([
    { path: ["pages", 0], target: "/about/" },
    { path: ["pages", 1], target: "/contact/#map" },
  ]);
});

it("finds nothing where nothing is written", () => {
  expect(fieldsNaming("file", schema, { title: "x" })).toEqual([]);
});
