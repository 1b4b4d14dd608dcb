/** Scenes of an invented town, drawn with simple shapes: nobody in them is anybody. Every function gives SVG. */

const WIDTH = 1200;
const HEIGHT = 800;

const SHIRTS = ["#c2543d", "#2f6f8f", "#d99a2b", "#5b7f3a", "#7b5ea7", "#c46a8b", "#3b8f7f", "#e3dcc8"];
const SKINS = ["#b98257", "#c99367", "#a9744b"];

/** The same series of numbers between 0 and 1 for the same seed. */
export function series(seed: number): () => number {
  let state = seed * 9301 + 49_297;
  return () => {
    state = (state * 9301 + 49_297) % 233_280;
    return state / 233_280;
  };
}

type Random = () => number;
const pick = <Thing>(things: readonly Thing[], random: Random): Thing =>
  things[Math.floor(random() * things.length)] ?? (things[0] as Thing);

export const sky = (top: string, bottom: string, sun?: readonly [x: number, y: number]): string =>
  `<defs><linearGradient id="sky" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>${sun ? `<circle cx="${sun[0]}" cy="${sun[1]}" r="70" fill="#fbe7a8" opacity=".9"/>` : ""}`;

export const hills = (base: number, colour: string, random: Random): string => {
  const points = Array.from({ length: 7 }, (_, index) => `${index * 200},${base - random() * 130}`);
  return `<path d="M0 ${HEIGHT}L0 ${base}L${points.join("L")}L${WIDTH} ${HEIGHT}z" fill="${colour}" stroke="${colour}" stroke-width="60" stroke-linejoin="round"/>`;
};

export const ground = (from: number, colour: string): string =>
  `<rect y="${from}" width="${WIDTH}" height="${HEIGHT - from}" fill="${colour}"/>`;

export const stream = (from: number, to: number): string =>
  `<path d="M0 ${from}Q300 ${from - 50} 600 ${from}T1200 ${from}V${to}Q900 ${to + 40} 600 ${to}T0 ${to}z" fill="#5aa0b5"/><g stroke="#d6ecf1" stroke-width="6" stroke-linecap="round" fill="none" opacity=".8"><path d="M120 ${from + 40}q40-20 80 0t80 0"/><path d="M640 ${from + 70}q40-20 80 0t80 0"/><path d="M930 ${from + 30}q30-16 60 0t60 0"/></g>`;

export const bridge = (y: number): string =>
  `<g fill="none" stroke="#7a5230" stroke-width="18"><path d="M-20 ${y + 60}Q600 ${y - 120} 1220 ${y + 60}"/><path d="M-20 ${y}Q600 ${y - 190} 1220 ${y}" stroke-width="9"/>${Array.from({ length: 11 }, (_, index) => `<path d="M${60 + index * 108} ${y + 50 - Math.sin(((index + 0.5) / 11) * Math.PI) * 118}v-66" stroke-width="9"/>`).join("")}</g>`;

export const tree = (x: number, y: number, size: number, colour = "#3f7d4e"): string =>
  `<rect x="${x - size * 0.08}" y="${y - size * 0.9}" width="${size * 0.16}" height="${size * 0.9}" fill="#6b4a2f"/><circle cx="${x}" cy="${y - size}" r="${size * 0.45}" fill="${colour}"/><circle cx="${x - size * 0.35}" cy="${y - size * 0.8}" r="${size * 0.33}" fill="${colour}"/><circle cx="${x + size * 0.35}" cy="${y - size * 0.8}" r="${size * 0.33}" fill="${colour}"/>`;

type Pose = "stand" | "bend" | "sit" | "raise";

/** Somebody without a face. @param size height in dots */
export function person(x: number, y: number, size: number, random: Random, pose: Pose = "stand"): string {
  const shirt = pick(SHIRTS, random);
  const skin = pick(SKINS, random);
  const unit = size / 10;
  const limb = (path: string, colour: string) =>
    `<path d="${path}" stroke="${colour}" stroke-width="${unit * 1.1}" stroke-linecap="round" fill="none"/>`;
  const head = (cx: number, cy: number) =>
    `<circle cx="${cx}" cy="${cy}" r="${unit * 1.15}" fill="${skin}"/><path d="M${cx - unit * 1.2} ${cy}a${unit * 1.2} ${unit * 1.2} 0 0 1 ${unit * 2.4} 0z" fill="#2b2320"/>`;
  if (pose === "bend")
    return `${limb(`M${x} ${y}v${-unit * 4}`, "#3b4656")}${limb(`M${x + unit} ${y}v${-unit * 4}`, "#3b4656")}<path d="M${x + unit * 0.5} ${y - unit * 4.4}l${unit * 3} ${-unit * 1.6}" stroke="${shirt}" stroke-width="${unit * 2.6}" stroke-linecap="round"/>${limb(`M${x + unit * 3.4} ${y - unit * 5.6}l${unit * 0.8} ${unit * 4}`, skin)}${head(x + unit * 5.2, y - unit * 6.4)}`;
  const sits = pose === "sit";
  const hip = sits ? y - unit * 2.4 : y - unit * 4.2;
  const legs = sits
    ? limb(`M${x} ${hip}h${unit * 2}v${unit * 2.2}`, "#3b4656")
    : limb(`M${x - unit * 0.6} ${y}v${-unit * 4}`, "#3b4656") + limb(`M${x + unit * 0.6} ${y}v${-unit * 4}`, "#3b4656");
  const arms =
    pose === "raise"
      ? limb(`M${x + unit * 1.2} ${hip - unit * 3.2}l${unit * 1.4} ${-unit * 3.4}`, skin) +
        limb(`M${x - unit * 1.3} ${hip - unit * 3}l${-unit * 0.6} ${unit * 3}`, skin)
      : limb(`M${x + unit * 1.3} ${hip - unit * 3}l${unit * 0.7} ${unit * 3}`, skin) +
        limb(`M${x - unit * 1.3} ${hip - unit * 3}l${-unit * 0.7} ${unit * 3}`, skin);
  return `${legs}${arms}<rect x="${x - unit * 1.5}" y="${hip - unit * 3.9}" width="${unit * 3}" height="${unit * 4.2}" rx="${unit}" fill="${shirt}"/>${head(x, hip - unit * 5)}`;
}

/** People side by side from the left to the right, those behind first. */
export const crowd = (y: number, size: number, count: number, random: Random, pose: Pose = "stand"): string =>
  Array.from({ length: count }, (_, index) =>
    person(90 + ((WIDTH - 180) / count) * (index + 0.2 + random() * 0.5), y + random() * 24, size, random, pose),
  ).join("");

export const bag = (x: number, y: number, size: number): string =>
  `<path d="M${x} ${y}q${-size * 0.7} ${-size * 0.9} ${-size * 0.1} ${-size}h${size * 0.3}q${size * 0.6} ${size * 0.1} ${-size * 0.1} ${size}z" fill="#2f3b3a"/><path d="M${x - size * 0.12} ${y - size}l${size * 0.2} ${-size * 0.2}" stroke="#e8e1cf" stroke-width="${size * 0.07}"/>`;

export const stall = (x: number, y: number, colour: string, random: Random): string =>
  `<rect x="${x}" y="${y - 120}" width="230" height="120" fill="#8a6239"/><path d="M${x - 20} ${y - 240}h270l-24 70h-222z" fill="${colour}"/><path d="M${x + 34} ${y - 240}h54l-4 70h-54zM${x + 142} ${y - 240}h54l-14 70h-54z" fill="#f6efdd"/><path d="M${x} ${y - 170}v50M${x + 228} ${y - 170}v50" stroke="#6b4a2f" stroke-width="10"/>${Array.from({ length: 7 }, (_, index) => `<circle cx="${x + 24 + index * 30}" cy="${y - 128}" r="17" fill="${pick(["#d9482b", "#e7a533", "#6f9a3d", "#f0d35b"], random)}"/>`).join("")}`;

export const hall = (x: number, y: number, width: number): string =>
  `<rect x="${x}" y="${y - 210}" width="${width}" height="210" fill="#efe6d2"/><path d="M${x - 40} ${y - 210}L${x + width / 2} ${y - 350}L${x + width + 40} ${y - 210}z" fill="#a2452f"/>${Array.from({ length: Math.floor(width / 110) }, (_, index) => `<rect x="${x + 30 + index * 110}" y="${y - 160}" width="56" height="160" fill="#7d5a3a"/>`).join("")}`;

export const board = (x: number, y: number): string =>
  `<rect x="${x}" y="${y}" width="420" height="250" rx="8" fill="#fdfbf4" stroke="#7a5230" stroke-width="12"/>${[0, 1, 2, 3].map((row) => `<rect x="${x + 34}" y="${y + 40 + row * 48}" width="${330 - row * 60}" height="18" rx="9" fill="${SHIRTS[row] ?? "#555"}"/>`).join("")}`;

export const waterfall = (): string =>
  `<path d="M0 800V250L380 190L480 330V560L560 800z" fill="#55665a"/><path d="M1200 800V220L820 170L720 340V560L640 800z" fill="#4d5d53"/><path d="M470 200h260l-30 190h-200z" fill="#dcebee"/><path d="M500 390h200l40 250h-280z" fill="#cfe5ea"/><g stroke="#fff" stroke-width="8" opacity=".8"><path d="M540 220v150M600 215v160M660 220v150M520 410l-20 210M600 400v220M680 410l20 210"/></g><path d="M0 690Q300 620 600 640T1200 680V800H0z" fill="#5aa0b5"/>`;

/** A basket of woven bamboo with fruit. */
export const basket = (x: number, y: number, random: Random): string =>
  `${Array.from({ length: 12 }, () => `<circle cx="${x + (random() - 0.5) * 240}" cy="${y - 150 - random() * 70}" r="44" fill="${pick(["#e7a533", "#d9772b", "#f0c75b"], random)}"/>`).join("")}<path d="M${x - 220} ${y - 140}h440l-50 170h-340z" fill="#b98b4e"/><g stroke="#8a6239" stroke-width="8" fill="none">${[0, 1, 2, 3].map((row) => `<path d="M${x - 205 + row * 12} ${y - 105 + row * 36}h${410 - row * 24}"/>`).join("")}${Array.from({ length: 9 }, (_, index) => `<path d="M${x - 190 + index * 48} ${y - 138}l${(4 - index) * -2} 164"/>`).join("")}</g>`;

/** A whole picture. */
export const drawing = (...parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${parts.join("")}</svg>`;
