import { expect, it } from "vitest";
import { hostKind, registrableDomain } from "../../../src/domain/model/hosts.ts";

it.each([
  ["https://drive.google.com/file/d/1", "cloud-drive"],
  ["https://docs.google.com/document/d/1", "cloud-drive"],
  ["https://docs.google.com/forms/d/e/1/viewform", undefined],
  ["https://photos.app.goo.gl/abc", "cloud-drive"],
  ["https://example-my.sharepoint.com/personal/x", "cloud-drive"],
  ["https://m.facebook.com/example", "social-network"],
  ["https://page.line.me/example", "social-network"],
  ["https://lin.ee/abc", "social-network"],
  ["https://youtu.be/abc", "social-network"],
  ["https://goo.gl/abc", "link-shortener"],
  ["https://bit.ly/abc", "link-shortener"],
  ["https://notfacebook.com/", undefined],
  ["https://box.com.example/", undefined],
  ["https://max.com/", undefined],
  ["https://www.example.go.th/drive.google.com", undefined],
])("knows %s as %s", (address, kind) => {
  expect(hostKind(new URL(address))).toBe(kind);
});

it.each([
  ["www.example.go.th", "example.go.th"],
  ["a.b.example.or.th", "example.or.th"],
  ["example.go.th", "example.go.th"],
  ["www.example.com", "example.com"],
  ["www.example.th", "example.th"],
  ["agency.github.io", "agency.github.io"],
  ["sites.google.com", "sites.google.com"],
  ["192.0.2.1", "192.0.2.1"],
  [new URL("https://www.ตัวอย่าง.รัฐบาล.ไทย/").hostname, new URL("https://ตัวอย่าง.รัฐบาล.ไทย/").hostname],
])("reads the owner of %s as %s", (host, owner) => {
  expect(registrableDomain(host)).toBe(owner);
});
