import { lineAlarms, silenceAlarm } from 'ccaf-deployer/simulated-alarms';
import { alarmsOf } from 'local-cloud/cloudwatch';
import { addWatchedStacks, type Block, CONFIG, synth } from '../synth';

const stack = synth('app', CONFIG, addWatchedStacks);
const { locals } = stack as unknown as { readonly locals: Block };

/** What Terraform makes of a resource: one for each member of the local map that it names, or one. */
function instances(type: string, block: Block): Block[] {
  const [, local = ''] = /in local\.(\w+) :/.exec(String(block['for_each'])) ?? [];
  if (local === '') return [block];
  return Object.values(locals[local] as Readonly<Record<string, Block>>).map((each) => {
    const filled = Object.entries(block).map(([key, value]) => {
      const [, member] = /^\$\{each\.value\.(\w+)\}$/.exec(String(value)) ?? [];
      return [key, member === undefined ? value : each[member]];
    });
    return { type, ...Object.fromEntries(filled) };
  });
}

it('the alarms that the simulation of checks looks at are those of the stacks', () => {
  const types = ['aws_cloudwatch_metric_alarm', 'aws_cloudwatch_composite_alarm'];
  const resources = types.flatMap((type) =>
    Object.values(stack.resource[type] ?? {}).flatMap((block) =>
      instances(type, block).map((values) => ({ type, values: JSON.parse(JSON.stringify(values)) })),
    ),
  );
  const found = alarmsOf(resources).map((alarm) => ({ ...alarm, description: '' }));
  const of = { function: 'ccaf_order_book_app_function_dev' };
  const lines = [
    { name: '', dimensions: of },
    ...['orders', 'returns'].map((name) => ({ name, dimensions: { ...of, app: name } })),
  ];
  const prefix = 'ccaf_order_book_app_watch_dev';
  const simulated = [
    ...lines.flatMap((line) => [...lineAlarms(prefix, line, 'page'), ...lineAlarms(prefix, line, 'ticket')]),
    silenceAlarm(prefix, of.function),
  ];
  const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
    one.name < other.name ? -1 : 1;
  const others = found.filter(({ name }) => name !== `${prefix}-undelivered`);
  expect([...others].sort(byName)).toEqual([...simulated].sort(byName));
  expect(simulated).toHaveLength(22);
});
