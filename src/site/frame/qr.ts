import { encode } from "uqr";

/** A picture of a code: its own address, with the base path of the site, and the full address that it leads to. */
export interface QrPicture {
  readonly address: string;
  readonly link: string;
}

/** Light modules around the code, without which phones do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * An address as a QR code, as an SVG picture. Its ground is white whatever the colours of the page: most phones read
 * no code in inverted colours.
 */
export function qrSvg(address: string): string {
  // Paper gets dirty and creased: M still reads with 15 % of the code gone.
  const { size, data } = encode(address, { ecc: "M", boostEcc: true, border: QUIET_ZONE });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/>`,
    `<path d="${path}"/>`,
    "</svg>\n",
  ].join("");
}

/** Where dark modules follow each other: the place of the first, and how many. */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
