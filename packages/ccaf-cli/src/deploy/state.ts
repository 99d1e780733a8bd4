/** An invocation of the function, as Terraform's state has it. */
export interface Invocation {
  readonly address: string;
  /** JSON. */
  readonly input: string | undefined;
  /** JSON, as the handler answered. */
  readonly result: string | undefined;
}

interface State {
  readonly values?: { readonly root_module?: { readonly resources?: readonly StateResource[] } };
}
interface StateResource {
  readonly address: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The invocations in a state, as `terraform show -json` prints it. */
export const invocationsIn = (state: unknown): Invocation[] =>
  ((state as State).values?.root_module?.resources ?? [])
    .filter(({ type }) => type === 'aws_lambda_invocation')
    .map(({ address, values }) => ({ address, input: textOf(values['input']), result: textOf(values['result']) }));

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
