import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import {
  bag,
  basket,
  board,
  bridge,
  crowd,
  drawing,
  ground,
  hall,
  hills,
  person,
  series,
  sky,
  stall,
  stream,
  tree,
  waterfall,
} from "./drawings.ts";

/** Draws the photographs of the demo agency into `public/images/`: the same bytes every time. */

const root = fileURLToPath(new URL("../..", import.meta.url));

const MORNING = sky("#9cc4d8", "#f6e6c4", [930, 170]);
const DAY = sky("#7fb4d6", "#dceef2");
const DUSK = sky("#3d4d7a", "#e8a66b", [260, 330]);
const ROOM = `<rect width="1200" height="800" fill="#f0e7d4"/><rect y="560" width="1200" height="240" fill="#c8ab80"/><g fill="#bcd9e4"><rect x="60" y="120" width="170" height="230"/><rect x="970" y="120" width="170" height="230"/></g>`;

const riverside = (seed: number, ...people: string[]) =>
  drawing(
    MORNING,
    hills(430, "#88a98a", series(seed)),
    ground(430, "#7fa05a"),
    stream(500, 610),
    tree(120, 520, 230),
    tree(1080, 500, 200, "#4e8a57"),
    ...people,
  );

const DRAWINGS: Record<string, (random: () => number) => string> = {
  "albums/riverside-2566/01-start": (r) => riverside(1, hall(700, 470, 330), crowd(760, 210, 6, r)),
  "albums/riverside-2566/02-bank": (r) => riverside(2, crowd(780, 260, 4, r, "bend"), bag(180, 790, 110)),
  "albums/riverside-2566/03-bridge": (r) => riverside(3, bridge(520), crowd(770, 200, 3, r)),
  "albums/riverside-2566/04-bags": (r) =>
    riverside(4, ...[160, 330, 470, 640, 800].map((x) => bag(x, 760, 150)), person(1000, 780, 330, r)),
  "albums/riverside-2566/05-sorting": (r) => riverside(5, bag(330, 700, 130), crowd(790, 300, 3, r, "bend")),
  "albums/riverside-2566/06-thanks": (r) => riverside(6, crowd(700, 190, 8, r), crowd(790, 230, 6, r, "raise")),
  "albums/forum-2566/01-hall": (r) => drawing(ROOM, board(390, 110), crowd(760, 240, 7, r, "sit")),
  "albums/forum-2566/02-vote": (r) => drawing(ROOM, board(80, 90), crowd(770, 300, 5, r, "raise")),
  "albums/forum-2566/03-talk": (r) => drawing(ROOM, board(700, 110), person(540, 740, 430, r, "raise")),
  "albums/forum-2566/04-groups": (r) =>
    drawing(
      ROOM,
      `<ellipse cx="600" cy="640" rx="330" ry="90" fill="#8a6239"/>`,
      crowd(620, 220, 4, r),
      crowd(790, 250, 4, r, "sit"),
    ),
  "albums/market-2566/01-lane": (r) =>
    drawing(
      DUSK,
      ground(520, "#b99d74"),
      stall(80, 640, "#c2543d", r),
      stall(480, 620, "#2f6f8f", r),
      stall(880, 640, "#d99a2b", r),
      crowd(780, 230, 6, r),
    ),
  "albums/market-2566/02-fruit": (r) => drawing(DUSK, ground(600, "#8a6239"), basket(360, 700, r), basket(860, 720, r)),
  "albums/market-2566/03-music": (r) =>
    drawing(
      DUSK,
      ground(540, "#7c6a55"),
      tree(140, 560, 260, "#2f5f45"),
      crowd(640, 210, 4, r, "raise"),
      crowd(790, 220, 7, r, "sit"),
    ),
  "news/drain": (r) =>
    drawing(
      DAY,
      ground(420, "#b9ab92"),
      `<path d="M420 800L560 420h80l140 380z" fill="#5d6a70"/><path d="M470 800L575 440h50l105 360z" fill="#5aa0b5"/>`,
      hall(40, 430, 330),
      person(980, 760, 330, r, "bend"),
    ),
  "news/child-centre": (r) =>
    drawing(DAY, ground(520, "#8fae62"), hall(260, 540, 640), tree(120, 560, 220), crowd(770, 170, 7, r)),
  "events/market": (r) =>
    drawing(
      DUSK,
      ground(540, "#a98c66"),
      stall(150, 680, "#5b7f3a", r),
      stall(780, 680, "#c46a8b", r),
      crowd(790, 250, 4, r),
    ),
  "places/waterfall": () => drawing(DAY, waterfall(), tree(90, 420, 220), tree(1120, 400, 220, "#4e8a57")),
  "places/wooden-bridge": () => riverside(12, bridge(560)),
  "places/basket": (r) =>
    drawing(`<rect width="1200" height="800" fill="#e6d9bd"/>`, ground(620, "#a07c4f"), basket(600, 690, r)),
};

for (const [index, [name, draw]] of Object.entries(DRAWINGS).entries()) {
  const file = join(root, "public/images", `${name}.jpg`);
  mkdirSync(dirname(file), { recursive: true });
  await sharp(Buffer.from(draw(series(index + 1))))
    .jpeg({ quality: 72, mozjpeg: true })
    .toFile(file);
  console.log(file.slice(root.length));
}
