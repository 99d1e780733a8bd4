import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './fork';
import { requireOwnWords, requireOwnWordsBelow } from './words';

const SYNTH = {
  AWS_ENVIRONMENT: 'dev',
  AWS_REGION: 'us-east-1',
  AWS_ACCOUNT_ID: '123456789012',
  TFC_ORGANIZATION: 'acme',
  CONFLUENT_FLINK_REGION: 'us-east-1',
};

/** Looks at all that a fork shows: its Terraform, its bundle, its help and review, its terminal and its page. */
export async function checkWhatIsShown(fork: string): Promise<void> {
  read(fork, 'env', ...Object.entries(SYNTH).map((pair) => pair.join('=')), 'npm', 'run', '--silent', 'synth');
  console.log(`Terraform: ${requireOwnWordsBelow(join(fork, 'cdktf.out'))} files`);
  requireOwnWords('the build', read(fork, 'npm', 'run', 'build'));
  console.log(`bundle: ${requireOwnWordsBelow(join(fork, 'dist'))} files`);
  requireOwnWords('the help', read(fork, 'npx', 'ccaf', '--help'));
  read(fork, 'npm', 'run', '--silent', 'render', '--', 'rendered');
  requireOwnWords('the review', read(fork, 'npm', 'run', 'review', '--', '--head', 'rendered'));
  requireOwnWords('Dockerfile', readFileSync(join(fork, 'Dockerfile'), 'utf8'));
  await checkLocalRun(fork);
}

/** Runs the app on this machine and keeps it up, to look at the terminal and at the page. */
async function checkLocalRun(fork: string): Promise<void> {
  const child = spawn('npm', ['run', 'local', '--', '--keep'], { cwd: fork, stdio: ['ignore', 'pipe', 'inherit'] });
  let shown = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    shown += String(chunk);
    if (shown.includes('ccaf_secrets_path=')) break;
  }
  try {
    requireOwnWords('the terminal', shown);
    const [, url] = /in a browser:\s+(\S+)/.exec(shown) ?? [];
    if (url === undefined) throw new Error(`the local run did not stay up:\n${shown}`);
    const page = await (await fetch(url)).text();
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => new URL(path, url).href);
    const texts = await Promise.all(assets.map(async (asset) => (await fetch(asset)).text()));
    for (const text of [page, ...texts]) requireOwnWords('the page', text);
    console.log(`terminal: ${shown.split('\n').length} lines; page: ${assets.length + 1} files`);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
