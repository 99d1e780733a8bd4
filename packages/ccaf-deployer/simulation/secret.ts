import { ENVIRONMENT, ORGANIZATION } from './world/database';

/** What a secret says: all that there are lead to the same place. */
export const secretText = (path: string, endpoint?: string): string =>
  JSON.stringify({
    'environment.id': ENVIRONMENT.id,
    'flink.api.key': `key of ${path}`,
    'flink.api.secret': 'secret',
    'flink.cloud': 'AWS',
    'flink.compute.pool.id': 'lfcp-1',
    'flink.principal.id': 'sa-1',
    'flink.region': 'eu-central-1',
    'organization.id': ORGANIZATION,
    ...(endpoint !== undefined && { 'flink.rest.endpoint': endpoint }),
  });
