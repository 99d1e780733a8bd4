import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutEmpty } from '../deploy/environment';
import { awsAccess, CALLER_IDENTITY, PROFILE_REGION, problemsOf } from '../deploy/prerequisites';
import { regionProblems } from '../deploy/session';
import { Shell } from '../deploy/shell';
import { failureOf } from '../terminal/failure';
import type { Interruption } from '../terminal/interruption';
import type { Checkout } from './checkout';
import { type EnvironmentStatus, statusOf } from './environment-status';
import type { Place } from './lambda-function';
import type { StatusOptions } from './options';

/** What connects the command to the machine that it runs on. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly interruption: Interruption;
  readonly say: (line: string) => void;
  /** Gives the digest of the bundle that this checkout makes. */
  readonly bundleDigest: () => Promise<string>;
}

/** What was found out. */
export interface Status {
  readonly environments: readonly EnvironmentStatus[];
  readonly checkout: Checkout;
}

/** Asks the functions of the environments, side by side. Only an interruption fails it. */
export async function status(options: StatusOptions, machine: Machine): Promise<Status> {
  const found = await placeOf(options, machine);
  if ('problems' in found) {
    const nothing = { judgement: 'unknown', function: undefined, answer: undefined, apps: [] } as const;
    const [why, advice] = [found.problems.join('. Besides, '), ''];
    const environments = options.environments.map((environment) => ({ ...nothing, environment, why, advice }));
    return { environments, checkout: { problem: 'no function could be asked' } };
  }
  const folder = mkdtempSync(join(tmpdir(), 'status-'));
  try {
    const [checkout, ...environments] = await Promise.all([
      checkoutOf(machine),
      ...options.environments.map((environment) => statusOf(found, environment, folder)),
    ]);
    return { environments, checkout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The account and the region, as credentials and profile tell them. */
async function placeOf(
  { region: given, profile }: StatusOptions,
  { env, interruption, say }: Machine,
): Promise<Place | { readonly problems: readonly string[] }> {
  const ofProfile = { ...withoutEmpty(env), ...(profile && { AWS_PROFILE: profile }) };
  const shell = new Shell(ofProfile, 'ignore', interruption);
  const region = given || (await shell.try(PROFILE_REGION)).stdout.trim();
  const access = awsAccess(env['AWS_ACCOUNT_ID'], profile ?? env['AWS_PROFILE']);
  const problems = [...regionProblems(region), ...(await problemsOf(access, shell))];
  if (problems.length > 0) return { problems };
  const accountId = env['AWS_ACCOUNT_ID'] || (await shell.read(CALLER_IDENTITY));
  return { shell, region, accountId, say };
}

const checkoutOf = ({ bundleDigest }: Machine): Promise<Checkout> =>
  bundleDigest().then(
    (bundle) => ({ bundle }),
    (error: unknown) => ({ problem: failureOf(error).message.split('\n')[0] ?? '' }),
  );
