/** A trust policy, as far as it tells who may assume its role. */
export interface TrustPolicy {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Action: string;
    readonly Condition: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  }[];
}

/** What a token says, by claim. */
export type Claims = Readonly<Record<string, string>>;

/** `*` is any text in the place of it, `?` any one character. */
const like = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  ).test(text);

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String
const OPERATORS: Readonly<Record<string, (expected: string, actual: string) => boolean>> = {
  StringEquals: (expected, actual) => expected === actual,
  StringLike: like,
};
const ISSUER = 'token.actions.githubusercontent.com:';

/**
 * Whether a role lets GitHub's token in, by IAM's rules: all conditions must hold, each for one of its values, and a claim
 * that is not there holds none.
 *
 * @throws Error for what these rules do not cover
 */
export function trusts({ Statement: statements }: TrustPolicy, claims: Claims): boolean {
  return statements.some(({ Effect: effect, Action: action, Condition: condition }) => {
    if (effect !== 'Allow' || action !== 'sts:AssumeRoleWithWebIdentity') throw new Error(`${effect} ${action}`);
    return Object.entries(condition).every(([operator, keys]) => {
      const holds = OPERATORS[operator];
      if (!holds) throw new Error(`the operator ${operator} is not known`);
      return Object.entries(keys).every(([key, values]) => {
        const actual = key.startsWith(ISSUER) ? claims[key.slice(ISSUER.length)] : undefined;
        return actual !== undefined && [values].flat().some((expected) => holds(expected, actual));
      });
    });
  });
}
