import { hasOption, type SinkOption } from '../src';
import { optionProblems } from '../src/sinks/sink-option';

it.each<[SinkOption, string, string]>([
  ['kafka.retention.time', '7 d', '604800000 ms'],
  ['kafka.retention.time', '14days', '336 h'],
  ['kafka.retention.time', '0', '0 ms'],
  ['kafka.max-message-size', '2097164', '2097164 bytes'],
  ['kafka.retention.size', '1 gb', '1024 MB'],
  ['kafka.producer.compression.type', 'zstd', 'zstd'],
])('takes %s of %s for the same as %s', (name, declared, actual) => {
  expect(hasOption(name, declared, actual)).toBe(true);
});

it.each<[SinkOption, string, string | undefined]>([
  ['kafka.retention.time', '8 d', '604800000 ms'],
  ['kafka.retention.time', '14 d', undefined],
  ['kafka.max-message-size', '4 mb', '2097164 bytes'],
  ['kafka.producer.compression.type', 'zstd', undefined],
  ['kafka.retention.time', '7 d', 'what nobody knows'],
])('takes %s of %s for another than %s', (name, declared, actual) => {
  expect(hasOption(name, declared, actual)).toBe(false);
});

it('takes what the catalog does not tell for the default', () => {
  expect(hasOption('kafka.retention.time', '168 h', undefined)).toBe(true);
  expect(hasOption('kafka.producer.compression.type', 'none', undefined)).toBe(true);
});

it('refuses what Flink would not read', () => {
  expect(optionProblems('kafka.retention.time', '2 weeks')).toEqual([
    'option "kafka.retention.time" must be a duration such as \'14 d\', got "2 weeks"',
  ]);
  expect(optionProblems('kafka.max-message-size', '-1')).toEqual([
    'option "kafka.max-message-size" must be a size such as \'4 mb\', got "-1"',
  ]);
  expect(optionProblems('kafka.producer.compression.type', 'brotli')).toEqual([
    'option "kafka.producer.compression.type" must be one of none, gzip, snappy, lz4, zstd, got "brotli"',
  ]);
});
