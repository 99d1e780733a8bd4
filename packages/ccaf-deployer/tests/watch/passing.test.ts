import { passesByItself } from '../../src/watch/passing';

const passes = (name: string, message: string, detail = '') => passesByItself({ name, message, timestamp: '' }, detail);

it.each([
  ['java.io.IOException', 'Connection reset by peer'],
  ['java.net.SocketTimeoutException', 'Read timed out'],
  ['org.apache.kafka.common.errors.TimeoutException', 'Timeout expired while fetching topic metadata'],
  ['org.apache.kafka.common.errors.NotLeaderOrFollowerException', 'For requests intended only for the leader'],
  ['java.util.concurrent.TimeoutException', 'Heartbeat of TaskManager with id 10.0.0.3:33783-3e38f6 timed out.'],
  ['org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException', 'Lost connection to a peer'],
  ['java.lang.Exception', 'The task manager was lost.'],
])('passes by itself: %s: %s', (name, message) => {
  expect(passes(name, message)).toBe(true);
});

it.each([
  ['java.io.IOException', 'Failed to deserialize Avro record'],
  ['org.apache.kafka.common.errors.SerializationException', 'Unknown magic byte!'],
  ['org.apache.kafka.common.errors.CorruptRecordException', 'This message has failed its CRC checksum'],
  ['java.lang.ArithmeticException', '/ by zero'],
  ['org.apache.flink.table.api.TableRuntimeException', 'Division by zero'],
  ['java.lang.NumberFormatException', 'For input string: "x"'],
  ['org.apache.flink.table.api.TableException', 'Column a is NOT NULL, however, a null value is being written'],
  ['io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException', 'Subject was removed'],
  ['org.apache.kafka.clients.consumer.OffsetOutOfRangeException', 'Fetch position is gone'],
  ['org.apache.kafka.common.errors.UnknownTopicOrPartitionException', 'This server does not host this'],
  ['org.apache.kafka.common.errors.TopicAuthorizationException', 'Not authorized to access topics: [paid]'],
  ['org.apache.kafka.common.errors.RecordTooLargeException', 'The message is 2000000 bytes'],
  ['java.lang.IllegalArgumentException', 'Row length mismatch. 3 fields expected but was 2'],
  ['java.lang.ArrayIndexOutOfBoundsException', 'Index 7'],
  ['java.lang.StringIndexOutOfBoundsException', 'begin 0, end 9, length 4'],
  ['java.time.DateTimeException', 'Text is no time'],
  ['java.lang.RuntimeException', 'Unparseable input'],
  ['org.apache.flink.table.api.TableRuntimeException', 'Sum does not fit'],
  ['java.lang.OutOfMemoryError', 'Java heap space'],
  ['org.apache.flink.util.FlinkRuntimeException', 'Exceeded checkpoint tolerable failure threshold.'],
  ['', ''],
])('would come again, or may: %s: %s', (name, message) => {
  expect(passes(name, message)).toBe(false);
});

it('is doubtful where something else is said beside it', () => {
  expect(passes('java.net.ConnectException', 'Connection refused: schema registry')).toBe(false);
  expect(passes('java.net.ConnectException', 'Connection refused', 'A record could not be decoded.')).toBe(false);
});
