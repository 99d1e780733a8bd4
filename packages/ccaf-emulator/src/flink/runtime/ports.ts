import { createServer } from 'node:net';
import { PortTakenError } from './errors';

/**
 * A port of the loopback interface that nothing listens on; 0: any.
 *
 * @throws {PortTakenError} where it is taken
 */
export function freePort(port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => reject(new PortTakenError(port)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
