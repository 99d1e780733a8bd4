import type { App } from 'flink-table-api';
import { handle } from '../src/lambda/handle';
import type { ApiRequest } from './api/answer';
import type { Reply } from './api/dispatcher';
import type { Network } from './api/network';
import { Random } from './random';
import { ProcessClock, type VirtualTime } from './virtual-time';

/** When an invocation is killed: at its so-manieth request, before that arrives or before its answer does. */
export interface Kill {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** What an invocation came to. */
export type Outcome =
  | { readonly kind: 'report'; readonly report: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly facts: Facts }
  | { readonly kind: 'killed' };

type Facts = Readonly<Record<string, unknown>>;

export interface InvocationOptions {
  readonly installation: string;
  readonly number: number;
  readonly event: Readonly<Record<string, unknown>>;
  readonly apps: readonly App[];
  readonly home: { readonly catalog: string; readonly database: string };
  /** The secret's text, for an API at this endpoint. */
  readonly secret: (endpoint: string | undefined) => string;
  readonly network: Network;
  readonly kill: Kill | undefined;
  readonly remainingMs: number;
  readonly seed: number;
}

/** One invocation of the handler, from its event to its answer, on a network of its own. */
export class Invocation {
  /** How many requests it sent. */
  calls = 0;
  /** What it changed. */
  readonly mutations: string[] = [];
  readonly created = new Set<string>();
  outcome: Outcome | undefined;
  readonly logs: string[] = [];
  readonly #clock: ProcessClock;
  readonly #random: Random;

  constructor(
    readonly options: InvocationOptions,
    private readonly time: VirtualTime,
    private readonly answer: (request: ApiRequest, from: Invocation) => Reply,
  ) {
    this.#clock = new ProcessClock(time);
    this.#random = new Random(options.seed);
    void this.#run();
  }

  async #run(): Promise<void> {
    const { number, installation, event, apps, home, secret, network, remainingMs } = this.options;
    const { dispatcher, endpoint } = network.connect((request, reply) => this.#ask(request, reply));
    const deadline = this.time.now + remainingMs;
    const context = {
      awsRequestId: `request-${number}`,
      getRemainingTimeInMillis: () => deadline - this.time.now,
      invokedFunctionArn: `arn:aws:lambda:eu-central-1:123456789012:function:${installation}`,
    };
    const dependencies = {
      project: 'parcels',
      apps,
      home,
      readSecret: async () => secret(endpoint),
      dispatcher,
      clock: this.#clock,
      random: () => this.#random.next(),
      write: (line: string) => this.logs.push(line),
    };
    try {
      const report = await handle({ error_mode: 'throw', ...event }, context, dependencies);
      this.outcome ??= { kind: 'report', report: report as Readonly<Record<string, unknown>> };
    } catch (error) {
      const { code = 'UNEXPECTED', message, facts = {}, stack } = error as Error & { code?: string; facts?: Facts };
      this.outcome ??= { kind: 'error', code, message: code === 'UNEXPECTED' ? String(stack) : message, facts };
    }
  }

  #ask(request: ApiRequest, reply: (reply: Reply) => void): void {
    const { kill } = this.options;
    this.calls += 1;
    const isLast = kill?.call === this.calls;
    if (isLast && kill.when === 'before') {
      this.#kill();
      return;
    }
    this.#clock.after(20 + this.#random.below(100), () => {
      const answer = this.answer(request, this);
      if (isLast) this.#kill();
      else reply(answer);
    });
  }

  #kill(): void {
    this.outcome = { kind: 'killed' };
    this.#clock.kill();
  }
}
