import { createHash } from 'node:crypto';
import { type ApiAnswer, type ApiRequest, subjectOf } from '../api/answer';
import { readInsert } from '../world/insert-text';
import { withoutSinks } from './blind';
import type { Place, Plant } from './plant';

/** What a statement is wrongly identified by: for a sink, or all that an invocation goes by. */
export interface Mark {
  readonly ofSink: (place: Place, sink: string) => string;
  readonly all: (place: Place) => readonly string[];
}

interface Body {
  readonly name: string;
  readonly spec: { readonly statement: string; readonly properties: Readonly<Record<string, string>> };
}

const FROM = 'sql.tables.initial-offset-from';
const markOf = (text: string): string => `-m${createHash('sha256').update(text).digest('hex').slice(0, 5)}`;
const MARK = /-m[0-9a-f]{5}$/;
const unmarked = (name: string): string => name.replace(MARK, '');

/** As if what runs were identified by more than what it writes: each invocation sees only what has its own marks. */
export const identifiedBy = (mark: Mark): Plant => ({
  event: (event) => event,
  answer: (request, place) => {
    const marks = mark.all(place).map(markOf);
    const { statements } = place.simulation.world;
    const isMine = (name: string): boolean => !MARK.test(name) || marks.some((one) => name.endsWith(one));
    const seen = [...statements.values()]
      .filter(({ name, job }) => job && isMine(name))
      .map(({ job }) => job?.sink.name);
    const api = (asked: ApiRequest): ApiAnswer =>
      withoutSinks((sink) => /^s\d$/.test(sink) && !seen.includes(sink), asked, place);
    const { name = '' } = subjectOf(request) ?? {};
    if (request.method === 'POST') return create(request, mark, { ...place, api });
    if (name === '') return listed(api(request), isMine);
    const marked = marks.map((one) => `${name}${one}`).find((one) => statements.has(one)) ?? name;
    return shown(api({ ...request, path: request.path.replace(name, marked) }));
  },
});

function create(request: ApiRequest, mark: Mark, place: Place): ApiAnswer {
  const body = JSON.parse(request.body) as Body;
  const sink = readInsert(body.spec.statement)?.sink.at(-1);
  if (sink === undefined || body.spec.properties['sql.dry-run'] === 'true') return place.api(request);
  const own = markOf(mark.ofSink(place, sink));
  const from = body.spec.properties[FROM];
  const properties = { ...body.spec.properties, ...(from !== undefined && { [FROM]: `${from}${own}` }) };
  const marked = { ...body, name: `${body.name}${own}`, spec: { ...body.spec, properties } };
  return shown(place.api({ ...request, body: JSON.stringify(marked) }));
}

function listed(answer: ApiAnswer, isMine: (name: string) => boolean): ApiAnswer {
  const { data, ...rest } = answer.body as { data: Body[] };
  return { ...answer, body: { ...rest, data: data.filter(({ name }) => isMine(name)).map(asShown) } };
}

const shown = (answer: ApiAnswer): ApiAnswer =>
  typeof (answer.body as Body | undefined)?.name === 'string'
    ? { ...answer, body: asShown(answer.body as Body) }
    : answer;

function asShown(body: Body): Body {
  const from = body.spec.properties[FROM];
  const properties = { ...body.spec.properties, ...(from !== undefined && { [FROM]: unmarked(from) }) };
  return { ...body, name: unmarked(body.name), spec: { ...body.spec, properties } };
}
