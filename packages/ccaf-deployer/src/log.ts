/** Structured logs: one JSON object a line. */
export interface Logger {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  error(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

/**
 * A logger that writes JSON lines, each with the time, the level, the request id and the facts given.
 *
 * @example createLogger({ requestId: 'r1', now: () => 0, write: console.log }).info('ready', { port: 1 })
 * // {"time":"1970-01-01T00:00:00.000Z","level":"INFO","requestId":"r1","message":"ready","port":1}
 */
export function createLogger(options: {
  readonly requestId: string;
  readonly now: () => number;
  readonly write: (line: string) => void;
}): Logger {
  const log =
    (level: string) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}): void => {
      const time = new Date(options.now()).toISOString();
      options.write(JSON.stringify({ time, level, requestId: options.requestId, message, ...facts }));
    };
  return { info: log('INFO'), error: log('ERROR') };
}
