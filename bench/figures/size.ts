import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUNDLE, partsOfBundle } from 'ccaf-cli/build';
import type { Figure, Measurement } from '../figure';

const LIMIT_BYTES = 850_000;
const FILES = ['start.js', 'index.js', 'index.js.cache', 'index.js.map'];

/** What the image carries that is ours: one layer, the files of `dist/`. */
export const sizeFigure: Figure = {
  name: 'size',
  measure: async () => {
    const bundle = readFileSync(BUNDLE);
    const parts = await partsOfBundle();
    const layer = FILES.map((name) => [name, statSync(join(dirname(BUNDLE), name)).size] as const);
    return [
      counted('bundle', bundle.length, LIMIT_BYTES, `${LIMIT_BYTES} bytes`, {
        'gzip, bytes': gzipSync(bundle, { level: 9 }).length,
        ...Object.fromEntries(parts.map(({ name, bytes }) => [`of ${name}, bytes`, bytes])),
      }),
      counted(
        'image layer that is ours',
        layer.reduce((sum, [, bytes]) => sum + bytes, 0),
        bundle.length,
        'the bundle alone',
        Object.fromEntries(layer),
      ),
    ];
  },
};

function counted(
  what: string,
  value: number,
  floorValue: number,
  floor: string,
  details: Readonly<Record<string, number>>,
): Measurement {
  const bar = what === 'bundle' ? { bar: { atMost: 1 } } : {};
  return {
    what,
    floor,
    unit: 'bytes',
    value,
    floorValue,
    ratio: value / floorValue,
    runs: 1,
    spread: 0,
    ...bar,
    details,
  };
}
