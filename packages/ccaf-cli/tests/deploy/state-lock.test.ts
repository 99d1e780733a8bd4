import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terraform } from 'local-cloud/terraform';
import { binary, describeWithTerraform } from 'local-cloud/testing';

const LOCK = {
  ID: '11111111-2222-4333-8444-555555555555',
  Operation: 'OperationTypeApply',
  Who: 'runner@killed',
  Version: '1.11.4',
  Created: '2026-11-26T17:00:00Z',
};

/** A backend of Terraform's own, over HTTP, whose lock somebody who was killed still holds. */
async function startLockedState() {
  let isLocked = true;
  const server = createServer((request, response) => {
    if (request.method === 'UNLOCK') isLocked = false;
    const status = request.method === 'GET' ? 404 : request.method === 'LOCK' && isLocked ? 423 : 200;
    request.resume().on('end', () => response.writeHead(status).end(status === 423 ? JSON.stringify(LOCK) : ''));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

describeWithTerraform('a state lock that nobody gives back', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const keepStateIn = (backend: object): void =>
    writeFileSync(
      join(folder, 'main.tf.json'),
      JSON.stringify({ terraform: { backend }, output: { a: { value: 1 } } }),
    );
  const run = (...command: readonly string[]) => terraform(binary ?? '', folder, command, { CHECKPOINT_DISABLE: '1' });

  // ways out: state-locked
  it('is broken with the id that the error tells', async () => {
    const state = await startLockedState();
    try {
      keepStateIn({ http: { address: state.url, lock_address: state.url, unlock_address: state.url } });
      await run('init');
      const { code, stderr } = await run('apply');
      expect(code).toBe(1);
      expect(stderr).toContain('Error acquiring the state lock');
      const id = /ID: +([0-9a-f-]{36})/.exec(stderr)?.[1] ?? '';
      expect((await run('force-unlock', '-force', id)).code).toBe(0);
      expect((await run('apply')).code).toBe(0);
    } finally {
      await state.close();
    }
  });

  it('is none in files: what is left of one that was killed is no lock', async () => {
    keepStateIn({ local: { path: 'terraform.tfstate' } });
    const left = join(folder, '.terraform.tfstate.lock.info');
    writeFileSync(left, JSON.stringify(LOCK));
    await run('init');
    expect((await run('apply')).code).toBe(0);
    expect(existsSync(left)).toBe(false);
  });
});
