import { checkHints } from '../../src/flink/hint-rules';

it.each([
  ["SELECT a FROM t /*+ OPTIONS('topic' = 'x') */", "Unsupported options found for 'confluent'"],
  ["SELECT a FROM t /*+ OPTIONS('scan.startup.mode'='latest-offset', 'nope'='x') */", 'nope'],
  [
    "SELECT a FROM t /*+ OPTIONS('scan.startup.mode' = 'group-offsets') */",
    "Invalid value for option 'scan.startup.mode'",
  ],
  ["SELECT a FROM t /*+ OPTIONS('connector' = 'datagen') */", "The connector 'datagen' is not supported"],
  ["SELECT a FROM t /*+ OPTIONS('scan.startup.mode'='latest-offset') */, u /*+ OPTIONS('b'='c') */", "'b'"],
])('%s is refused', (sql, reason) => {
  expect(() => checkHints(sql)).toThrow(reason);
});

it.each([
  "SELECT a FROM t /*+ OPTIONS('scan.startup.mode' = 'timestamp', 'scan.startup.timestamp-millis' = '5') */",
  "SELECT /*+ STATE_TTL('t' = '6h') */ a FROM t",
  "SELECT a FROM t /*+ OPTIONS('value.json-registry.validate-writes' = 'true') */",
  "SELECT a, '/*+ OPTIONS(''b''=''c'') */' FROM t /* 'b' = 'c' */",
])('%s is taken', (sql) => {
  expect(() => checkHints(sql)).not.toThrow();
});
