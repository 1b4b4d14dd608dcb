import type { Ink } from "./grey.ts";

/** A piece of ink that hangs together: a letter, a mark, a line, a stain. */
export interface ConnectedComponent {
  readonly id: number;
  readonly left: number;
  readonly top: number;
  /** One past the last column and row. */
  readonly right: number;
  readonly bottom: number;
  readonly dots: number;
}

/** The pieces of a page, and for each dot the number of its piece, 0 for paper. */
export interface Labelled {
  readonly components: readonly ConnectedComponent[];
  readonly labels: Int32Array;
}

/** Finds the pieces of ink that hang together, corners included. */
export function componentsOf({ width, height, data }: Ink): Labelled {
  const labels = new Int32Array(width * height);
  const parents = [0];
  const root = (label: number): number => {
    let at = label;
    while (parents[at] !== at) at = parents[at] = parents[parents[at] ?? 0] ?? 0;
    return at;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (data[at] !== 1) continue;
      let label = x > 0 ? (labels[at - 1] ?? 0) : 0;
      if (y > 0) {
        for (let dx = x > 0 ? -1 : 0; dx <= 1 && x + dx < width; dx += 1) {
          const other = labels[at - width + dx] ?? 0;
          if (other === 0 || other === label) continue;
          if (label === 0) label = other;
          else {
            const [a, b] = [root(label), root(other)];
            if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
          }
        }
      }
      if (label === 0) label = parents.push(parents.length) - 1;
      labels[at] = label;
    }
  }
  return numbered(labels, width, height, root);
}

function numbered(labels: Int32Array, width: number, height: number, root: (label: number) => number): Labelled {
  const numbers = new Map<number, number>();
  const boxes: { left: number; top: number; right: number; bottom: number; dots: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      const label = labels[at] ?? 0;
      if (label === 0) continue;
      const first = root(label);
      let number = numbers.get(first);
      if (number === undefined) {
        number = boxes.push({ left: x, top: y, right: x + 1, bottom: y + 1, dots: 0 });
        numbers.set(first, number);
      }
      labels[at] = number;
      const box = boxes[number - 1];
      if (!box) continue;
      if (x < box.left) box.left = x;
      if (x >= box.right) box.right = x + 1;
      box.bottom = y + 1;
      box.dots += 1;
    }
  }
  return { labels, components: boxes.map((box, index) => ({ ...box, id: index + 1 })) };
}
