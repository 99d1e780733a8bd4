import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesOfBundle } from 'ccaf-cli/build';
import { BUNDLE } from 'ccaf-cli/project';
import type { Figure, Measurement } from '../figure';

const LIMIT_BYTES = 670_000;
const FILES = ['start.js', 'index.js', 'index.js.cache', 'index.js.map'];

/** What the image carries that is ours: one layer, the files of `dist/`. */
export const sizeFigure: Figure = {
  name: 'size',
  measure: async () => {
    const bundle = readFileSync(BUNDLE);
    const parts = partsOf(await filesOfBundle());
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

/** The bytes of the project itself and of each package's owner, the largest first. */
function partsOf(files: Readonly<Record<string, number>>): { readonly name: string; readonly bytes: number }[] {
  const parts = new Map<string, number>();
  for (const [path, bytes] of Object.entries(files)) {
    const name = /.*node_modules\/([^/]+)/.exec(path)?.[1] ?? 'the project itself';
    parts.set(name, (parts.get(name) ?? 0) + bytes);
  }
  return [...parts].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}

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
