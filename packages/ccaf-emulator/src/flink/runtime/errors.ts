import type { Failure } from './protocol';

/** Why the Flink engine cannot be started or used here: one sentence, and what to do. */
abstract class FlinkEngineError extends Error {
  abstract readonly code: string;
}

export class JavaMissingError extends FlinkEngineError {
  override readonly name = 'JavaMissingError' as const;
  readonly code = 'JAVA_MISSING';

  constructor(readonly tried: string) {
    super(`the Flink engine needs Java 17 or newer, but '${tried}' does not run: install a JDK, or set JAVA_HOME`);
  }
}

export class JavaTooOldError extends FlinkEngineError {
  override readonly name = 'JavaTooOldError' as const;
  readonly code = 'JAVA_TOO_OLD';

  constructor(
    readonly java: string,
    readonly version: number,
  ) {
    super(
      `the Flink engine needs Java 17 or newer, got Java ${version} at '${java}': install a JDK 17, or set JAVA_HOME`,
    );
  }
}

export class JdkMissingError extends FlinkEngineError {
  override readonly name = 'JdkMissingError' as const;
  readonly code = 'JDK_MISSING';

  constructor(readonly tried: string) {
    super(`the Flink engine compiles some Java once, but '${tried}' does not run: this Java is not a JDK; install one`);
  }
}

export class MavenMissingError extends FlinkEngineError {
  override readonly name = 'MavenMissingError' as const;
  readonly code = 'MAVEN_MISSING';

  constructor(readonly tried: string) {
    super(
      `the Flink engine fetches its jars with Maven once, but '${tried}' does not run: install Maven 3.6.3 or newer`,
    );
  }
}

export class FlinkJarsError extends FlinkEngineError {
  override readonly name = 'FlinkJarsError' as const;
  readonly code = 'FLINK_JARS';

  constructor(
    readonly pom: string,
    readonly detail: string,
  ) {
    super(`Maven could not get the jars of the Flink engine (220 MB, once): ${detail}; check the network (${pom})`);
  }
}

export class FlinkCompileError extends FlinkEngineError {
  override readonly name = 'FlinkCompileError' as const;
  readonly code = 'FLINK_COMPILE';

  constructor(readonly detail: string) {
    super(`the Java of the Flink engine does not compile: ${detail}`);
  }
}

export class PortTakenError extends FlinkEngineError {
  override readonly name = 'PortTakenError' as const;
  readonly code = 'PORT_TAKEN';

  constructor(readonly port: number) {
    super(
      `port ${port} of this machine is in use, but Kafka should use it: stop the program that uses it, or choose another port`,
    );
  }
}

export class DiskFullError extends FlinkEngineError {
  override readonly name = 'DiskFullError' as const;
  readonly code = 'DISK_FULL';

  constructor(readonly folder: string) {
    super(
      `there is no space left where the Flink engine writes, '${folder}': it needs 1 GB; free some space, or ` +
        'choose another folder',
    );
  }
}

export class NotWritableError extends FlinkEngineError {
  override readonly name = 'NotWritableError' as const;
  readonly code = 'NOT_WRITABLE';

  constructor(readonly folder: string) {
    super(`the Flink engine cannot write into '${folder}': set XDG_CACHE_HOME to a folder that it can write`);
  }
}

export class FlinkProcessError extends FlinkEngineError {
  override readonly name = 'FlinkProcessError' as const;
  readonly code = 'FLINK_PROCESS';

  constructor(
    readonly process: 'Flink' | 'Kafka',
    /** What ended it from outside. */
    readonly signal: string | null,
    readonly detail: string,
    /** The last lines of what it said. */
    readonly log: readonly string[],
  ) {
    super(`the JVM of ${process} ${endedBy(signal)}: ${detail} (DEBUG=1 shows the end of its log)`);
  }
}

export class FlinkEndedError extends FlinkEngineError {
  override readonly name = 'FlinkEndedError' as const;
  readonly code = 'FLINK_ENDED';

  constructor() {
    super('the Flink engine was stopped: start it again to go on');
  }
}

function endedBy(signal: string | null): string {
  if (signal === null) return 'ended';
  return signal === 'SIGKILL' ? 'was ended by SIGKILL, probably because memory ran out' : `was ended by ${signal}`;
}

/** Flink's refusal of a statement or another request. */
export class FlinkRefusedError extends FlinkEngineError {
  override readonly name = 'FlinkRefusedError' as const;
  readonly code = 'FLINK_REFUSED';

  constructor(
    readonly operation: string,
    readonly failure: Failure,
  ) {
    super(`Flink refused '${operation}': ${(failure.causes[0]?.message ?? failure.stack).split('\n', 1)[0]}`);
  }
}
