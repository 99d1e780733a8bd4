import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { generated } from '../../documentation/generated';

it.each([...generated()].map(([path, text]) => [basename(path), path, text]))(
  'keeps %s up to date; npm run docs:functions writes it anew',
  (_, path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);
