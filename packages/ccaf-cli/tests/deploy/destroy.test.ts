import type { FakePrograms } from './fake-programs';
import { inSynthesisedProject, planOf, readyMachine, runDestroy, TARGET } from './harness';

inSynthesisedProject();

let fakes: FakePrograms;
beforeEach(() => {
  fakes = readyMachine();
  const gone = planOf('aws_lambda_function.f', ['delete']);
  fakes.answer('terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan', { stdout: gone });
  const repository = planOf('aws_ecr_repository.r', ['delete']);
  fakes.answer('terraform -chdir=cdktf.out/stacks/image-registry show -json', { stdout: repository });
});
afterEach(() => fakes.close());

const terraformCalls = (): string[] => fakes.calls().filter((call) => /^terraform .* (plan|apply|destroy)/.test(call));
const planned = (stack: string): string =>
  `terraform -chdir=cdktf.out/stacks/${stack} plan -input=false -no-color -out=reviewed.tfplan -destroy`;
const applied = (stack: string): string =>
  `terraform -chdir=cdktf.out/stacks/${stack} apply -input=false -no-color reviewed.tfplan`;

describe('npm run destroy', () => {
  it('destroys the app, and leaves the registry', async () => {
    const { error, summary } = await runDestroy(fakes, ['--environment=dev', ...TARGET], {}, 'dev');
    expect(error).toBeUndefined();
    expect(terraformCalls()).toEqual([planned('app'), applied('app')]);
    expect(summary).toBe('**app** is destroyed in **dev**.\n');
  });

  it('destroys the registry after the app, when asked', async () => {
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--with-registry', ...TARGET]);
    expect(error).toBeUndefined();
    expect(terraformCalls()).toEqual([
      planned('app'),
      applied('app'),
      planned('image-registry'),
      applied('image-registry'),
    ]);
  });

  it.each([
    ['another name', ['prod'], "not confirmed; 'app' stays"],
    ['yes', ['yes'], "not confirmed; 'app' stays"],
    ['nobody there', [], 'nobody is here to confirm; give --confirm=dev'],
  ])('destroys nothing after %s', async (_, answers, message) => {
    const { error } = await runDestroy(fakes, ['--environment=dev', ...TARGET], {}, ...answers);
    expect(error?.message).toBe(message);
    expect(terraformCalls()).toEqual([planned('app')]);
  });

  it('runs nothing when the confirmation names another environment', async () => {
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=prod', ...TARGET]);
    expect(error?.message).toContain("--confirm must be the environment's name, 'dev', got 'prod'");
    expect(terraformCalls()).toEqual([]);
  });

  it('leaves the registry when the app cannot be retired', async () => {
    fakes.answer(applied('app'), { code: 1 });
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--with-registry', ...TARGET]);
    expect(error).toMatchObject({ code: 'COMMAND_FAILED' });
    expect(terraformCalls()).toEqual([planned('app'), applied('app')]);
  });

  it('says how to go on when the repository still holds images, and forces nothing', async () => {
    fakes.answer(applied('image-registry'), { code: 1 });
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', '--with-registry', ...TARGET]);
    expect(error).toMatchObject({ code: 'REGISTRY_NOT_EMPTY' });
    expect(error?.message).toContain('delete them first: aws ecr batch-delete-image');
    expect(fakes.calls().filter((call) => /force|batch-delete/.test(call))).toEqual([]);
  });

  it('needs neither an image nor docker nor git', async () => {
    fakes.remove('docker');
    fakes.remove('git');
    const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', ...TARGET]);
    expect(error).toBeUndefined();
  });
});
