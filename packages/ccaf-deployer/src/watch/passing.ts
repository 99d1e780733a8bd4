import type { StatementException } from '../statements';

/**
 * What passes by itself: a connection that was lost, a machine that was, and what Kafka's own clients would ask for again.
 *
 * It is a list of what is known, and all else is left to a person: whatever words a new failure comes in, it may be a row,
 * and would come again.
 *
 * Sources: the direct subclasses of Kafka's RetriableException
 * (https://kafka.apache.org/39/javadoc/org/apache/kafka/common/errors/RetriableException.html) without the one of corrupt
 * records; Flink's JobMaster ("Heartbeat of TaskManager with id … timed out") and its RemoteTransportException.
 */
const PASSING = [
  /\bjava\.net\.(Connect|Socket|SocketTimeout|UnknownHost|NoRouteToHost)Exception\b/,
  /\bconnection (was )?(reset|refused|closed|lost|timed out)\b|\bbroken pipe\b/i,
  /\berrors\.(Timeout|Disconnect|Network|NotLeaderOrFollower|LeaderNotAvailable|NotController|NotCoordinator|NotEnoughReplicas(AfterAppend)?|CoordinatorNotAvailable|CoordinatorLoadInProgress|ThrottlingQuotaExceeded)Exception\b/,
  /\bRemoteTransportException\b|\bNoResourceAvailableException\b/,
  /\b(heartbeat|connection) (of|to|with) (the |remote )?(task|job) ?manager\b.*\b(timed out|lost|closed)\b/i,
  /\b(task|job) ?manager\b.{0,40}\b(was|has been) lost\b/i,
] as const;

/** What makes it doubtful, whatever else is said: bytes and schemas, arithmetic and casts, what is gone, rights. */
const DOUBTFUL = [
  /serializ|schema|avro|protobuf|\bjson|magic byte|corrupt|malformed|decod|pars(e|ing)\b/i,
  /arithmetic|divi(de|sion)|overflow|out of range|\bcast|ClassCast|NumberFormat|DateTimeParse|\bnull/i,
  /OffsetOutOfRange|NoOffset|UnknownTopic|does not exist|not found|deleted/i,
  /authori[sz]|authenti|permission|denied|forbidden/i,
] as const;

/** Whether the reason of a failure is known to pass by itself; the detail of its statement may tell more. */
export function passesByItself({ name, message }: StatementException, detail: string): boolean {
  const told = `${name} ${message}`;
  return PASSING.some((reason) => reason.test(told)) && !DOUBTFUL.some((reason) => reason.test(`${detail} ${told}`));
}
