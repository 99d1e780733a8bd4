import { readFileSync } from 'node:fs';

/** Where the cases run, and as whom. */
export interface Settings {
  readonly baseUrl: string;
  readonly organization: string;
  readonly environment: string;
  readonly computePool: string;
  readonly principal: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** The Flink catalog, and the database in it. */
  readonly catalog: string;
  readonly database: string;
}

/** Settings that are missing, or cannot be read. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'CONFORMANCE_SETTINGS';
  readonly exitCode = 2;
}

/**
 * The object in a file of settings.
 *
 * @throws {SettingsError} where it is not there, or none; what is in it is not told, since there are keys among it
 */
export function settingsIn(path: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch (cause) {
    const why = cause instanceof SyntaxError ? 'it is not JSON' : (cause as Error).message;
    throw new SettingsError(`--settings must name a JSON file, got '${path}': ${why}`);
  }
}

/** The keys of the deployment's secret that are needed here. */
const KEYS = {
  organization: 'organization.id',
  environment: 'environment.id',
  computePool: 'flink.compute.pool.id',
  principal: 'flink.principal.id',
  apiKey: 'flink.api.key',
  apiSecret: 'flink.api.secret',
} as const;

const TARGET = { catalog: 'catalog.name', database: 'database.name' } as const;

/** The variable of the environment that has a setting. @example variableOf('flink.api.key') // 'FLINK_API_KEY' */
export const variableOf = (key: string): string => key.toUpperCase().replaceAll('.', '_');

/**
 * Reads the settings: what the command line says, then a file, then the environment.
 *
 * @throws {SettingsError} naming all that is missing; values are never told
 */
export function settingsFrom(
  given: { readonly baseUrl?: string; readonly catalog?: string; readonly database?: string },
  file: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  const setting = (key: string): string => {
    const value = file[key] ?? env[variableOf(key)];
    return typeof value === 'string' ? value.trim() : '';
  };
  const found = Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, setting(key)]));
  const target = {
    catalog: given.catalog ?? setting(TARGET.catalog),
    database: given.database ?? setting(TARGET.database),
  };
  const baseUrl = given.baseUrl ?? (setting('flink.rest.endpoint') || publicEndpoint(setting));
  const problems = [
    ...Object.entries(KEYS)
      .filter(([name]) => found[name] === '')
      .map(([, key]) => `'${key}', or ${variableOf(key)} in the environment`),
    ...(baseUrl === '' ? ["--base-url, or 'flink.cloud' and 'flink.region'"] : []),
    ...(target.catalog === '' ? ['--catalog-name'] : []),
    ...(target.database === '' ? ['--database-name'] : []),
  ];
  if (problems.length > 0) {
    const missing = problems.map((one) => `- ${one}`).join('\n');
    const help = '--settings reads a JSON file of them; npm run ccaf prints those of the emulator.';
    throw new SettingsError(`settings are missing:\n${missing}\n${help}`);
  }
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw new SettingsError(`--base-url must be an http or https address, got '${baseUrl}'`);
  }
  return { ...(found as unknown as Settings), ...target, baseUrl: baseUrl.replace(/\/+$/, '') };
}

function publicEndpoint(setting: (key: string) => string): string {
  const [cloud, region] = [setting('flink.cloud'), setting('flink.region')];
  return cloud === '' || region === '' ? '' : `https://flink.${region}.${cloud}.confluent.cloud`;
}
