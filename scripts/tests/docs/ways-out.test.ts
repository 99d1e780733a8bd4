import { anchorsOf, blocksOf } from './markdown';
import { read, sources } from './project';

const PAGE = read('docs/ways-out.md');
const tests = sources('packages', 'examples', '__tests__', 'scripts').filter((path) => path.endsWith('.test.ts'));
const code = sources('packages').map(read).join('\n');

/** The ways that tests say they run, above their titles: `// ways out: secret-gone, key-gone`. */
const tested = tests.flatMap((path) =>
  [...read(path).matchAll(/^ *\/\/ ways out: ([a-z, -]+)\n *it(?:\.each)?\(/gm)].flatMap(([, ids = '']) =>
    ids.split(', '),
  ),
);

/** The sections of the page that are ways out: those of the third level. */
const ways = anchorsOf(PAGE.replace(/^##? .*$/gm, ''));

const spaceless = (text: string): string => text.replace(/['"`+\s\\]/g, '');

describe('docs/ways-out.md', () => {
  it('has the ways that tests run, and no other', () => {
    expect(ways.length).toBeGreaterThan(15);
    expect([...new Set(tested)].sort()).toEqual([...ways].sort());
  });

  it('has each way in the table at its top', () => {
    const [table = ''] = PAGE.split('\n## ');
    const linked = [...table.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, to]) => to);
    expect(linked.sort()).toEqual([...ways].sort());
  });

  it('shows errors as they are printed: each part, between what differs, is in the code or in a test', () => {
    const all = spaceless(code);
    const parts = blocksOf(PAGE, 'text').flatMap(({ text }) => text.split(/…|\n/).map((part) => part.trim()));
    expect(parts.filter((part) => part.length > 0).length).toBeGreaterThan(15);
    expect(parts.filter((part) => !all.includes(spaceless(part)))).toEqual([]);
  });
});
