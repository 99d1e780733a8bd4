import { readFileSync } from 'node:fs';
import { IMAGE_SOURCES } from '../../../scripts/deployment/image';

/** What a COPY line brings from the checkout into the image: all its words but the last, which is where to. */
const copied = (line: string): string[] => line.split(/\s+/).slice(1, -1);

it('asks git about everything that the Dockerfile copies', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const sources = lines.filter((line) => /^COPY (?!--from)/.test(line)).flatMap(copied);
  expect(sources.length).toBeGreaterThan(8);
  expect([...IMAGE_SOURCES].sort()).toEqual([...sources, 'Dockerfile', '.dockerignore'].sort());
});
