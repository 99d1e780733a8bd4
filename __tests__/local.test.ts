import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { binary } from 'local-cloud/testing';

const ROOT = resolve(__dirname, '..');

const HOW =
  binary === undefined ? /^the events that Terraform would send \(/ : /^(terraform|tofu) \(.*\), emulated providers$/;

// A dozen processes, one after the other; on a machine that does other things, too, three times as long as alone.
jest.setTimeout(180_000);

it('deploys the app on this machine, by Terraform where it is found, changes it, breaks it and tears it down, and the sink has exactly the expected flights', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'local', '--', '--json'], { cwd: ROOT });
  const { sinks, changes, ...told } = JSON.parse(stdout) as {
    readonly sinks: readonly { readonly sample: readonly { readonly airline: string }[] }[];
    readonly changes: readonly { readonly change: string; readonly outcome: string }[];
  };
  expect(told).toMatchObject({
    how: expect.stringMatching(HOW),
    outcome: 'created',
    apps: { 'flight-consolidator': { outcome: 'created', statement: { phase: 'RUNNING' } } },
  });
  expect(sinks).toMatchObject([
    {
      table: 'flight_avro',
      sources: [
        { source: 'skyone_avro', read: 1223, dropped: 65, written: 1158 },
        { source: 'sunset_avro', read: 1277, dropped: 60, written: 1217 },
      ],
      sink: { rows: 2375, checksum: '972d770c75bfe756' },
    },
  ]);
  const steps = changes.map(({ change }) => change).filter((change) => change !== 'mend it');
  const watched = ['look at it', 'lose a right', 'give it back'];
  expect(steps).toEqual(['deploy again', 'change it', 'break it', ...watched, 'tear down']);
  expect(changes.find(({ change }) => change === 'lose a right')).toMatchObject({
    outcome: 'ill',
    told: expect.arrayContaining([
      expect.stringMatching(/^ALARM \S+-flight-consolidator-page$/),
      expect.stringContaining('docs/day-2.md#page'),
      expect.stringContaining('skyone_avro'),
    ]),
  });
  expect(changes.find(({ change }) => change === 'give it back')).toMatchObject({
    outcome: 'well',
    told: [expect.stringMatching(/^OK \S+-flight-consolidator-page$/)],
  });
  const airlines = sinks[0]?.sample.map(({ airline }) => airline);
  expect(airlines).toEqual(['SkyOne', 'SkyOne', 'SkyOne', 'Sunset', 'Sunset', 'Sunset']);
  expect(changes.at(-1)?.outcome).toMatch(/^stopped \d statements?$/);
});
