import { createLogger } from '../../src/log';

it('writes one JSON object a line, with the time, the level, the request and the facts', () => {
  const lines: string[] = [];
  const log = createLogger({ requestId: 'r-1', now: () => 0, write: (line) => lines.push(line) });
  log.info('ready', { port: 1 });
  log.error('two\nlines');
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"INFO","requestId":"r-1","message":"ready","port":1}',
    '{"time":"1970-01-01T00:00:00.000Z","level":"ERROR","requestId":"r-1","message":"two\\nlines"}',
  ]);
});
