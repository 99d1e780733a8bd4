import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageServer } from './language-server';

/** Tells what is wrong with the types of files, as they are on the disk. */
export interface TypeChecker {
  /** One line each: file, line, column, and what TypeScript says. None where it cannot be asked. */
  problemsIn(files: readonly string[]): Promise<readonly string[]>;
  close(): void;
}

/** The first version whose compiler is a language server, too. */
const FIRST_VERSION = 7;
const ERROR = 1;

interface Diagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly severity?: number;
  readonly message: string;
}

/** Nobody imports anything here, and to get ready for that takes the server seconds after each change. */
const SETTINGS = { suggest: { autoImports: false } };

/** Starts the project's own TypeScript; `undefined` where it has none that could be asked again and again. */
export function startTypeChecker(folder: string): TypeChecker | undefined {
  const compiler = compilerOf(folder);
  if (compiler === undefined) return undefined;
  const server = new LanguageServer([compiler, '--lsp', '--stdio'], SETTINGS);
  const ready = server
    .ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
    })
    .then(() => server.tell('initialized', {}));
  // That it has ended is told to who asks it.
  ready.catch(() => undefined);
  const versions = new Map<string, number>();
  const problemsIn = async (file: string): Promise<readonly string[]> => {
    const uri = pathToFileURL(resolve(file)).href;
    const answer = (await server.ask('textDocument/diagnostic', { textDocument: { uri } })) as {
      readonly items?: readonly Diagnostic[];
    };
    return (answer.items ?? [])
      .filter(({ severity = ERROR }) => severity === ERROR)
      .map(({ range: { start }, message }) => `${nameOf(file)}:${start.line + 1}:${start.character + 1}: ${message}`);
  };
  return {
    problemsIn: async (files) => {
      try {
        await ready;
        for (const file of files) show(server, resolve(file), versions);
        const found: string[] = [];
        for (const file of files) found.push(...(await problemsIn(file)));
        return found;
      } catch {
        return [];
      }
    },
    close: () => server.close(),
  };
}

const nameOf = (file: string): string => relative('.', file);

/** Gives the server a file's text, of which it then keeps no eye on the disk. */
function show(server: LanguageServer, file: string, versions: Map<string, number>): void {
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  const version = (versions.get(file) ?? 0) + 1;
  versions.set(file, version);
  if (version === 1) {
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version, text } });
  } else server.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
}

function compilerOf(folder: string): string | undefined {
  try {
    const path = createRequire(join(folder, 'package.json')).resolve('typescript/package.json');
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
    return Number.parseInt(version, 10) >= FIRST_VERSION ? join(dirname(path), 'bin/tsc') : undefined;
  } catch {
    return undefined;
  }
}
