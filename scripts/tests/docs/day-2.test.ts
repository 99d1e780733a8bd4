import { addStacks, synthAll, WITH_CONFLUENT_ACCESS } from 'ccaf-constructs/testing';
import { CONDITIONS, runbookOf } from 'ccaf-deployer/conditions';
import { anchorsOf, sectionOf } from './markdown';
import { read, sources } from './project';

const PAGE = read('docs/day-2.md');
const anchors = anchorsOf(PAGE);
const conditions = Object.entries(CONDITIONS);
/** The heading of a condition's section, which gives the anchor that is its name. */
const headingOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

describe('docs/day-2.md', () => {
  it.each(conditions)('says of %s what it means, what to look at, what to do and what not', (name) => {
    const section = sectionOf(PAGE, headingOf(name));
    const labels = [...section.matchAll(/^\*\*(What [a-z ]+)\.\*\*/gm)].map(([, label]) => label);
    expect(labels).toEqual(['What it means', 'What to look at', 'What to do', 'What not to do']);
    expect(anchors).toContain(name);
    expect(runbookOf(name as keyof typeof CONDITIONS)).toBe(`docs/day-2.md#${name}`);
  });

  it('lists the conditions, each with its severity', () => {
    const rows = [
      ...sectionOf(PAGE, 'The conditions').matchAll(/^\| \[([a-z-]+)\]\(#([a-z-]+)\) \| (page|ticket) \|/gm),
    ];
    expect(rows.map(([, name, to, severity]) => [name, to, severity])).toEqual(
      conditions.map(([name, { severity }]) => [name, name, severity]),
    );
  });

  it('has each heading that an alarm or another text of the engine links to', () => {
    const texts = [
      JSON.stringify(synthAll(addStacks, WITH_CONFLUENT_ACCESS)),
      ...sources('packages/ccaf-deployer/src', 'packages/ccaf-constructs/src', 'packages/ccaf-cli/src').map(read),
    ];
    const linked = texts
      .flatMap((text) => [...text.matchAll(/docs\/day-2\.md#([a-z][a-z0-9-]*)/g)])
      .map(([, to]) => to);
    expect(linked).toEqual(expect.arrayContaining(['page', 'ticket', 'silence', 'undelivered']));
    expect(linked.filter((to = '') => !anchors.includes(to))).toEqual([]);
  });
});
