import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAMES = ['aws', 'docker', 'git', 'npm', 'npx', 'terraform'] as const;
export type ProgramName = (typeof NAMES)[number];

/** What a program prints, and how it ends. */
export interface FakeAnswer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code?: number;
}

/** Programs on a PATH of their own that log how they are called, and answer as they were told; aws is version 2. */
export interface FakePrograms {
  /** The PATH that leads to them, and to nothing else. */
  readonly path: string;
  /** What was called, a line a call: the program and its arguments. */
  calls(): string[];
  /** What a program read that was called with a password. */
  passwordRead(): string;
  /** Answers calls that begin with this, in turn, the last answer again and again; the longest beginning wins. */
  answer(call: string, ...answers: readonly FakeAnswer[]): void;
  /** Where the calls are logged as they come. */
  readonly log: string;
  /** From now on the program is the one at this path. */
  replace(name: ProgramName, path: string): void;
  /** From now on the program is not there. */
  remove(name: ProgramName): void;
  close(): void;
}

// Hundreds of calls are answered so: it starts no other program but `cat`, where there is something to print. `choose` has
// which answer is whose, as a `case`; an answer is a folder with a folder in it for each turn.
const SCRIPT = `#!/bin/sh
folder="\${0%/*}/.."
call="\${0##*/} $*"
printf '%s\\n' "$call" >> "$folder/calls"
case "$call" in *password-stdin*) /bin/cat > "$folder/input" ;; esac
. "$folder/choose"
[ -n "$answer" ] || exit 0
read -r turn final < "$answer/turn"
[ "$turn" = "$final" ] || echo "$((turn + 1)) $final" > "$answer/turn"
[ ! -s "$answer/$turn/stderr" ] || /bin/cat "$answer/$turn/stderr" >&2
# The AWS CLI writes what a function answers to the file that the call ends with.
for last; do :; done
case "$call" in
  'aws lambda invoke'*) /bin/cat "$answer/$turn/stdout" > "$last" ;;
  *) [ ! -s "$answer/$turn/stdout" ] || /bin/cat "$answer/$turn/stdout" ;;
esac
read -r code < "$answer/$turn/code"
exit "$code"
`;

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export function startFakePrograms(): FakePrograms {
  const folder = mkdtempSync(join(tmpdir(), 'fakes-'));
  for (const name of ['bin', 'answers']) mkdirSync(join(folder, name));
  for (const name of NAMES) {
    writeFileSync(join(folder, 'bin', name), SCRIPT);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  writeFileSync(join(folder, 'calls'), '');
  const beginnings: string[] = [];
  const answer: FakePrograms['answer'] = (call, ...given) => {
    if (!beginnings.includes(call)) beginnings.push(call);
    const folderOf = (beginning: string): string => join(folder, 'answers', String(beginnings.indexOf(beginning)));
    rmSync(folderOf(call), { recursive: true, force: true });
    for (const [turn, { stdout = '', stderr = '', code = 0 }] of given.entries()) {
      mkdirSync(join(folderOf(call), String(turn)), { recursive: true });
      for (const [name, text] of Object.entries({ stdout, stderr, code: `${code}\n` })) {
        writeFileSync(join(folderOf(call), String(turn), name), text);
      }
    }
    writeFileSync(join(folderOf(call), 'turn'), `0 ${given.length - 1}\n`);
    const longestFirst = beginnings.toSorted((one, other) => other.length - one.length);
    const cases = longestFirst.map((beginning) => `${quoted(beginning)}*) answer=${quoted(folderOf(beginning))} ;;`);
    writeFileSync(join(folder, 'choose'), ['answer=', 'case "$call" in', ...cases, 'esac', ''].join('\n'));
  };
  answer('aws --version', { stdout: 'aws-cli/2.31.0 Python/3.13.7' });
  return {
    path: join(folder, 'bin'),
    calls: () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n'),
    passwordRead: () => readFileSync(join(folder, 'input'), 'utf8'),
    answer,
    log: join(folder, 'calls'),
    replace: (name, path) => {
      const script = `#!/bin/sh\necho "${name} $*" >> '${join(folder, 'calls')}'\nexec '${path}' "$@"\n`;
      writeFileSync(join(folder, 'bin', name), script);
    },
    remove: (name) => rmSync(join(folder, 'bin', name)),
    close: () => rmSync(folder, { recursive: true }),
  };
}
