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

// Answers are folders named after the beginning of the call, with a folder in them for each time; the last one stays.
const SCRIPT = `#!/bin/sh
PATH=/usr/bin:/bin
folder="$(dirname "$0")/.."
call="$(basename "$0") $*"
echo "$call" >> "$folder/calls"
name=$(printf %s "$call" | tr '/' '_' | cut -c1-200)
case "$call" in *password-stdin*) cat > "$folder/input" ;; esac
while [ -n "$name" ]; do
  answers="$folder/answers/$name"
  if [ -d "$answers" ]; then
    turn=$(ls "$answers" | head -n 1)
    cat "$answers/$turn/stderr" >&2
    # The AWS CLI writes what a function answers to the file that the call ends with.
    for last; do :; done
    case "$call" in 'aws lambda invoke'*) cat "$answers/$turn/stdout" > "$last" ;; *) cat "$answers/$turn/stdout" ;; esac
    code=$(cat "$answers/$turn/code")
    [ "$(ls "$answers" | wc -l)" -eq 1 ] || rm -r "\${answers:?}/$turn"
    exit "$code"
  fi
  name="\${name%?}"
done
`;

export function startFakePrograms(): FakePrograms {
  const folder = mkdtempSync(join(tmpdir(), 'fakes-'));
  for (const name of ['bin', 'answers']) mkdirSync(join(folder, name));
  for (const name of NAMES) {
    writeFileSync(join(folder, 'bin', name), SCRIPT);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  writeFileSync(join(folder, 'calls'), '');
  const answer: FakePrograms['answer'] = (call, ...given) => {
    const answers = join(folder, 'answers', call.replaceAll('/', '_').slice(0, 200));
    rmSync(answers, { recursive: true, force: true });
    for (const [turn, { stdout = '', stderr = '', code = 0 }] of given.entries()) {
      mkdirSync(join(answers, String(turn)), { recursive: true });
      for (const [name, text] of Object.entries({ stdout, stderr, code: String(code) })) {
        writeFileSync(join(answers, String(turn), name), text);
      }
    }
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
