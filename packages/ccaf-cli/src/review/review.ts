import { ACCESS } from '../project/synth';
import { code, cutLines, fenced, folded } from '../terminal/markdown';
import { canonical } from './json';
import { patch } from './patch';
import type { Snapshot } from './snapshot';
import { longRefusals, sqlPatches, sqlSummary } from './sql-changes';
import { type BlockChange, diffStacks, renderChange } from './terraform-diff';

/** What the comment of a project begins with, so that the next push finds it again. */
export const markerOf = (project: string): string => `<!-- ccaf-${project}: review -->`;
/** GitHub takes 65,536 characters in a comment. Less, because it may count some characters twice. */
export const LIMIT = 60_000;
/** Room for a fold, its title and its fence. */
const FRAME = 400;

/** Two versions of the project, and what Terraform plans for the newer one. */
export interface ReviewInput {
  /** The project's name. */
  readonly project: string;
  /** Undefined where the base branch has nothing to compare with. */
  readonly base: Snapshot | undefined;
  readonly head: Snapshot;
  /** What `terraform plan` printed. */
  readonly plan?: string;
}

/** One stack in the environments where the same becomes of it. */
interface StackChange {
  readonly stack: string;
  readonly environments: string[];
  readonly changes: readonly BlockChange[];
}

/** Shows a reviewer what a change deploys, as Markdown of at most `LIMIT` characters. */
export function renderReview(input: ReviewInput): string {
  const { project, base, head, plan } = input;
  const stacks = compareStacks(base, head);
  const sections = [
    markerOf(project),
    '## What this change deploys',
    ...(base ? [] : ['The base branch has nothing to compare with, so everything here is new.']),
    sqlSummary(base?.version, head.version),
    stacks.length === 0 ? NO_TERRAFORM : stackTable(stacks, head),
    ALWAYS,
  ];
  let left = LIMIT - sections.join('\n\n').length;
  for (const section of details(base, head, stacks, plan)) {
    const block = section(left - FRAME);
    if (block === '') continue;
    sections.push(block);
    left -= block.length + 2;
  }
  return `${sections.join('\n\n')}\n`;
}

const NO_TERRAFORM = '**Terraform: no change** in any environment.';
const ALWAYS =
  'A deploy always builds the image of its commit and invokes the function with it, even if nothing changes here.';

/** Makes a block of at most this many characters; empty where there is nothing to show, or no room for it. */
type Section = (limit: number) => string;

function details(
  base: Snapshot | undefined,
  head: Snapshot,
  stacks: readonly StackChange[],
  plan: string | undefined,
): Section[] {
  const changes = stacks.map(changesOf).join('\n\n');
  return [
    block(longRefusals(base?.version, head.version), '', (text) => `### Why a deploy is refused\n\n${text}`),
    block(sqlPatches(base?.version, head.version), 'diff', (text) => `### Flink SQL\n\n${text}`),
    block(changes, 'diff', (text) => `### Terraform, by attribute\n\n${text}`),
    block(plan?.trim() ?? '', '', (text) =>
      folded('What Terraform plans for dev, with zeros as the digest of the image', text),
    ),
    block(fullDiff(base, head), 'diff', (text) => folded('The full diff of the synthesised Terraform', text)),
  ];
}

const LEAST = 200;

const block =
  (content: string, language: string, frame: (text: string) => string): Section =>
  (limit) =>
    content === '' || limit < LEAST ? '' : frame(fenced(cutLines(content, limit), language));

function stackTable(changes: readonly StackChange[], head: Snapshot): string {
  const environments = [...new Set([...head.stacks.keys(), ...changes.flatMap((change) => change.environments)])];
  const names = [...new Set(changes.map(({ stack }) => stack))].sort();
  const cell = (stack: string, environment: string): string => {
    const found = changes.find((change) => change.stack === stack && change.environments.includes(environment));
    return found ? countsOf(found.changes) : 'no change';
  };
  return [
    `**Terraform: changes** in ${names.map(code).join(', ')}.`,
    '',
    `| Stack | ${environments.map(code).join(' | ')} |`,
    `|---|${environments.map(() => '---|').join('')}`,
    ...names.map((stack) => `| ${code(stack)} | ${environments.map((name) => cell(stack, name)).join(' | ')} |`),
    ...(names.includes(ACCESS) ? ['', BY_HAND] : []),
  ].join('\n');
}

const BY_HAND =
  `**${code(ACCESS)} is deployed by hand**, not by the pipeline. If it gives rights to a new topic, deploy it before the ` +
  'app: docs/what-an-edit-does.md, "Rights to a new topic".';

function countsOf(changes: readonly BlockChange[]): string {
  const count = (kind: BlockChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  return `${count('add')} added, ${count('change')} changed, ${count('remove')} removed`;
}

function compareStacks(base: Snapshot | undefined, head: Snapshot): StackChange[] {
  const found = new Map<string, StackChange>();
  for (const [environment, stack, before, after] of pairs(base, head)) {
    const changes = diffStacks(before, after);
    if (changes.length === 0) continue;
    const key = [stack, ...changes.map(renderChange)].join('\n');
    const same = found.get(key);
    if (same) same.environments.push(environment);
    else found.set(key, { stack, environments: [environment], changes });
  }
  return [...found.values()];
}

/** Every stack of every environment of either version. */
function pairs(base: Snapshot | undefined, head: Snapshot) {
  const environments = [...new Set([...(base?.stacks.keys() ?? []), ...head.stacks.keys()])];
  return environments.flatMap((environment) => {
    const [old, now] = [base?.stacks.get(environment), head.stacks.get(environment)];
    const names = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
    return names.map((stack) => [environment, stack, old?.get(stack), now?.get(stack)] as const);
  });
}

const changesOf = ({ stack, environments, changes }: StackChange): string =>
  [`# ${stack} in ${environments.join(', ')}`, ...changes.map(renderChange)].join('\n');

const fullDiff = (base: Snapshot | undefined, head: Snapshot): string =>
  pairs(base, head)
    .map(([environment, stack, before, after]) => {
      const [old, now] = [before, after].map((json) => (json === undefined ? '' : `${canonical(json, 2)}\n`));
      return patch(`${environment}/${stack}.tf.json`, old ?? '', now ?? '');
    })
    .join('');
