import { expect, it } from "vitest";
import { withWholeResponses } from "../../../src/publish/render/whole-response.ts";

const BODIES: readonly (readonly [string, () => BodyInit | null | undefined])[] = [
  ["words", () => "หน้าแรก"],
  ["no words", () => ""],
  ["bytes", () => new TextEncoder().encode("หน้าแรก")],
  ["a part of other bytes", () => new TextEncoder().encode("xxหน้าแรก").subarray(2)],
  ["a stream", () => new Blob(["หน้า", "แรก"]).stream()],
  ["a form", () => new URLSearchParams({ q: "น้ำ" })],
  ["nothing", () => null],
  ["no body", () => undefined],
];
const INITS: readonly (ResponseInit | undefined)[] = [
  undefined,
  { status: 404, headers: { "content-type": "text/html" } },
];
const tell = async (made: Response) => ({
  status: made.status,
  ok: made.ok,
  headers: [...made.headers],
  hasBody: made.body !== null,
  bytes: [...new Uint8Array(await made.clone().arrayBuffer())],
  again: [...(await made.clone().bytes())],
  text: await made.text(),
});

it.each(BODIES)("a response of %s says what Node's own says", async (_, body) => {
  for (const init of INITS) {
    const own = await tell(new Response(body(), init));
    expect(await withWholeResponses(() => tell(new Response(body(), init)))).toEqual(own);
  }
});

it("reads JSON, is a response, and takes Node's own for one; afterwards all is as before", async () => {
  const before = Response;
  await withWholeResponses(async () => {
    const made = new Response('{"a":[1]}');
    expect(await made.json()).toEqual({ a: [1] });
    expect(made).toBeInstanceOf(before);
    expect(Response.redirect("https://a.example/") instanceof Response).toBe(true);
    expect({} instanceof Response).toBe(false);
  });
  expect(Response).toBe(before);
  await expect(withWholeResponses(() => Promise.reject(new Error("a page")))).rejects.toThrow("a page");
  expect(Response).toBe(before);
});

it("gives bytes that nobody else holds", async () => {
  const shared = new Uint8Array([1, 2, 3]);
  const given = await withWholeResponses(() => new Response(shared).bytes());
  given.fill(0);
  expect([...shared]).toEqual([1, 2, 3]);
});
