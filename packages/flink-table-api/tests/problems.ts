import { InvalidAppError } from '../src';

/** The problems that building something ends in. */
export function problemsOf(build: () => unknown): readonly string[] {
  try {
    build();
  } catch (error) {
    if (error instanceof InvalidAppError) return error.problems;
    throw error;
  }
  throw new Error('expected an InvalidAppError');
}
