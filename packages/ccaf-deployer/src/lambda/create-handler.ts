import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { App } from 'flink-table-api';
import { Agent } from 'undici';
import { systemClock } from '../clock';
import { webIdentityTokens } from '../identity';
import { type Answer, handle, type LambdaContext } from './handle';
import { credentialsIn, readSecret, SECRETS_CLIENT } from './secrets';

/** What Lambda calls with each event. */
export type Handler = (event: unknown, context: LambdaContext) => Promise<Answer>;

/**
 * Makes the Lambda handler of a project: `handle`, connected to AWS, the network and the clock of the process it runs in.
 *
 * @example
 * export const handler = createHandler({ project: 'orders', apps: [app] });
 */
export function createHandler({
  project,
  apps,
}: {
  /** The project's name, as package.json says it. */
  readonly project: string;
  readonly apps: readonly App[];
}): Handler {
  const secrets = new SecretsManagerClient({ ...SECRETS_CLIENT, credentials: async () => credentialsIn(process.env) });
  // At most two requests are under way at once; without the limit, undici opens a third connection after a POST. The
  // bundle has no HTTP/2.
  const dispatcher = new Agent({ connections: 2, allowH2: false });
  const { CATALOG_NAME: catalog, DATABASE_NAME: database, AWS_REGION: region = '' } = process.env;
  const { random } = Math;
  const credentials = () => credentialsIn(process.env);
  const tokens = webIdentityTokens({ dispatcher, clock: systemClock, random, region, credentials });
  return (event, context) =>
    handle(event, context, {
      project,
      apps,
      ...(catalog && database && { home: { catalog, database } }),
      readSecret: (...asked) => readSecret(secrets, ...asked),
      tokens,
      dispatcher,
      clock: systemClock,
      random,
      write: (line) => process.stdout.write(`${line}\n`),
      // In the image this is part of the one file that is run.
      bundle: () => createHash('sha256').update(readFileSync(__filename)).digest('hex'),
    });
}
