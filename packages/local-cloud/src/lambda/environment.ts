import { basename, dirname, extname } from 'node:path';

/** The function as it is configured. */
export interface FunctionConfiguration {
  readonly functionName: string;
  /** Absolute path of the bundle; its export `handler` is what is invoked. */
  readonly bundle: string;
  readonly memoryMb: number;
  /** What the configuration of the function sets; may replace the region, the credentials and the log format. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Credentials of no account: present, because Lambda always sets them and the SDK signs with them. */
const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_SESSION_TOKEN: 'local' };

export const regionOf = ({ environment }: FunctionConfiguration): string => environment['AWS_REGION'] ?? 'us-east-1';

/**
 * The whole environment of the function's process: what Lambda sets and what the function is configured with.
 * Nothing of this process's own environment is handed down.
 *
 * @param runtimeApi `host:port` of the Runtime API
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export function processEnvironment(configuration: FunctionConfiguration, runtimeApi: string): Record<string, string> {
  const { functionName, bundle, memoryMb, environment } = configuration;
  const region = regionOf(configuration);
  return {
    LANG: 'en_US.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    AWS_LAMBDA_LOG_FORMAT: 'Text',
    ...CREDENTIALS,
    ...environment,
    // The rest is reserved: a function's configuration cannot set it.
    TZ: ':UTC',
    _HANDLER: `${basename(bundle, extname(bundle))}.handler`,
    LAMBDA_TASK_ROOT: dirname(bundle),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local/[$LATEST]',
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
  };
}
