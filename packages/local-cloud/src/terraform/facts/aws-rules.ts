import type { Rule } from './facts';

/** A name, or a prefix that the provider adds to; not both. */
export const NAME_AND_PREFIX: Rule = { kind: 'conflict', paths: ['name', 'name_prefix'] };

/** How such a name comes out. */
export const NAMED = { name: '{name_prefix}{hash}', name_prefix: '' };

export function pattern(path: string, allowed: RegExp): Rule {
  return { kind: 'pattern', path, pattern: allowed, message: `must match ${allowed.source}` };
}

// ValidARN in internal/verify/validate.go: an empty text passes, region and account may be left out.
const ARN = new RegExp(
  '^$|^arn:aws(-[a-z]+)*:[^:]+:([a-z]{2}(-[a-z]+)+-\\d{1,2})?:' +
    '(aws|aws-managed|third-party|aws-marketplace|\\d{12}|cw.{10})?:.+$',
);

export function arn(path: string): Rule {
  return { kind: 'pattern', path, pattern: ARN, message: 'is an invalid ARN' };
}
