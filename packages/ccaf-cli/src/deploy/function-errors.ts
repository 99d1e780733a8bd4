/** A failure of the function, in its own words. */
export interface FunctionError {
  readonly functionName: string;
  /** The class of the error. */
  readonly type: string;
  readonly message: string;
}

/** How the AWS provider tells that a function failed: its answer as it came, in one line. */
const FAILED = /invoking Lambda Function \((?<name>[^)]*)\): (?<answer>\{.*\})/g;

/**
 * The failures of functions in what Terraform printed, which quotes them as JSON in one line.
 *
 * @example functionErrorsIn('Error: invoking Lambda Function (f): {"errorType":"E","errorMessage":"no topic"}')
 * // [{ functionName: 'f', type: 'E', message: 'no topic' }]
 */
export const functionErrorsIn = (output: string): readonly FunctionError[] =>
  [...output.matchAll(FAILED)].flatMap(({ groups: { name = '', answer = '' } = {} }) => {
    const { errorType = 'Error', errorMessage } = parsed(answer);
    return errorMessage === undefined ? [] : [{ functionName: name, type: errorType, message: errorMessage }];
  });

interface Answer {
  readonly errorType?: string;
  readonly errorMessage?: string;
}

function parsed(answer: string): Answer {
  try {
    return JSON.parse(answer) as Answer;
  } catch {
    return {};
  }
}
