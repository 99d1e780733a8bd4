import { sinkTables } from 'flink-table-api';
import type { ApiAnswer } from '../api/answer';
import { withoutSinks } from './blind';
import { identifiedBy } from './namespaces';
import type { Place, Plant } from './plant';

const eventOf = ({ invocation }: Place): Readonly<Record<string, unknown>> => invocation.options.event;

/** As if a renamed app were another one. */
const renamed = identifiedBy({
  ofSink: ({ invocation }, sink) => invocation.options.apps.find((app) => sinkTables(app).includes(sink))?.name ?? '',
  all: ({ invocation }) => invocation.options.apps.map(({ name }) => name),
});

/** As if an app whose secret moved were another one. */
const moved = identifiedBy({
  ofSink: (place) => String(eventOf(place)['ccaf_secrets_path']),
  all: (place) => [String(eventOf(place)['ccaf_secrets_path'])],
});

/** As if a database that is spelled by its id were another one. */
const spelled = identifiedBy({
  ofSink: (place) => String(eventOf(place)['database_name']),
  all: (place) => [String(eventOf(place)['database_name'])],
});

/** As if a teardown deleted what it stops, and the next deploy began anew. */
const tornDown = (): Plant => {
  const stopped = new Set<string>();
  return {
    event: (event, { world }) => {
      if (event['action'] === 'deploy') for (const name of stopped) world.statements.delete(name);
      return event;
    },
    answer: (request, place) => {
      const { world } = place.simulation;
      if (eventOf(place)['action'] === 'teardown' && request.method === 'PUT') {
        stopped.add(request.path.split('/').at(-1) ?? '');
      }
      const written = world.jobs().map(({ job }) => job?.sink.name);
      return withoutSinks((sink) => /^s\d$/.test(sink) && !written.includes(sink), request, place);
    },
  };
};

interface Shown {
  readonly status: Readonly<Record<string, unknown>>;
}

/** As if a statement that failed and tells no offsets had never run. */
const neverRan: Plant = {
  event: (event) => event,
  answer: (request, { api }) => {
    const answer = api(request);
    const body = answer.body as { status?: object; data?: unknown[] } | undefined;
    if (Array.isArray(body?.data)) return { ...answer, body: { ...body, data: body.data.map(asIfIdle) } };
    return body?.status ? { ...answer, body: asIfIdle(body) } : answer;
  },
};

function asIfIdle(statement: unknown): unknown {
  const { status } = statement as Shown;
  if (status?.['phase'] !== 'FAILED' || 'latest_offsets' in status) return statement;
  const { duration: _, ...rest } = status;
  const ended = new Date(0).toISOString();
  return { ...(statement as object), status: { end_time: ended, ...rest, phase: 'STOPPED' } };
}

/** As if a sink that was dropped were still the same. */
const dropped: Plant = {
  event: (event) => event,
  answer: (request, { api, simulation }): ApiAnswer => {
    const { world, time } = simulation;
    for (const { job } of request.body.includes('INFORMATION_SCHEMA') ? world.jobs() : []) {
      if (job && !job.database.sinks.has(job.sink.name)) job.database.makeSink(job.sink.name, time.now);
    }
    return api(request);
  },
};

/** Faults by name, each as if the handler had it; each sequence has one of its own. */
export const PLANTS: Readonly<Record<string, () => Plant>> = {
  renamed: () => renamed,
  'moved-secret': () => moved,
  'spelled-by-id': () => spelled,
  'torn-down': tornDown,
  'failed-without-offsets': () => neverRan,
  'dropped-sink': () => dropped,
};
