import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Child } from './child';
import type { Environment } from './tools';

export interface BrokerOptions {
  readonly java: string;
  readonly classPath: string;
  /** Its data, which a broker that is started again goes on with. */
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly environment: Environment;
}

/** Starts the process of a broker; `awaitBroker` waits until it can be used. */
export function startBroker(options: BrokerOptions, onCrash: () => void): Child {
  const { java, classPath, folder, environment } = options;
  mkdirSync(join(folder, 'data'), { recursive: true });
  const settings = join(folder, 'server.properties');
  writeFileSync(settings, brokerSettings(options));
  const args = [
    '-Xmx160m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-cp',
    classPath,
    'ccaf.kafka.Broker',
    settings,
  ];
  const log = join(folder, 'broker.log');
  const child = new Child({ what: 'Kafka', java, args, folder, log, environment }, onCrash);
  child.stdout.on('data', (text) => child.hear(String(text)));
  return child;
}

/**
 * Resolves when its port answers.
 *
 * @throws {FlinkProcessError | DiskFullError} where it ends before
 */
export async function awaitBroker(child: Child, port: number): Promise<void> {
  let hasEnded = false;
  void child.ended.then(() => {
    hasEnded = true;
  });
  while (!(await answers(port))) {
    if (hasEnded) throw child.failure();
    await sleep(50);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** One node that is broker and controller; everything small, since it has one user. */
const brokerSettings = ({ folder, port, controllerPort }: BrokerOptions): string => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs=${join(folder, 'data')}
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
log.retention.ms=-1
log.message.timestamp.after.max.ms=9223372036854775807
log.segment.bytes=104857600
log.index.size.max.bytes=1048576
log.cleaner.enable=false
num.network.threads=1
num.io.threads=2
background.threads=1
`;
