import { standardNames } from 'ccaf-constructs';
import { headingsOf, keysOfTables, sectionOf } from './markdown';
import {
  configurationVariables,
  errorClassesIn,
  errorCodesIn,
  eventKeys,
  helpEntries,
  secretKeysIn,
  terraformVariables,
} from './names';
import { differences, npmScriptsIn } from './problems';
import { documents, project, read, sources } from './project';

const isSource = (path: string): boolean => !/\/(tests|fork-test)\/|^packages\/provider-confluent\//.test(path);
const SOURCES_OF_THE_LAMBDA = sources('packages/flink-table-api/src', 'packages/ccaf-deployer/src');
const help = read('help');
const readme = read('README.md');
const settings = ['settings', 'metrics-settings', 'identity-settings']
  .map((name) => read(`packages/ccaf-deployer/src/lambda/${name}.ts`))
  .join('\n');
const [eventTable = [], secretTable = []] = keysOfTables(sectionOf(readme, 'The event and the secret'));

describe('the documents name all there is, and nothing else:', () => {
  it('error codes, in the headings of troubleshooting', () => {
    const documented = headingsOf(read('docs/troubleshooting.md')).flatMap(
      (title) => /^`(\w+)`$/.exec(title)?.[1] ?? [],
    );
    const real = sources('packages', 'scripts', 'src')
      .filter(isSource)
      .flatMap((path) => errorCodesIn(read(path)));
    expect(real.length).toBeGreaterThan(30);
    expect(differences(documented, real)).toEqual([]);
  });

  it('classes of errors, each with its code, in troubleshooting', () => {
    const rows = read('docs/troubleshooting.md').matchAll(/^\| (`\w+Error`(?:, `\w+Error`)*) \| `(\S+)`/gm);
    const documented = [...rows].flatMap(([, names = '', code]) =>
      (names.match(/\w+/g) ?? []).map((name) => `${name} ${code}`),
    );
    const real = SOURCES_OF_THE_LAMBDA.flatMap((path) => errorClassesIn(read(path)));
    expect(real).toContain('SinkMismatchError SINK_MISMATCH');
    expect(differences(documented, real)).toEqual([]);
  });

  it('rules by which a deploy is refused, in headings of troubleshooting', () => {
    const documented = [...read('docs/troubleshooting.md').matchAll(/^#### ([a-z-]+)$/gm)].map(([, rule = '']) => rule);
    const [, union = ''] = /RefusalRule =([^;]+);/.exec(read('packages/ccaf-deployer/src/reconcile/refusal.ts')) ?? [];
    const real = union.match(/(?<=')[a-z-]+(?=')/g) ?? [];
    expect(real).toContain('stranger');
    expect(differences(documented, real)).toEqual([]);
  });

  it('keys of the event, in the README', () => {
    expect(differences(eventTable, eventKeys())).toEqual([]);
  });

  it('keys of the secret, in the README', () => {
    expect(differences(secretTable, secretKeysIn(settings))).toEqual([]);
  });

  it('configuration, in help', () => {
    expect(differences(helpEntries(help, /^ {2}Configuration/), configurationVariables())).toEqual([]);
  });

  it('Terraform variables, in help', () => {
    expect(differences(helpEntries(help, /^ {2}Terraform variables/), terraformVariables())).toEqual([]);
  });

  it('entry points of each package, in its README', () => {
    const packages = [...project.paths].filter(
      (path) => /^packages\/[\w-]+$/.test(path) && !/provider-confluent/.test(path),
    );
    const named = packages.flatMap((path) =>
      [...read(`${path}/README.md`).matchAll(/^\| (`[^|]*) \|/gm)].flatMap(
        ([, cell = '']) => cell.match(/(?<=`)[\w-]+(?:\/[\w-]+)?(?=`)/g) ?? [],
      ),
    );
    const real = packages.flatMap((path) => {
      const { name, exports = {} } = JSON.parse(read(`${path}/package.json`)) as {
        name: string;
        exports?: Record<string, string>;
      };
      return Object.keys(exports).map((entry) => name + entry.slice(1));
    });
    expect(real).toContain('ccaf-deployer/watch');
    expect(real.filter((entry) => !named.includes(entry))).toEqual([]);
    expect(
      named.filter((entry) => /^(?:ccaf-\w+|local-cloud|flink-table-api)\//.test(entry) && !real.includes(entry)),
    ).toEqual([]);
  });

  it('npm scripts, in help', () => {
    expect(differences(npmScriptsIn(help), project.npmScripts)).toEqual([]);
  });
});

describe('a name outside of the tables exists:', () => {
  const all = [...documents.map(({ text }) => text), help].join('\n');

  it('Terraform variables', () => {
    const named = [...all.matchAll(/\bTF_VAR_([a-z]\w+)/g)].map(([, name = '']) => name);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !terraformVariables().includes(name))).toEqual([]);
  });

  it('the function', () => {
    const named = new Set(all.match(/\bccaf_flight_consolidator_app_function_\w+/g));
    const { function: name } = standardNames({
      project: 'flight-consolidator',
      environment: 'dev',
      region: 'us-east-1',
    });
    expect([...named]).toEqual([name]);
  });

  it('error codes', () => {
    const codes = new Set(
      sources('packages')
        .filter(isSource)
        .flatMap((path) => errorCodesIn(read(path))),
    );
    const named = all.match(/\b(?:STATEMENTS_API|INVALID|UNKNOWN|SINK|STATEMENT)_[A-Z_]+\b/g) ?? [];
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('what a source or a table names is read', () => {
  it('from the ways in which a code is written', () => {
    expect(
      errorCodesIn(`
        readonly code = 'ONE';
        return { code: 'TWO', message };
        const CODES = { 404: 'THREE' };
        this.code = CODES[status] ?? (a ? 'STATEMENTS_API_A' : 'STATEMENTS_API_B');
export type SomeErrorCode = 'four' | 'five';`),
    ).toEqual(['ONE', 'TWO', 'THREE', 'STATEMENTS_API_A', 'STATEMENTS_API_B', 'four', 'five']);
  });

  it('from the code, not from a list that could be empty', () => {
    expect(eventKeys()).toContain('ccaf_secrets_path');
    expect(secretKeysIn(settings)).toContain('flink.rest.endpoint');
    expect(configurationVariables()).toContain('AWS_REGION');
    expect(terraformVariables()).toContain('image_digest');
  });

  it('from tables and from help, by their first column', () => {
    expect(keysOfTables('a\n\n| k | v |\n|---|---|\n| `a`, `b` | `x` |\n\nb\n\n| k |\n|---|\n| `c` |\n')).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(helpEntries('  One:\n    A, B     text\n             more\n\n  Two:\n    C  x\n', /^ {2}One/)).toEqual([
      'A',
      'B',
    ]);
  });

  it('and a difference is told in either direction', () => {
    expect(differences(['a', 'b'], ['b', 'c'])).toEqual(['a does not exist', 'c is not documented']);
  });
});
