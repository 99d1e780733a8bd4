/**
 * What a text of the event must look like. Terraform's variables, the commands and the handler judge by the same rules, so
 * that a pattern is one that JavaScript and Terraform (RE2) read alike.
 */
export interface TextRule {
  readonly pattern: string;
  /** What is expected, after "must be". */
  readonly expected: string;
}

/**
 * A display name or an id of Confluent Cloud, and an id of a deployment. A blank or a line break at an end comes along when
 * a value is copied: it would be another name, and to Terraform another target.
 */
export const NAME_RULE: TextRule = {
  pattern: '^[^\\x00-\\x20\\x7F-\\xA0](?:[^\\x00-\\x1F\\x7F-\\x9F]*[^\\x00-\\x20\\x7F-\\xA0])?$',
  expected: 'a text without spaces around it and without line breaks',
};

/** Where a function and its secret are. */
export interface Place {
  readonly region: string;
  readonly accountId: string;
}

// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html. An ARN adds a hyphen and six characters.
const CHARACTERS = '[A-Za-z0-9/_+=.@-]';

/**
 * The secret with the settings: its name, or its ARN, which is of the function's region and account.
 *
 * @param place values, or what stands for them in a pattern and in a text; without one an ARN of any place will do
 */
export function secretRule(place?: Place): TextRule {
  const { region, accountId } = place ?? { region: '[a-z0-9-]+', accountId: '[0-9]{12}' };
  const where = place ? ` in the region ${region} of the account ${accountId}` : '';
  return {
    pattern: `^(?:${CHARACTERS}{1,512}|arn:aws:secretsmanager:${region}:${accountId}:secret:${CHARACTERS}{1,519})$`,
    expected: `the name of a secret (letters, digits and /_+=.@-, at most 512), or the ARN of one${where}`,
  };
}

/** Whether a text is as a rule has it. */
export const fits = (text: string, { pattern }: TextRule): boolean => new RegExp(pattern).test(text);
