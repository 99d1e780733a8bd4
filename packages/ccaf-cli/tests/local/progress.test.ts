import { createProgress } from '../../src/terminal/progress';

async function shown(isInteractive: boolean, work: () => Promise<string>): Promise<string> {
  let text = '';
  const progress = createProgress({ isInteractive, write: (more) => (text += more) });
  await progress.step('deploy', work, (result) => result).catch(() => undefined);
  return text;
}

it('writes one plain line a step where nobody looks', async () => {
  expect(await shown(false, async () => 'created x')).toBe('  ✓ deploy        created x\n');
});

it('shows a step while it runs on a terminal, and puts the result in its place', async () => {
  const text = await shown(true, async () => 'created x');
  const esc = String.fromCharCode(27);
  expect(text.split('\r')).toHaveLength(2);
  expect(text.endsWith(`\r${esc}[2K  ${esc}[32m✓${esc}[39m deploy        created x\n`)).toBe(true);
});

it('says which step failed, and passes the failure on', async () => {
  expect(await shown(false, () => Promise.reject(new Error('no')))).toBe('  ✗ deploy        failed\n');
  const progress = createProgress({ isInteractive: false, write: () => undefined });
  await expect(progress.step('x', () => Promise.reject(new Error('no')), String)).rejects.toThrow('no');
});
