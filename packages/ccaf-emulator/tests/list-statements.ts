import type { Emulator } from '../src';

export interface ListedStatement {
  readonly name: string;
  readonly spec: { readonly statement: string };
  readonly status: { readonly phase: string };
}

/** Every statement there is, as anybody would read it: from the API, by other means than the handler's. */
export async function listStatements({ settings }: Emulator): Promise<readonly ListedStatement[]> {
  const setting = (key: string): string => settings[key] ?? '';
  const path = `/sql/v1/organizations/${setting('organization.id')}/environments/${setting('environment.id')}/statements`;
  const key = Buffer.from(`${setting('flink.api.key')}:${setting('flink.api.secret')}`).toString('base64');
  const answer = await fetch(setting('flink.rest.endpoint') + path, { headers: { authorization: `Basic ${key}` } });
  const { data } = (await answer.json()) as { readonly data: readonly ListedStatement[] };
  return data;
}
