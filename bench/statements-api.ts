import { type Emulator, LOCAL } from 'ccaf-emulator';

/** Submits a statement to the emulator, as any client would. */
export async function submit({ settings }: Emulator, name: string, sql: string): Promise<void> {
  const setting = (key: string): string => settings[key] ?? '';
  const [organization, environment] = [setting('organization.id'), setting('environment.id')];
  const key = Buffer.from(`${setting('flink.api.key')}:${setting('flink.api.secret')}`).toString('base64');
  const answer = await fetch(
    `${setting('flink.rest.endpoint')}/sql/v1/organizations/${organization}/environments/${environment}/statements`,
    {
      method: 'POST',
      headers: { authorization: `Basic ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name,
        organization_id: organization,
        environment_id: environment,
        spec: {
          statement: sql,
          compute_pool_id: setting('flink.compute.pool.id'),
          properties: {
            'sql.current-catalog': LOCAL.environment.name,
            'sql.current-database': LOCAL.databases[0].name,
          },
        },
      }),
    },
  );
  const text = await answer.text();
  if (!answer.ok || text.includes('"FAILED"')) throw new Error(`statement '${name}' failed: ${text.slice(0, 500)}`);
}
