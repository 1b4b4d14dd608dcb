import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, it } from "vitest";
import { drawCrest } from "../../src/documents/pictures/crest.ts";
import { ICON_SIZES } from "../../src/domain/files/icons.ts";
import { SHARE_SIZE } from "../../src/domain/files/picture.ts";

const NAMES = { head: "head", tab: "tab", touch: "touch", small: "small", large: "large", share: "share" };
const broad = sharp({ create: { width: 400, height: 100, channels: 4, background: "#a02820" } });

it.each([
  ["a drawing", async () => readFile(new URL("../../public/images/logo.svg", import.meta.url))],
  ["a broad picture", async () => broad.png().toBuffer()],
])("draws %s as icons that are square and as the picture of a link", async (_, bytes) => {
  const made = await drawCrest(await bytes(), NAMES, "#17452f");
  const sizes = await Promise.all(
    [...made].map(async ([name, picture]) => {
      const { format, width, height } = await sharp(picture).metadata();
      return [name, format, width, height];
    }),
  );
  expect(sizes).toEqual([
    ...Object.entries(ICON_SIZES).map(([name, size]) => [name, "png", size, size]),
    ["share", "png", SHARE_SIZE.width, SHARE_SIZE.height],
  ]);
  // A phone paints the open ground of an icon black.
  const { isOpaque } = await sharp(made.get("touch")).stats();
  expect(isOpaque).toBe(true);
});
