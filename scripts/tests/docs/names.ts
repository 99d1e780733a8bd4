import { loadConfig } from 'ccaf-constructs/config';
import { addStacks, synthAll, WITH_CONFLUENT_ACCESS } from 'ccaf-constructs/testing';
import { parseEvent } from 'ccaf-deployer/event';

const CODE = /\bcode(?: =|:) '([A-Za-z_]+)'/g;
const CODE_TABLE = /\b\d{3}: '([A-Z_]+)'|\? '(STATEMENTS_API_[A-Z_]+)' : '(STATEMENTS_API_[A-Z_]+)'/g;
const CODE_UNION = /^export type \w+ErrorCode =\s+([^;]+);/gm;

/** The codes of the errors that a source file defines. */
export function errorCodesIn(source: string): string[] {
  const unions = [...source.matchAll(CODE_UNION)].flatMap(([, union = '']) => union.match(/(?<=')\w+(?=')/g) ?? []);
  const found = [...source.matchAll(CODE), ...source.matchAll(CODE_TABLE)].flatMap(([, ...codes]) => codes);
  return [...found, ...unions].filter((code) => code !== undefined);
}

/** The classes of errors in a source of the engine, each with its code, or with what all of its codes begin with. */
export const errorClassesIn = (source: string): string[] =>
  [...source.matchAll(/^export class (\w+) extends (?:HandlerError|Error) \{(.*?)^\}/gms)].map(
    ([, name = '', body = '']) => {
      const code = /readonly code = '(\w+)'/.exec(body)?.[1];
      return `${name} ${code ?? 'STATEMENTS_API_…'}`;
    },
  );

/** The keys that an event may have, as the parser names them when it meets another. */
export function eventKeys(): string[] {
  try {
    parseEvent({ unknown: 1 });
  } catch (error) {
    const [, keys = ''] = /"unknown" is not known; expected one of (.*)/.exec((error as Error).message) ?? [];
    return keys.split(', ');
  }
  throw new Error('the parser took an unknown key');
}

/** The keys of the secret that the settings are read from. */
export const secretKeysIn = (source: string): string[] =>
  [...source.matchAll(/'((?:cloud|environment|flink|identity|metrics|organization|sts)\.[a-z.]+)'/g)].map(
    ([, key = '']) => key,
  );

/** The environment variables that the configuration is read from. */
export function configurationVariables(): string[] {
  const asked = new Set<string>();
  const env = new Proxy<Record<string, string>>({}, { get: (_, name) => void asked.add(String(name)) });
  try {
    loadConfig('any', env);
  } catch {
    // Nothing is set: what it asked for is all that matters.
  }
  return [...asked];
}

/** The Terraform variables of all stacks. */
export const terraformVariables = (): string[] => [
  ...new Set(
    Object.values(synthAll(addStacks, WITH_CONFLUENT_ACCESS)).flatMap(({ variable }) => Object.keys(variable)),
  ),
];

/** The entries of a part of `help`: what its lines begin with, from its title to the next blank line. */
export function helpEntries(help: string, title: RegExp): string[] {
  const part = help.split(/\n\s*\n/).find((text) => title.test(text)) ?? '';
  return [...part.matchAll(/^ {4}(\S.*?)(?: {2,}|$)/gm)].flatMap(([, names = '']) => names.split(', '));
}
