import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One step of a job or of a composite action. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly 'continue-on-error'?: unknown;
  readonly env?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly environment?: string | { readonly name: string };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress'?: unknown };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly env?: Readonly<Record<string, unknown>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: Job['concurrency'];
  readonly env?: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A composite action. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly description?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** A file below `.github`, as data. */
export interface Source<Content> {
  readonly path: string;
  readonly content: Content;
}

/** The workflows of a checkout. */
export function readWorkflows(root: string): Source<Workflow>[] {
  const folder = join(root, '.github/workflows');
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return names.sort().map((name) => read<Workflow>(join(folder, name)));
}

/** The composite actions of a checkout. */
export function readActions(root: string): Source<Action>[] {
  const folder = join(root, '.github/actions');
  const paths = readdirSync(folder).map((name) => join(folder, name, 'action.yml'));
  return paths.filter((path) => existsSync(path)).map((path) => read<Action>(path));
}

const read = <Content>(path: string): Source<Content> => ({
  path,
  content: parse(readFileSync(path, 'utf8')) as Content,
});
