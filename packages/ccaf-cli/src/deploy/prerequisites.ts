import { imageSources } from '../build/image-inputs';
import type { Command } from './commands';
import { NOT_FOUND, type Result, type Shell } from './shell';

/** Something that has to be there before anything is changed. */
export interface Prerequisite {
  readonly command: Command;
  /** @returns what is wrong and what to do, or undefined */
  readonly problem: (result: Result) => string | undefined;
}

const OLDEST_TERRAFORM = [1, 11] as const;

export const TERRAFORM: Prerequisite = {
  command: { program: 'terraform', args: ['version', '-json'] },
  problem: ({ code, stdout }) => {
    const version = /"terraform_version":\s*"(\d+)\.(\d+)[^"]*"/.exec(stdout);
    if (code !== 0 || !version) {
      return 'terraform is not on the PATH; install 1.11 or newer: https://developer.hashicorp.com/terraform/install';
    }
    const [major, minor] = [Number(version[1]), Number(version[2])];
    const isNew = major > OLDEST_TERRAFORM[0] || (major === OLDEST_TERRAFORM[0] && minor >= OLDEST_TERRAFORM[1]);
    return isNew ? undefined : `terraform is ${major}.${minor}; expected 1.11 or newer`;
  },
};

export const DOCKER: Prerequisite = {
  command: { program: 'docker', args: ['info', '--format', '{{.ServerVersion}}'] },
  problem: ({ code, stderr }) => {
    if (code === NOT_FOUND)
      return 'docker is not on the PATH; it builds the image: https://docs.docker.com/get-docker/';
    return code === 0 ? undefined : `docker does not run: ${firstLine(stderr)}; start it`;
  },
};

export const BUILDX: Prerequisite = {
  command: { program: 'docker', args: ['buildx', 'version'] },
  problem: ({ code }) =>
    code === 0 || code === NOT_FOUND ? undefined : 'docker has no buildx; install the plugin docker-buildx-plugin',
};

/** A commit that holds all that goes into the image. New files too, whatever git is set up to show. */
export const committed = (): Prerequisite => ({
  command: { program: 'git', args: ['status', '--porcelain', '--untracked-files=normal', '--', ...imageSources()] },
  problem: ({ code, stdout, stderr }) => {
    if (code !== 0) return `git does not say the commit, which names the image: ${firstLine(stderr)}`;
    if (stdout.trim() === '') return undefined;
    const files = stdout.trim().split('\n');
    return `an image is named by its commit, but ${files.length} file${files.length > 1 ? 's' : ''} in it would differ from that commit; commit first:\n${files.map((file) => `      ${file.trim()}`).join('\n')}`;
  },
});

export const CALLER_IDENTITY: Command = {
  program: 'aws',
  args: ['sts', 'get-caller-identity', '--query', 'Account', '--output', 'text'],
};

/** The region of the AWS profile. */
export const PROFILE_REGION: Command = { program: 'aws', args: ['configure', 'get', 'region'] };

const INSTALL_AWS_CLI = 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html';

/** Version 1 has no `--cli-binary-format`, with which the function is invoked. It may print its version to stderr. */
export const AWS_CLI: Prerequisite = {
  command: { program: 'aws', args: ['--version'] },
  problem: ({ code, stdout, stderr }) => {
    if (code === NOT_FOUND) return `the AWS CLI is not on the PATH; install version 2: ${INSTALL_AWS_CLI}`;
    const version = /aws-cli\/(\S+)/.exec(`${stdout}${stderr}`)?.[1] ?? 'not known';
    return version.startsWith('2.') ? undefined : `the AWS CLI is ${version}; expected version 2: ${INSTALL_AWS_CLI}`;
  },
};

/**
 * The AWS CLI, and credentials that work and are those of the account.
 *
 * @param accountId undefined where the credentials decide
 */
export const awsAccess = (accountId: string | undefined, profile: string | undefined): readonly Prerequisite[] => [
  AWS_CLI,
  awsCredentials(accountId, profile),
];

/** Says nothing where there is no AWS CLI, of which `AWS_CLI` tells. */
const awsCredentials = (accountId: string | undefined, profile: string | undefined): Prerequisite => ({
  command: CALLER_IDENTITY,
  problem: ({ code, stdout, stderr }) => {
    if (code === NOT_FOUND) return undefined;
    if (code !== 0) {
      const signIn = profile ? `aws sso login --profile ${profile}` : 'give --profile, or sign in';
      return `the AWS credentials are missing or do not work: ${firstLine(stderr).replace(/\.$/, '')}; ${signIn}`;
    }
    if (!accountId || stdout.trim() === accountId) return undefined;
    return `the AWS credentials are for the account ${stdout.trim()}; expected ${accountId}, the value of AWS_ACCOUNT_ID`;
  },
});

/** Everything that is missing, at once. */
export async function problemsOf(prerequisites: readonly Prerequisite[], shell: Shell): Promise<string[]> {
  const found = await Promise.all(prerequisites.map(async ({ command, problem }) => problem(await shell.try(command))));
  return found.filter((text) => text !== undefined);
}

const firstLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? 'no reason given';
