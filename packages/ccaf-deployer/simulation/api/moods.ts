import type { Random } from '../random';
import { type Answering, type ApiRequest, refused } from './answer';
import type { Reply } from './dispatcher';

/** What becomes of a request that meets the server in a mood. */
export type Mood = 'unavailable' | 'busy' | 'lost before' | 'lost after' | 'silent after' | 'conflict';

export const MOODS: readonly Mood[] = ['unavailable', 'busy', 'lost before', 'lost after', 'silent after', 'conflict'];

/** How often a server is in one. */
export interface Temper {
  readonly moods: readonly Mood[];
  /** Of a hundred requests, so many. */
  readonly percent: number;
}

export const CALM: Temper = { moods: [], percent: 0 };

/** Has a request answered by a server that may be in a mood. */
export function moody(answer: Answering, { moods, percent }: Temper, random: Random): (request: ApiRequest) => Reply {
  return (request) => {
    if (moods.length === 0 || !random.chance(percent / 100)) return answer(request);
    switch (random.pick(moods)) {
      case 'unavailable':
        return refused(503, 'try later');
      case 'busy':
        return { ...refused(429, 'too many requests'), headers: { 'retry-after': String(random.below(2)) } };
      case 'lost before':
        return { lost: broken() };
      case 'lost after':
        answer(request);
        return { lost: broken() };
      case 'silent after':
        answer(request);
        return 'silence';
      case 'conflict':
        return request.method === 'PUT' ? refused(409, 'it has changed meanwhile') : answer(request);
    }
  };
}

const broken = (): Error => new Error('the connection is cut');
