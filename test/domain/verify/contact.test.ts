import { expect, it } from "vitest";
import { contactOf, readContact } from "../../../src/domain/verify/contact.ts";

it.each([
  ["it@office.go.th", "it@office.go.th"],
  ["https://www.office.go.th/ไอที", "https://www.office.go.th/%E0%B9%84%E0%B8%AD%E0%B8%97%E0%B8%B5"],
  ["www.office.go.th", undefined],
  ["งานไอที", undefined],
  ["it@office", undefined],
  ["it@office.go.th\r\nX: 1", undefined],
  ["javascript:alert(1)", undefined],
])("a contact %j is read as %j", (written, contact) => {
  expect(readContact(written)).toBe(contact);
});

it.each([
  ["it@office.go.th", "https://www.office.go.th/", "it@office.go.th"],
  [undefined, "https://www.office.go.th/", "https://www.office.go.th/"],
  [undefined, "https://www.tharnsai.example/", undefined],
  [undefined, "http://localhost:4321/", undefined],
  [undefined, "https://example.org/", undefined],
  [undefined, "https://notexample.com/", "https://notexample.com/"],
  ["https://told.example/", "https://www.office.go.th/", "https://told.example/"],
])("told %j by the agency at %s, %j is who asks", (told, site, contact) => {
  expect(contactOf(told, site)).toBe(contact);
});
