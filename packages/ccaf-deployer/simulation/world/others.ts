import { Statement } from './statement';
import type { World } from './world';

/** Adds what others have in the environment: it fills listings, and is nobody's business. */
export function addOthers(world: World): void {
  for (let index = 0; index < world.server.strangers; index += 1) {
    const labels = { 'user.confluent.io/others': 'true' };
    const sql = 'INSERT INTO `depots`.`live`.`theirs` SELECT * FROM `depots`.`live`.`also_theirs`';
    const name = `theirs-${index}`;
    const other = new Statement(name, world.number(), world.now, sql, {}, labels, 'lfcp-2', 'u-1', undefined);
    other.phase = 'COMPLETED';
    world.add(other);
  }
}
