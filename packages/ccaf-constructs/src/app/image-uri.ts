/** An image in the registry of an account. */
export interface Image {
  readonly accountId: string;
  readonly region: string;
  readonly repository: string;
  readonly digest: string;
}

/** Names an image by its digest: a tag says what was meant, a digest what is run. */
export const imageUriOf = ({ accountId, region, repository, digest }: Image): string =>
  `${accountId}.dkr.ecr.${region}.amazonaws.com/${repository}@${digest}`;
