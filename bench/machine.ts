import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';

/** What the figures were measured on, and of what. */
export interface Machine {
  readonly processor: string;
  readonly processors: number;
  readonly memoryMb: number;
  readonly kernel: string;
  /** How many processes wanted a processor in the minute before. */
  readonly load: number;
  /** With ` and changes` where the tree differs from it. */
  readonly commit: string;
  readonly node: string;
  /** The packages that the figures depend on, with their versions. */
  readonly packages: Readonly<Record<string, string>>;
}

const PACKAGES = [
  '@aws-sdk/client-secrets-manager',
  '@duckdb/node-api',
  'cdktf',
  'esbuild',
  'jest',
  'typescript',
  'undici',
];

export function describeMachine(): Machine {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const versions = { ...manifest['devDependencies'], ...manifest['dependencies'] };
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: cpus().length,
    memoryMb: Math.round(totalmem() / 1024 / 1024),
    kernel: release(),
    load: loadavg()[0] ?? 0,
    commit: commit(),
    node: process.version,
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versions[name] ?? 'unknown'])),
  };
}

function commit(): string {
  const git = (...args: readonly string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    const name = git('rev-parse', '--short', 'HEAD');
    return git('status', '--porcelain') === '' ? name : `${name} and changes`;
  } catch {
    return 'unknown';
  }
}
