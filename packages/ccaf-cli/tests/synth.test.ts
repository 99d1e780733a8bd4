import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectName, synthCommand } from '../src/project/project';
import { onlyName, readStack, synthesise } from '../src/project/synth';
import { inProject } from './project';

const folder = mkdtempSync(join(tmpdir(), 'synth-'));
afterAll(() => rmSync(folder, { recursive: true }));
inProject(folder);

const write = (file: string, content: object): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), JSON.stringify(content));
};
const { PATH } = process.env;

describe('the files of a project', () => {
  it('say its name, and the command that synthesises it', () => {
    write('package.json', { name: 'parcels' });
    write('cdktf.json', { app: 'npx tsx main.ts' });
    expect(projectName()).toBe('parcels');
    expect(synthCommand()).toBe('npx tsx main.ts');
  });

  it.each([
    [{}, 'undefined'],
    [{ name: '' }, '""'],
    [{ name: 5 }, '5'],
    [JSON.parse('null') as object, 'undefined'],
  ])('fail where the name is that of %j', (content, got) => {
    write('package.json', content);
    expect(() => projectName()).toThrow(`'name' in package.json must be a non-empty string, got ${got}`);
  });

  it('fail where they are no JSON', () => {
    writeFileSync(join(folder, 'cdktf.json'), '{ "app": ');
    expect(() => synthCommand()).toThrow('cdktf.json must be JSON: Unexpected end of JSON input');
  });
});

describe('the synthesis', () => {
  it('is the command of cdktf.json, with Node on the PATH and the folder to write to', async () => {
    const made = "path.join(process.env.CDKTF_OUTDIR, 'stacks')";
    const script = `fs.mkdirSync(${made}); fs.writeFileSync(path.join(${made}, process.env.NAME), process.version)`;
    write('cdktf.json', { app: `node -e "${script}"` });
    await synthesise('out', { NAME: 'version' });
    expect(readFileSync(join(folder, 'out/stacks/version'), 'utf8')).toBe(process.version);
  });

  it.each([
    ['node -e "console.error(\'no such depot\'); process.exit(3)"', 'no such depot'],
    ['node -e "process.exit(3)"', '\'node -e "process.exit(3)"\' ended with exit code 3'],
    ['node -e "0"', '\'node -e "0"\' wrote no stacks; expected them in the folder that CDKTF_OUTDIR names'],
  ])('fails with what the command said: %s', async (app, message) => {
    write('cdktf.json', { app });
    await expect(synthesise('nothing', { PATH })).rejects.toMatchObject({ code: 'SYNTHESIS_FAILED', message });
  });
});

describe('what was synthesised', () => {
  it('is read by the stack', () => {
    write('out/stacks/app/cdk.tf.json', { resource: {} });
    expect(readStack('out', 'app')).toEqual({ resource: {} });
    expect(() => readStack('out', 'registry')).toThrow(
      "the project has no stack 'registry': expected its synthesis to write out/stacks/registry/cdk.tf.json",
    );
  });

  it('has one resource of a type, whose name is told', () => {
    const named = (...names: readonly unknown[]) => ({
      resource: { aws_ecr_repository: Object.fromEntries(names.map((name, index) => [`r${index}`, { name }])) },
    });
    expect(onlyName(named('images'), 'aws_ecr_repository')).toBe('images');
    for (const [stack, got] of [
      [{}, '[]'],
      [named(), '[]'],
      [named('a', 'b'), '["a","b"]'],
      [named(1), '[1]'],
    ] as const) {
      expect(() => onlyName(stack, 'aws_ecr_repository')).toThrow(
        `the stacks must have one aws_ecr_repository with a name, got ${got}`,
      );
    }
  });
});
