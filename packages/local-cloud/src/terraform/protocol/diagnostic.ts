/** What a provider says of a configuration or an operation, as Terraform shows it. */
export type Diagnostic = {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  /** The argument that it is about: names, and indices of lists. */
  readonly path?: readonly (string | number)[];
};

// Diagnostic.Severity of tfplugin5.proto.
const SEVERITY = { error: 1, warning: 2 } as const;

/** An error that has a message only. */
export function problem(summary: string): Diagnostic {
  return { severity: 'error', summary };
}

/** The message `Diagnostic` of the protocol. */
export function diagnosticMessage({ severity, summary, detail = '', path }: Diagnostic): object {
  const steps = path?.map((step) => (typeof step === 'string' ? { attribute_name: step } : { element_key_int: step }));
  return { severity: SEVERITY[severity], summary, detail, ...(steps !== undefined && { attribute: { steps } }) };
}
