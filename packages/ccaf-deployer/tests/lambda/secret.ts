/** A secret with what it must have. */
export const SECRET = {
  'environment.id': 'env-1',
  'flink.api.key': 'KEY',
  'flink.api.secret': 's3cret-value',
  'flink.cloud': 'AWS',
  'flink.compute.pool.id': 'lfcp-1',
  'flink.principal.id': 'sa-1',
  'flink.region': 'us-east-1',
  'organization.id': 'org-1',
};
