/**
 * Where a project is installed: account, region and function, so that two forks of it in one environment are told apart.
 *
 * @param arn the function's, with or without a qualifier, as Lambda passes it; without one it is a process on its own
 * @example installationOf('arn:aws:lambda:eu-west-1:123456789012:function:orders:live') // '123456789012/eu-west-1/orders'
 */
export function installationOf(arn: string | undefined): string {
  const [, , , region, account, , name] = (arn ?? '').split(':');
  return region && account && name ? `${account}/${region}/${name}` : 'local';
}
