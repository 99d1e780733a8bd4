import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { REGISTRY_CONTENT_TYPE, type SchemaRegistry } from './schema-registry';

export interface RegistryServer {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a schema registry on loopback, to Flink's formats and to any client of Kafka. It has a port of its own: Flink sends
 * no credentials, and knows nothing of the certificate that the statements API may be served with.
 */
export async function startRegistryServer(registry: SchemaRegistry): Promise<RegistryServer> {
  const server = createServer(async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const body = await text(request);
    const answer = registry.route({ method: request.method ?? 'GET', path, body });
    const { status, body: told } = answer ?? { status: 404, body: { error_code: 404, message: 'HTTP 404 Not Found' } };
    response.writeHead(status, { 'Content-Type': REGISTRY_CONTENT_TYPE }).end(JSON.stringify(told));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
