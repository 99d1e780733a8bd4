import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HELP } from '../src/help';
import { asksForHelp, helpText } from '../src/terminal/command-help';
import { ccaf } from './project';

const folder = mkdtempSync(join(tmpdir(), 'help-'));
afterAll(() => rmSync(folder, { recursive: true }));

const commands = Object.entries(HELP);

it('a project without a help says how to see the commands', async () => {
  expect(await ccaf(['--help'], { cwd: folder })).toEqual({
    code: 0,
    stdout:
      "There is no file 'help' here, in which a project lists its commands. Run ccaf without a command to see their names, " +
      'and ccaf <command> --help to see what one does.\n',
    stderr: '',
  });
});

it('a project with a help shows it', async () => {
  writeFileSync(join(folder, 'help'), 'What the commands of the parcels do\n\n');
  expect(await ccaf(['-h'], { cwd: folder })).toEqual({
    code: 0,
    stdout: 'What the commands of the parcels do\n',
    stderr: '',
  });
});

it('ccaf without a command names all commands, and each has a help', async () => {
  const names = commands.map(([name]) => name);
  expect(await ccaf([], { cwd: folder })).toEqual({
    code: 2,
    stdout: '',
    stderr: `unknown command; expected ccaf ${names.join(' | ')}, got "" (see --help)\n`,
  });
});

it('a command shows its own help, wherever it is asked for it, and needs no project', async () => {
  const sql = await ccaf(['sql', '--help'], { cwd: folder });
  expect(sql).toEqual({
    code: 0,
    stdout: `Usage: npm run sql

Prints the Flink SQL of each app, as a deploy would submit it for the tables of
the sample data.

Options:
  --help  print this text

Exit codes:
  0    success
  1    a failure
  2    a mistake on the command line
  130  interrupted by Ctrl-C

Example:
  npm run --silent sql > flink.sql
`,
    stderr: '',
  });
  const deploy = await ccaf(['deploy', 'app', '-h'], { cwd: folder });
  expect(deploy).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^Usage: npm run deploy -- /) });
});

it.each([
  [['--help'], true],
  [['folder', '-h'], true],
  [['--helpless'], false],
  [['--', '--help'], false],
])('%j asks for help: %s', (args, asks) => {
  expect(asksForHelp(args)).toBe(asks);
});

describe.each(commands)('the help of %s', (_, help) => {
  const lines = helpText(help).split('\n');

  it('fits a terminal of 80 columns', () => {
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('says in sentences what the command does', () => {
    expect(help.does).toMatch(/^[A-Z].*\.$/);
  });
});

it('an option has its value, what it does and its default; what is long begins on a line of its own', () => {
  const says = 'the table of the orders, whose rows are counted and whose schema is shown';
  const options = {
    table: { type: 'string', value: '<name>', default: 'orders', says },
    'with-every-one-of-the-parts': { type: 'boolean', says: 'count each part' },
  } as const;
  expect(helpText({ usage: ['npm run count'], does: 'Counts rows.', options, example: 'npm run count' })).toContain(`
  --table <name>  the table of the orders, whose rows are counted and whose
                  schema is shown (default: orders)
  --with-every-one-of-the-parts
                  count each part
  --help          print this text
`);
});
