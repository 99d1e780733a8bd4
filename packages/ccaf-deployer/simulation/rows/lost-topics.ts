import type { Statement } from '../world/statement';
import type { World } from '../world/world';
import type { Excuses } from './excuses';
import { named } from './undecidable';
import { type Place, partitionsOf, writtenTo } from './written';

/** Topics of which nothing is left that read them into a sink: they look new, once others are known to have written it. */
export class LostTopics {
  #lost: (Place & { readonly to: number })[] = [];

  constructor(private readonly excuses: Excuses) {}

  /** Statements are purged, deleted or hidden. */
  gone(statements: readonly Statement[], world: World): void {
    for (const place of statements.flatMap(partitionsOf)) {
      const isHeld = world.jobs().some((one) => !statements.includes(one) && !one.isHidden && reads(one, place));
      if (!isHeld) this.#lost.push({ ...place, to: writtenTo(place.sink, place.topic, place.partition) });
    }
  }

  /**
   * A statement begins. Of the first one of a sink everybody was asked where it begins; what another one begins to read
   * anew was said to come twice.
   */
  began(statement: Statement, world: World): void {
    const isMine = ({ sink, topic }: Place): boolean =>
      partitionsOf(statement).some((one) => one.sink === sink && one.topic === topic);
    const isFirst = !world
      .jobs()
      .some((one) => one !== statement && one.began && !one.isHidden && one.job?.sink === statement.job?.sink);
    for (const place of isFirst ? [] : this.#lost.filter(isMine)) {
      const begin = place.topic.partitions[place.partition]?.begin ?? 0;
      this.excuses.add({ ...place, wrong: 'twice', from: 0, because: named(3) });
      this.excuses.add({ ...place, wrong: 'never', from: place.to, to: begin, because: named(3) });
    }
    this.#lost = this.#lost.filter((place) => !isMine(place));
  }
}

const reads = ({ job }: Statement, { sink, topic }: Place): boolean =>
  job?.sink === sink && job.reads.some((read) => read.topic === topic);
