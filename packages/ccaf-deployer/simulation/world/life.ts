import { begin, commit, offsetsTold, read } from './reading';
import type { Statement } from './statement';
import type { World } from './world';

/** What happens to a statement at a tick. */
export function live(world: World, statement: Statement): void {
  const { ticks } = world.server;
  statement.age += 1;
  switch (statement.phase) {
    case 'PENDING':
      if (statement.age > ticks.pending) start(world, statement);
      return;
    case 'RUNNING':
      run(world, statement);
      return;
    case 'DEGRADED':
      if (statement.age > 20 && statement.plight !== 'degraded') statement.become('RUNNING', world.now);
      return;
    case 'STOPPING':
      if (statement.age > ticks.stopping) stop(world, statement);
      return;
    case 'FAILING':
      if (statement.plight !== 'failing') end(world, statement, 'FAILED', 'The job failed.');
      return;
    case 'STOPPED':
    case 'FAILED':
      resume(world, statement);
      return;
    case 'DELETING':
      if (statement.age > ticks.deleting) world.statements.delete(statement.name);
      return;
    case 'COMPLETED':
  }
}

function start(world: World, statement: Statement): void {
  const from = statement.began ? undefined : statement.carriesFrom;
  const predecessor = from === undefined ? undefined : world.statements.get(from);
  const problem = problemOf(world, statement, from !== undefined && !predecessor);
  if (problem !== undefined) {
    end(world, statement, 'FAILED', problem);
  } else if (predecessor && predecessor.phase !== 'STOPPED') {
    statement.detail = `Statement is currently pending until referenced statement ${from} is stopped.`;
  } else if (!world.hasRoom()) {
    statement.detail = 'The compute pool is exhausted.';
  } else {
    if (statement.began) commit(statement);
    else begin(statement, predecessor);
    if (!statement.hasRunLately) world.began(statement);
    statement.ranLately = 0;
    statement.startedAt = world.now;
    statement.become('RUNNING', world.now);
  }
}

function problemOf(world: World, statement: Statement, isOrphan: boolean): string | undefined {
  if (isOrphan) return 'The referenced statement does not exist.';
  if (!isThere(world, statement)) return 'The sink does not exist any more.';
  return world.faultOf(statement.job?.version ?? '') === 'at the start' ? 'Division by zero.' : undefined;
}

function run(world: World, statement: Statement): void {
  statement.ranLately += 1;
  const isBad = world.faultOf(statement.job?.version ?? '') === 'with the rows' && statement.ranLately > 3;
  if (!isThere(world, statement)) {
    end(world, statement, 'FAILED', 'The sink does not exist any more.');
  } else if (statement.fate === 'degrade') {
    statement.fate = undefined;
    statement.become('DEGRADED', world.now, statement.reason);
  } else if (statement.fate === 'fail' || isBad) {
    statement.fate = undefined;
    read(statement, world.server.transaction === 'committed');
    statement.become('FAILING', world.now, statement.reason);
  } else if (statement.plight !== 'stuck') {
    read(statement);
  }
}

/** A stop takes a savepoint: what was read is written, and the position is told. */
function stop(world: World, statement: Statement): void {
  if (statement.hasRunLately && isThere(world, statement)) read(statement);
  end(world, statement, 'STOPPED', '');
}

/** Lets a statement come to its end. */
export function end(world: World, statement: Statement, phase: 'FAILED' | 'STOPPED', detail: string): void {
  const message = statement.phase === 'FAILING' ? statement.reason : detail;
  if (phase === 'FAILED') statement.failures.unshift({ at: world.now, message });
  statement.become(phase, world.now, detail);
  if (!statement.hasRunLately) return;
  statement.ranMs = world.now - statement.startedAt;
  const { server } = world;
  const tells = phase === 'STOPPED' ? server.stoppedTells || statement.number % 2 === 0 : server.failedTells;
  if (tells) statement.told = { offsets: offsetsTold(statement, server.tellsUnread), at: world.now };
}

/** A statement that was told to go on may look for a moment as if it had not heard. */
function resume(world: World, statement: Statement): void {
  if (statement.resuming === 0) return;
  statement.resuming -= 1;
  if (statement.resuming === 0) statement.become('PENDING', world.now);
}

/** Whether the sink is still the one that the statement was made for, or the server does not mind. */
function isThere(world: World, statement: Statement): boolean {
  const { job } = statement;
  if (!job) return false;
  const sink = job.database.sinks.get(job.sink.name);
  if (sink === job.sink) return true;
  if (world.server.noticesDrops) return false;
  if (sink) {
    job.sink = sink;
    world.strayed(statement);
  }
  return true;
}
