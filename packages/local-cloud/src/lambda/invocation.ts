/** What the Invoke API answers, with the figures of the log's REPORT line. */
export interface Invocation {
  readonly requestId: string;
  /** Set where Lambda's Invoke API sets FunctionError, which is the only failure that Terraform sees. */
  readonly functionError?: 'Unhandled';
  readonly payload: unknown;
  readonly report: {
    /** Only where this invocation started the environment. */
    readonly initMs?: number;
    readonly durationMs: number;
    readonly maxMemoryMb: number;
  };
}
