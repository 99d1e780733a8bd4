import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'flink-table-api';
import { app } from 'parcels/app';
import { sampleData } from 'parcels/sample-data';
import { app as capitals } from 'parcels/variants/capitals';
import type { AppSql } from '../../src/review/app-sql';
import type { JsonObject } from '../../src/review/json';
import { render } from '../../src/review/render';
import { LIMIT, renderReview } from '../../src/review/review';
import { readSnapshot, type Snapshot } from '../../src/review/snapshot';
import { inProject } from '../project';

inProject();

const folder = mkdtempSync(join(tmpdir(), 'review-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function snapshotOf(name: string, version: App, after?: string): Promise<Snapshot> {
  const loaded = { apps: [version], file: 'handler/app.ts', sampleData };
  await render(join(folder, name), after === undefined ? undefined : join(folder, after), {}, () => loaded);
  const snapshot = readSnapshot(join(folder, name));
  if (!snapshot) throw new Error(`nothing was written to ${name}`);
  return snapshot;
}

let base: Snapshot;
let head: Snapshot;
beforeAll(async () => {
  base = await snapshotOf('base', app);
  head = await snapshotOf('head', capitals, 'base');
});

/** The version with other Terraform. */
function edited(snapshot: Snapshot, edit: (environment: string, stack: string, json: Editable) => void): Snapshot {
  const stacks = [...snapshot.stacks].map(([environment, named]) => {
    const changed = [...named].map(([stack, json]) => {
      const copy = structuredClone(json) as unknown as Editable;
      edit(environment, stack, copy);
      return [stack, copy as unknown as JsonObject] as const;
    });
    return [environment, new Map(changed)] as const;
  });
  return { ...snapshot, stacks: new Map(stacks) };
}
type Editable = Record<string, Record<string, Record<string, unknown>>>;

it('says so where nothing changes', () => {
  expect(renderReview({ project: 'parcels', base, head: base })).toBe(`<!-- ccaf-parcels: review -->

## What this change deploys

**Flink SQL: no change.**

**Terraform: no change** in any environment.

A deploy always builds the image of its commit and invokes the function with it, even if nothing changes here.
`);
});

it('shows the changes of the SQL, and of the stacks by attribute and by environment', () => {
  const changed = edited(head, (environment, stack, json) => {
    if (stack !== 'app') return;
    json['variable'] = {
      ...json['variable'],
      aws_lambda_memory_size: { ...json['variable']?.['aws_lambda_memory_size'], default: 1024 },
    };
    delete json['output']?.['image_uri'];
    if (environment === 'prod')
      json['resource'] = { ...json['resource'], aws_ssm_parameter: { alarm: { name: 'alarm' } } };
  });
  expect(
    renderReview({ project: 'parcels', base, head: changed, plan: 'Plan: 1 to add, 1 to change, 0 to destroy.' }),
  ).toMatchSnapshot();
});

it.each([
  ['confluent-access', true],
  ['app', false],
])('says of a change in %s whether it is deployed by hand: %s', (changed, isByHand) => {
  const before = base.stacks.get('dev') ?? new Map<string, JsonObject>();
  const stacks = new Map([['dev', new Map([...before, [changed, { output: { note: { value: 'new' } } }]])]]);
  const other = { ...base, stacks: new Map([...base.stacks, ...stacks]) };
  const text = renderReview({ project: 'parcels', base, head: other });
  expect(text).toContain(`**Terraform: changes** in \`${changed}\`.`);
  expect(text.includes('**`confluent-access` is deployed by hand**, not by the pipeline.')).toBe(isByHand);
});

it('shows all of it where there is nothing to compare with', () => {
  const text = renderReview({ project: 'parcels', base: undefined, head });
  expect(text).toContain('The base branch has nothing to compare with, so everything here is new.');
  expect(text).toContain('**Flink SQL: new.**');
  expect(text).toContain('+INSERT INTO');
  expect(text).toContain('| `image-registry` | ');
});

const versionOf = (...apps: readonly AppSql[]): Snapshot => ({ ...base, version: { apps, runs: [], topics: {} } });
const sqlOf = (app: string, table: string, value: number): AppSql => ({
  app,
  tables: [table],
  sinks: [`CREATE TABLE ${table}`],
  statement: `INSERT INTO ${table} SELECT ${value}`,
});

it('names the sink that an app leaves, where it writes another one', () => {
  const before = versionOf(sqlOf('labels', 'labelled', 1), sqlOf('weights', 'weighed', 1));
  const after = versionOf(sqlOf('labels', 'labelled_2', 1), sqlOf('weights', 'weighed', 1));
  const text = renderReview({ project: 'parcels', base: before, head: after });
  expect(text).toContain('**Flink SQL: changes** in `labels`.\n');
  expect(text).toContain('| `labels` | gone | No app writes `labelled` any more: the statement is stopped and kept. |');
});

it('tells of several apps in a table, of which each is the one that writes its sink', () => {
  const before = versionOf(sqlOf('labels', 'labelled', 1), sqlOf('weights', 'weighed', 1), sqlOf('old', 'ended', 1));
  const after = versionOf(sqlOf('tags', 'labelled', 1), sqlOf('weights', 'weighed', 2), sqlOf('more', 'begun', 1));
  const outlook = {
    sentences: {
      tags: 'What runs goes on unchanged.',
      weights: 'A new statement goes on | after <the old one>.',
      more: 'A statement is created.',
    },
    refusals: {},
    retired: ["'old-1' is stopped"],
  };
  const version = after.version && { ...after.version, outlook };
  const text = renderReview({ project: 'parcels', base: before, head: { ...after, version } });
  expect(text).toContain(`**Flink SQL: changes** in \`weights\`, \`more\`, \`old\`.

| App | Flink SQL | What a deploy does |
|---|---|---|
| \`tags\` | no change, renamed from \`labels\` | What runs goes on unchanged. |
| \`weights\` | changes | A new statement goes on \\| after &lt;the old one>. |
| \`more\` | new | A statement is created. |
| \`old\` | gone | No app writes \`ended\` any more: the statement is stopped and kept. |

**New topics:** \`begun\`. A deploy gives no rights to them: docs/what-an-edit-does.md, "Rights to a new topic".

**Retired:**
- 'old-1' is stopped

<sub>Rehearsed on an emulator that runs what the base branch deploys; the names of statements are from the emulator.</sub>
`);
  expect([...text.matchAll(/^[+-]{3} .*/gm)].map(([line]) => line)).toEqual([
    '--- a/weights.sql',
    '+++ b/weights.sql',
    '--- /dev/null',
    '+++ b/more.sql',
    '--- a/old.sql',
    '+++ /dev/null',
  ]);
});

it('names a topic that is read for the first time', () => {
  const reading = (...topics: readonly string[]): Snapshot => {
    const schemas = Object.fromEntries(topics.map((topic) => [topic, { value: 'string' }]));
    return { ...base, version: { apps: [sqlOf('labels', 'labelled', 1)], runs: [], topics: schemas } };
  };
  const [before, after] = [reading('orders'), reading('orders', 'returns')];
  const textOf = (from: Snapshot | undefined, to: Snapshot) =>
    renderReview({ project: 'parcels', base: from, head: to });
  expect(textOf(before, after)).toContain('**New topics:** `returns`. A deploy gives no rights to them: ');
  expect(textOf(after, before)).not.toContain('New topics');
  expect(textOf(undefined, after)).not.toContain('New topics');
});

it('says first that a deploy would be refused, and why', () => {
  const after = versionOf(sqlOf('parcels', 'parcels', 2));
  const outlook = { sentences: {}, refusals: { parcels: "two apps write 'parcels'" }, retired: [] };
  const version = after.version && { ...after.version, outlook };
  expect(
    renderReview({ project: 'parcels', base: versionOf(sqlOf('parcels', 'parcels', 1)), head: { ...after, version } }),
  ).toContain(`## What this change deploys

> [!CAUTION]
> A deploy over what the base branch runs is refused, and changes nothing.

**Flink SQL: changes.** Refused: two apps write 'parcels'.
`);
});

it('shows a long refusal whole, below the line that begins it', () => {
  const reason = `register this schema:\n${'x'.repeat(600)}`;
  const { version, ...snapshot } = versionOf(sqlOf('parcels', 'parcels', 2));
  const outlook = { sentences: {}, refusals: { parcels: reason, labels: 'short' }, retired: [] };
  const text = renderReview({
    project: 'parcels',
    base: versionOf(sqlOf('parcels', 'parcels', 1)),
    head: { ...snapshot, version: version && { ...version, outlook } },
  });
  expect(text).toContain(`Refused: register this schema: ${'x'.repeat(569)}…`);
  expect(text).toContain(`### Why a deploy is refused\n\n\`\`\`\n# parcels\n${reason}\n\`\`\`\n`);
});

it('shows a refusal whole, too, where what the query does leaves it too little room', () => {
  const { version, ...snapshot } = versionOf({ ...sqlOf('parcels', 'parcels', 2), nature: 'n'.repeat(251) });
  const outlook = { sentences: {}, refusals: { parcels: 'r'.repeat(491) }, retired: [] };
  const text = renderReview({
    project: 'parcels',
    base: versionOf(sqlOf('parcels', 'parcels', 1)),
    head: { ...snapshot, version: version && { ...version, outlook } },
  });
  expect(text).toContain(`### Why a deploy is refused\n\n\`\`\`\n# parcels\n${'r'.repeat(491)}\n\`\`\`\n`);
});

it('goes without the SQL of an app whose tables it does not know', () => {
  const text = renderReview({ project: 'parcels', base, head: { ...base, version: undefined } });
  expect(text).toContain('**Flink SQL: not shown.**');
  // Nothing looks as if it were removed.
  expect(text).not.toContain('/dev/null');
});

it('lets no content out of its fence', () => {
  const statement = "INSERT INTO t SELECT '\n```\n</details> @everyone\n' AS a";
  const text = renderReview({
    project: 'parcels',
    base,
    head: versionOf({ app: 'parcels', tables: ['parcels'], sinks: ['CREATE TABLE t'], statement }),
  });
  const fences = text.split('\n').filter((line) => /^`{3,}/.test(line));
  expect(fences).toEqual(['````diff', '````']);
});

it('shows of two long values where they differ', () => {
  const long = 'x'.repeat(500);
  const [from, to] = ['before', 'after'].map((word) =>
    edited(base, (_, stack, json) => {
      if (stack === 'app') json['output'] = { ...json['output'], long: { value: `${long}${word}${long}` } };
    }),
  );
  const x = 'x'.repeat(40);
  const text = renderReview({ project: 'parcels', base: from, head: to ?? base });
  expect(text).toContain(`~     value = …${x}before${x}… -> …${x}after${x}…\n`);
});

it('stays within what a comment may hold, and says what is left out', () => {
  const long = edited(base, (_, stack, json) => {
    const many = Array.from({ length: 2_000 }, (__, index) => [
      `topic_${index}`,
      { name: `${'y'.repeat(100)}${index}` },
    ]);
    if (stack === 'app') json['resource'] = { ...json['resource'], aws_ssm_parameter: Object.fromEntries(many) };
  });
  const text = renderReview({ project: 'parcels', base, head: long, plan: 'p\n'.repeat(50_000) });
  expect(text.length).toBeLessThanOrEqual(LIMIT);
  expect(text.length).toBeGreaterThan(LIMIT * 0.9);
  expect(text).toMatch(/\n… \d+ more lines are left out here\.\n```\n/);
  expect(text).toContain('| `app` | 2000 added, 0 changed, 0 removed | 2000 added, 0 changed, 0 removed |');
});

it('reads nothing where there is nothing', () => {
  expect(readSnapshot(join(folder, 'missing'))).toBeUndefined();
  expect(readSnapshot(folder)).toBeUndefined();
});
