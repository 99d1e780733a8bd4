import { ENVIRONMENT, ORGANIZATION } from './world/database';

/** What those secrets are called that have a key of the Metrics API besides. */
export const MEASURED = '+metrics';

/** What a secret says: all that there are lead to the same place, some of them to another pool and principal. */
export const secretText = (path: string, endpoint?: string): string =>
  JSON.stringify({
    'environment.id': ENVIRONMENT.id,
    'flink.api.key': `key of ${path}`,
    'flink.api.secret': 'secret',
    'flink.cloud': 'AWS',
    'flink.compute.pool.id': path.startsWith('/moved') ? 'lfcp-2' : 'lfcp-1',
    'flink.principal.id': path.startsWith('/moved') ? 'sa-2' : 'sa-1',
    'flink.region': 'eu-central-1',
    'organization.id': ORGANIZATION,
    ...(path.endsWith(MEASURED) && { 'cloud.api.key': `cloud key of ${path}`, 'cloud.api.secret': 'secret' }),
    ...(endpoint !== undefined && { 'flink.rest.endpoint': endpoint }),
  });
