import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Agent } from 'undici';
import { app } from '../../../../handler/app';
import { systemClock } from '../clock';
import { type Answer, handle, type LambdaContext } from './handle';
import { credentialsIn, readSecret } from './secrets';

const secrets = new SecretsManagerClient({ credentials: async () => credentialsIn(process.env) });
// At most two requests are under way at once; without the limit, undici opens a third connection after a POST.
const dispatcher = new Agent({ connections: 2 });

/** The Lambda's entry point: connects `handle` to AWS, the network and the clock. */
export const handler = (event: unknown, context: LambdaContext): Promise<Answer> =>
  handle(event, context, {
    app,
    readSecret: (secretPath) => readSecret(secrets, secretPath),
    dispatcher,
    clock: systemClock,
    random: Math.random,
    write: (line) => process.stdout.write(`${line}\n`),
  });
