import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { helpFor } from '../src/terminal/help';
import { ccaf, inProject } from './project';

const folder = mkdtempSync(join(tmpdir(), 'help-'));
afterAll(() => rmSync(folder, { recursive: true }));
inProject(folder);

const NONE =
  "There is no file 'help' here, which says what the commands of a project do; ccaf without a command lists them.";

it('a project without a help is told so, and how to see the commands', async () => {
  expect(helpFor(['head', '--help'])).toBe(NONE);
  expect(await ccaf(['--help'])).toEqual({ code: 0, stdout: `${NONE}\n`, stderr: '' });
  expect(await ccaf([])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'unknown command; expected ccaf build | deploy | destroy | diff | doctor | emulator | local | render | ' +
      'review | rotate | smoke | sql | status, got "" (see --help)\n',
  });
});

describe('with a help of the project', () => {
  beforeAll(() => writeFileSync('help', 'What the commands of the parcels do\n\n'));

  it.each([['--help'], ['-h']])('a command that is asked with %s tells what all commands do', (asked) => {
    expect(helpFor(['head', asked])).toBe('What the commands of the parcels do');
  });

  it.each(['build', 'deploy', 'destroy', 'diff', 'render', 'review', 'rotate', 'smoke', 'sql', 'status'])(
    'ccaf %s tells it',
    async (name) => {
      expect(await ccaf([name, '--help'], { cwd: folder })).toEqual({
        code: 0,
        stdout: 'What the commands of the parcels do\n',
        stderr: '',
      });
    },
  );

  it('a command that is not asked for help does its work', () => {
    expect(helpFor(['head', '--helpless'])).toBeUndefined();
  });
});
