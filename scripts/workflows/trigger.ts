import type { Value } from './expression';
import type { Workflow } from './workflow';

/** An event as GitHub's webhooks tell it. */
export interface Occasion {
  readonly event: 'push' | 'pull_request' | 'merge_group' | 'workflow_dispatch' | 'schedule';
  readonly payload: Readonly<Record<string, Value>>;
}

const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  merge_group: ['checks_requested'],
};

interface Filter {
  readonly branches?: readonly string[];
  readonly tags?: readonly string[];
  readonly types?: readonly string[];
}

/** Whether an event starts a workflow. */
export function starts({ on }: Workflow, { event, payload }: Occasion): boolean {
  const filters = filtersOf(on);
  if (!(event in filters)) return false;
  const filter = filters[event] ?? {};
  const types = filter.types ?? DEFAULT_TYPES[event];
  if (types && !types.includes(String(payload['action']))) return false;
  if (event !== 'push') return true;
  // Nothing is run for a branch or a tag that is deleted: there is no commit to run it on.
  return payload['deleted'] !== true && isWanted(filter, String(payload['ref']));
}

/** Where there are filters for branches alone, no tag starts anything, and the other way round. */
function isWanted({ branches, tags }: Filter, ref: string): boolean {
  if (!branches && !tags) return true;
  const [, kind = '', name = ''] = /^refs\/(heads|tags)\/(.*)$/.exec(ref) ?? [];
  const patterns = kind === 'tags' ? tags : branches;
  return patterns?.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '[^/]*')}$`).test(name)) ?? false;
}

function filtersOf(on: unknown): Readonly<Record<string, Filter | null>> {
  if (typeof on === 'string') return { [on]: null };
  if (Array.isArray(on)) return Object.fromEntries(on.map((name: unknown) => [String(name), null]));
  return on as Readonly<Record<string, Filter | null>>;
}

/** The context `github` of a run that an event starts. */
export function contextOf({ event, payload }: Occasion): Readonly<Record<string, Value>> {
  const of = (name: string): Readonly<Record<string, Value>> =>
    (payload[name] ?? {}) as Readonly<Record<string, Value>>;
  const [ref, sha] = {
    push: () => [payload['ref'], payload['after']],
    pull_request: () => [`refs/pull/${String(payload['number'])}/merge`, of('pull_request')['merge_commit_sha']],
    merge_group: () => [of('merge_group')['head_ref'], of('merge_group')['head_sha']],
    workflow_dispatch: () => [payload['ref'], 'f'.repeat(40)],
    schedule: () => [`refs/heads/${String(of('repository')['default_branch'])}`, 'f'.repeat(40)],
  }[event]();
  const [, kind, name] = /^refs\/(heads|tags|pull)\/(.*)$/.exec(String(ref)) ?? [];
  return {
    event_name: event,
    event: payload,
    ref: ref ?? null,
    sha: sha ?? null,
    ref_name: name ?? null,
    ref_type: kind === 'tags' ? 'tag' : 'branch',
    repository: of('repository')['full_name'] ?? null,
    actor: of('sender')['login'] ?? null,
    run_id: '1234',
    token: 'github-token',
    workflow: 'the workflow',
  };
}
