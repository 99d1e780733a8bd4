/** An API that has hosts of its own. */
export interface Service {
  /** A URL of it, for example. */
  readonly example: string;
  /** Which of Confluent's hosts are its own. */
  readonly hosts: RegExp;
  /** The same in words. */
  readonly rule: string;
}

/**
 * The statements API. Others of Confluent's hosts are those of clusters, say, or that of the editor, `flinkpls`
 * (https://docs.confluent.io/cloud/current/flink/concepts/flink-private-networking.html).
 */
export const FLINK: Service = {
  example: 'https://flink.us-east-1.aws.confluent.cloud',
  hosts: /^flink[.-]/,
  rule: "the host of Flink itself, which begins with 'flink'",
};

/** The Metrics API, which has one host, and no private one (https://api.telemetry.confluent.cloud/docs). */
export const METRICS: Service = {
  example: 'https://api.telemetry.confluent.cloud',
  hosts: /^api\.telemetry\./,
  rule: "the host of the Metrics API itself, 'api.telemetry.confluent.cloud'",
};

/** AWS STS of a region, or an endpoint of it in a network of yours. */
export const STS: Service = {
  example: 'https://sts.us-east-1.amazonaws.com',
  hosts: /^$/,
  rule: 'a host of AWS STS',
};

/** What is wrong with the base URL of an API, to which credentials go. */
export function endpointProblems(key: string, endpoint: unknown, { example, hosts, rule }: Service): string[] {
  const text = typeof endpoint === 'string' ? endpoint.trim() : '';
  if (!URL.canParse(text)) return [`'${key}' must be a URL, such as ${example}`];
  const { protocol, hostname, username, password } = new URL(text);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const isOfAnotherService = hostname.endsWith('.confluent.cloud') && !hosts.test(hostname);
  const wrongs = [
    ...(protocol === 'https:' || (protocol === 'http:' && isLoopback) ? [] : ['an https URL (http only on loopback)']),
    ...(username === '' && password === '' ? [] : ['without credentials']),
    ...(/[?#]/.test(text) ? ['without a query or a fragment'] : []),
    ...(isOfAnotherService ? [rule] : []),
  ];
  return wrongs.map((wrong) => `'${key}' must be ${wrong}`);
}
