// Bound once: a lookup of the global Math for each character is what a million rows would pay for.
const { imul } = Math;

/** 32 bits that depend on every bit of the input, the same on every machine (the finalizer of MurmurHash3). */
export function mix(value: number): number {
  let h = value | 0;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A text as 32 bits (FNV-1a over UTF-16 units, then mixed). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/**
 * Draws numbers for one row: the same seed, row and purpose give the same number, whatever else was drawn.
 *
 * @example
 * const draw = drawer(1, 42);
 * draw('price', 100); // the same number from 0 to 99, always
 */
export const drawer =
  (seed: number, row: number) =>
  (purpose: string, below: number): number =>
    mix(mix(mix(seed) ^ row) ^ hashText(purpose)) % below;
