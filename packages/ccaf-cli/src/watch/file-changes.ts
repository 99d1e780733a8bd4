import { type FSWatcher, readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** An editor writes a file in several steps: they are one change. */
const QUIET_MS = 15;
/** After so many looks a file that stays empty is meant to be. */
const MAX_LOOKS = 20;

/** Tells when the text of files changes; a folder stands for the files in it. */
export class FileChanges {
  readonly #watchers = new Map<string, FSWatcher>();
  #texts = new Map<string, string>();
  #paths: readonly string[] = [];
  #wake: () => void = () => undefined;
  #hasEvent = false;
  #isClosed = false;

  /** What is to be watched from now on. Of what was not watched before, what is there now is no change. */
  watch(paths: readonly string[]): void {
    const known = this.#paths;
    this.#texts = new Map([...textsOf(paths.filter((path) => !known.includes(path))), ...this.#texts]);
    this.#paths = paths;
    const folders = new Set(paths.map((path) => (isFolder(path) ? path : dirname(path))));
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      const watcher = watch(folder, () => {
        this.#hasEvent = true;
        this.#wake();
      });
      // A folder that goes away brings no more changes.
      watcher.on('error', () => watcher.close());
      this.#watchers.set(folder, watcher);
    }
  }

  /** Resolves with the files that have another text, are new or are gone, once there is one; with none when it is closed. */
  async next(): Promise<readonly string[]> {
    while (!this.#isClosed) {
      if (!this.#hasEvent) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      this.#hasEvent = false;
      const texts = await this.#settled();
      const files = new Set([...texts.keys(), ...this.#texts.keys()]);
      const changed = [...files].filter((file) => texts.get(file) !== this.#texts.get(file));
      this.#texts = texts;
      if (changed.length > 0) return changed;
    }
    return [];
  }

  /** The texts, once they are not being written any more. */
  async #settled(): Promise<Map<string, string>> {
    let before = textsOf(this.#paths);
    for (let looks = 1; ; looks += 1) {
      await setTimeout(QUIET_MS);
      const texts = textsOf(this.#paths);
      if (isDeepStrictEqual(texts, before) && (looks > MAX_LOOKS || !this.#isBeingWritten(texts))) return texts;
      before = texts;
    }
  }

  /** Whether a file that had a text is empty: that is how writing one begins. */
  #isBeingWritten(texts: ReadonlyMap<string, string>): boolean {
    return [...texts].some(([file, text]) => text === '' && (this.#texts.get(file) ?? '') !== '');
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}

function textsOf(paths: readonly string[]): Map<string, string> {
  const files = paths.flatMap((path) => (isFolder(path) ? readdirSync(path).map((file) => join(path, file)) : [path]));
  const texts = new Map<string, string>();
  for (const file of files) {
    try {
      texts.set(file, readFileSync(file, 'utf8'));
    } catch {
      // Gone, or a folder: it has no text.
    }
  }
  return texts;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
