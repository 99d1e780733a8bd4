import { synth, WITH_CONFLUENT_ACCESS } from './synth';

it.each(['image-registry', 'app', 'confluent-access'])(
  'asks AWS five times at most, so that an apply of %s says within half a minute what failed',
  (stack) => {
    const { provider } = synth(stack, WITH_CONFLUENT_ACCESS) as unknown as {
      provider: { aws: readonly Record<string, unknown>[] };
    };
    expect(provider.aws.map(({ max_retries }) => max_retries)).toEqual([5]);
  },
);
