import type { Place } from './target-rules';

/**
 * Where a project is installed: account, region and function, so that two forks of it in one environment are told apart.
 *
 * @param arn the function's, with or without a qualifier, as Lambda passes it; without one it is a process on its own
 * @example installationOf('arn:aws:lambda:eu-west-1:123456789012:function:orders:live') // '123456789012/eu-west-1/orders'
 */
export function installationOf(arn: string | undefined): string {
  const place = placeOf(arn);
  const name = (arn ?? '').split(':')[6];
  return place && name ? `${place.accountId}/${place.region}/${name}` : 'local';
}

/** Region and account of a function, by its ARN; undefined for a process on its own. */
export function placeOf(arn: string | undefined): Place | undefined {
  const [, , , region, accountId] = (arn ?? '').split(':');
  return region && accountId ? { region, accountId } : undefined;
}
