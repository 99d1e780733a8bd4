import { LOCAL } from 'ccaf-emulator';
import type { Running } from './start';

/** How to talk to the services that stay up. The credentials are the emulator's own, and the same for everybody. */
export function howToTalk(
  { services: { ccaf, secretsManager }, secretPath }: Running,
  sinks: readonly string[],
): string {
  const counts = sinks.flatMap((sink, index) => {
    const name = index === 0 ? 'count' : `count-${index + 1}`;
    const statement = `SELECT COUNT(*) FROM \`${sink.replaceAll('`', '``')}\``;
    return [
      "  curl -su $KEY $CCAF -H 'content-type: application/json' -d '",
      `    ${JSON.stringify({ name, spec: { statement, properties: PROPERTIES } })}'`,
      `  curl -su $KEY $CCAF/${name}/results`,
    ];
  });
  const setting = (key: string): string => ccaf.settings[key] ?? '';
  const path = `/sql/v1/organizations/${setting('organization.id')}/environments/${setting('environment.id')}/statements`;
  return [
    'The services stay up until Ctrl-C.',
    '',
    'Watch what runs in a browser:',
    '',
    `  ${ccaf.url}/`,
    '',
    'Or by hand:',
    '',
    `  export CCAF='${ccaf.url}${path}'`,
    `  export KEY='${setting('flink.api.key')}:${setting('flink.api.secret')}'`,
    '',
    'List the statements:',
    '',
    '  curl -su $KEY $CCAF',
    '',
    `Count the rows of ${sinks.length === 1 ? 'the sink' : 'each sink'}, once deployed:`,
    '',
    ...counts,
    '',
    'A function of your own finds the settings with:',
    '',
    `  AWS_ENDPOINT_URL_SECRETS_MANAGER=${secretsManager.url}`,
    `  ccaf_secrets_path=${secretPath}`,
    '',
  ].join('\n');
}

const PROPERTIES = {
  'sql.current-catalog': LOCAL.environment.name,
  'sql.current-database': LOCAL.databases[0].name,
  'sql.snapshot.mode': 'now',
};
