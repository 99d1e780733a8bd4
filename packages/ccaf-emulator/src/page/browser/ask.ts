/**
 * Asks the emulator.
 *
 * @returns the text of its answer
 * @throws {Error} whose message is the reason that it gives, or that it does not answer
 */
export async function ask(path: string, options: RequestInit = {}): Promise<string> {
  const response = await fetch(path, options).catch((cause: unknown) => {
    throw new Error('the emulator does not answer', { cause });
  });
  const text = await response.text();
  if (response.ok) return text;
  throw new Error((JSON.parse(text) as { readonly error: string }).error);
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
