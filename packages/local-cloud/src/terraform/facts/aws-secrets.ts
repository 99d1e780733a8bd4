import { NAME_AND_PREFIX, pattern } from './aws-rules';
import type { TypeFacts } from './facts';

export const awsSecrets: { readonly [type: string]: TypeFacts } = {
  aws_secretsmanager_secret: {
    source: 'secretsmanager/secret.go',
    forceNew: ['name', 'name_prefix'],
    defaults: { force_overwrite_replica_secret: false, recovery_window_in_days: 30 },
    computed: { name_prefix: '', policy: '', replica: [] },
    rules: [
      NAME_AND_PREFIX,
      pattern('name', /^[0-9A-Za-z/_+=.@-]{1,512}$/),
      pattern('name_prefix', /^[0-9A-Za-z/_+=.@-]{1,486}$/),
      { kind: 'json', path: 'policy' },
      {
        kind: 'oneOf',
        path: 'recovery_window_in_days',
        values: [0, ...Array.from({ length: 24 }, (_, day) => day + 7)],
      },
    ],
  },
  aws_secretsmanager_secret_version: {
    source: 'secretsmanager/secret_version.go',
    forceNew: ['secret_id', 'secret_binary', 'secret_string', 'secret_string_wo_version'],
    sensitive: ['secret_binary', 'secret_string', 'secret_string_wo'],
    writeOnly: ['secret_string_wo'],
    rules: [
      { kind: 'conflict', paths: ['secret_string', 'secret_binary', 'secret_string_wo'] },
      { kind: 'requires', path: 'secret_string_wo', other: 'secret_string_wo_version' },
      { kind: 'requires', path: 'secret_string_wo_version', other: 'secret_string_wo' },
      pattern('secret_binary', /^([0-9A-Za-z+/]{4})*([0-9A-Za-z+/]{2}==|[0-9A-Za-z+/]{3}=)?$/),
    ],
  },
};
