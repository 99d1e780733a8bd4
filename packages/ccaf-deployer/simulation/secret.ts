import { ENVIRONMENT, ORGANIZATION } from './world/database';

/** What a secret says: all that there are lead to the same place, one of them to another pool and principal. */
export const secretText = (path: string, endpoint?: string): string =>
  JSON.stringify({
    'environment.id': ENVIRONMENT.id,
    'flink.api.key': `key of ${path}`,
    'flink.api.secret': 'secret',
    'flink.cloud': 'AWS',
    'flink.compute.pool.id': path === '/moved' ? 'lfcp-2' : 'lfcp-1',
    'flink.principal.id': path === '/moved' ? 'sa-2' : 'sa-1',
    'flink.region': 'eu-central-1',
    'organization.id': ORGANIZATION,
    ...(endpoint !== undefined && { 'flink.rest.endpoint': endpoint }),
  });
