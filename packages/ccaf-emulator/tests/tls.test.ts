import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import { startEmulator } from '../src';

const statusOf = (url: string, ca?: string): Promise<number | string> =>
  new Promise((resolve) => {
    get(url, { ...(ca && { ca }), headers: { connection: 'close' } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });

describe('an emulator that speaks https', () => {
  it('is trusted by its certificate, under the names of this machine, and by nobody else', async () => {
    const emulator = await startEmulator({ tls: true });
    const { url, certificate = '' } = emulator;
    const { port } = new URL(url);
    expect(url).toBe(`https://127.0.0.1:${port}`);
    expect(emulator.settings['flink.rest.endpoint']).toBe(url);
    expect(await statusOf(`${url}/sql/v1`, certificate)).toBe(401);
    expect(await statusOf(`${url}/sql/v1`)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    const made = new X509Certificate(certificate);
    expect(made.verify(made.publicKey)).toBe(true);
    expect(made.checkHost('localhost')).toBe('localhost');
    expect(made.checkHost('example.com')).toBeUndefined();
    expect(made.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(made.ca).toBe(true);
    await emulator.close();
  });

  it('has another key each time', async () => {
    const [a, b] = await Promise.all([startEmulator({ tls: true }), startEmulator({ tls: true })]);
    expect(a.certificate).not.toBe(b.certificate);
    expect(await statusOf(`${a.url}/sql/v1`, b.certificate)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    await Promise.all([a.close(), b.close()]);
  });
});
