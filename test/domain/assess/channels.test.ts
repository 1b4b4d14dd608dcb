import { expect, it } from "vitest";
import { hasSeparateChannel, sharedWays } from "../../../src/domain/assess/channels.ts";
import { makeContent } from "../make.ts";

type Written = NonNullable<NonNullable<Parameters<typeof makeContent>[0]>["agency"]>;

const central = { phones: [{ label: "หมายเลขกลาง", number: "0 2000 0000" }] };

it.each<[string, Written, boolean, number]>([
  ["no channel", {}, false, 0],
  ["a box at the door", { corruptionChannels: [{ name: "ตู้รับเรื่อง" }] }, true, 0],
  ["a number of its own", { ...central, corruptionChannels: [{ name: "สายตรง", phone: "0 2000 0009" }] }, true, 0],
  ["the central number", { ...central, corruptionChannels: [{ name: "สายด่วน", phone: "+66 2000 0000" }] }, false, 1],
  [
    "the central number and a form",
    { ...central, corruptionChannels: [{ name: "แจ้งเรื่อง", phone: "020000000", url: "https://x.example/form" }] },
    true,
    1,
  ],
  [
    "a number that the list keeps for corruption",
    {
      phones: [{ label: "แจ้งเรื่องทุจริต", number: "0 2000 0009" }],
      corruptionChannels: [{ name: "สายตรง", phone: "0 2000 0009" }],
    },
    true,
    0,
  ],
  [
    "the page that serves for all",
    {
      social: [{ name: "เพจ", url: "https://www.facebook.com/example" }],
      corruptionChannels: [{ name: "เพจ", url: "https://facebook.com/example/" }],
    },
    false,
    1,
  ],
])("with %s", (_, written, separate, shared) => {
  const { agency } = makeContent({ agency: written });
  expect(hasSeparateChannel(agency)).toBe(separate);
  expect(sharedWays(agency)).toHaveLength(shared);
});
