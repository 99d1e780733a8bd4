import { startEmulator } from 'ccaf-emulator';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import { SMOKE } from '../help/smoke';
import { loadApps, requireSampleData } from '../project/loaded-apps';
import { startContainer } from '../smoke/container';
import { smokeTest } from '../smoke/smoke-test';
import { parseCommandLine, UsageError } from '../terminal/failure';
import { interruptionOf, unlessInterrupted } from '../terminal/interruption';

const REGION = 'us-east-1';
const SECRET_PATH = '/ccaf/smoke-test';

/**
 * `npm run smoke -- <image> [--url <url>]`: runs an image of the function by docker, against the emulators of Secrets Manager
 * and Confluent Cloud on this machine. It deploys the apps, deploys them again and tears them down. On Linux, where a container
 * can share the host's network.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { options } = SMOKE;
  const { values, positionals } = parseCommandLine({ args: [...args], options, allowPositionals: true });
  const [image] = positionals;
  if (!image) throw new UsageError('which image? npm run smoke -- <image>');
  const interruption = interruptionOf(process);
  const sampleData = requireSampleData(loadApps());
  const ccaf = await startEmulator();
  const secretsManager = await startSecretsManager({ region: REGION });
  secretsManager.put(SECRET_PATH, JSON.stringify(ccaf.settings));
  await new Arrivals(ccaf, sampleData).start();
  const environment = {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
    AWS_LAMBDA_FUNCTION_TIMEOUT: '60',
  };
  const container = startContainer({ image, url: values.url, environment, env: process.env });
  try {
    // A container that nobody stops runs on.
    await unlessInterrupted(interruption, () => smokeTest(container.invoke, SECRET_PATH, (line) => console.log(line)));
  } finally {
    await container.close();
    await Promise.all([ccaf.close(), secretsManager.close()]);
  }
}
