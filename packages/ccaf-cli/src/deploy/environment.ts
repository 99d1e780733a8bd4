type Env = Readonly<Record<string, string | undefined>>;

/** What a pipeline may leave unset. Others mean something where they are empty, such as AWS_PAGER. */
const MAY_BE_UNSET = /^(TF_VAR_|TF_TOKEN_|TFC_|CONFLUENT_|AWS_(ENVIRONMENT|REGION|ACCOUNT_ID|PROFILE)$)/;

/**
 * An environment without what it says nothing of: GitHub gives '' for a variable that is not set, and Terraform would take
 * that for a value, or for a value of the wrong type.
 */
export const withoutEmpty = (env: Env): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== '' || !MAY_BE_UNSET.test(name)));
