import { unwrapped } from './unwrapped';

/** What a release is made of: its tag, what the changelog says, and the versions that the packages say. */
export interface Release {
  /** For example `engine-v0.2.0`. */
  readonly tag: string;
  readonly changelog: string;
  /** The versions that the packages of the engine say, by where they stand. */
  readonly versions: ReadonlyMap<string, string>;
  /** The address of the repository. Links lead there, to the files as they were released. @default - they stay relative */
  readonly repository?: string;
}

/** A release that cannot be made as it is, with all that keeps it. */
export class ReleaseRefusedError extends Error {
  override readonly name = 'ReleaseRefusedError';
  readonly code = 'RELEASE_REFUSED';

  constructor(
    readonly tag: string,
    readonly problems: readonly string[],
  ) {
    super(`no release '${tag}': ${problems.join('; ')}. Correct it on main, and set the tag there`);
  }
}

/**
 * The notes of a release: its section of the changelog, without the heading, as a page of a release shows it.
 *
 * A tag of the engine begins with `engine-v`: one that begins with `v` deploys the app.
 *
 * @throws {ReleaseRefusedError} when the tag is none of the engine, a package says another version, or the changelog has not
 *   just one dated section of it, or has something unreleased
 * @example notesOf({ tag: 'engine-v0.2.0', changelog: '## [0.2.0] - 2026-12-01\n\n- Faster.\n', versions: new Map() })
 * // '- Faster.\n'
 */
export function notesOf({ tag, changelog, versions, repository }: Release): string {
  const [, version] = /^engine-v(\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?)$/.exec(tag) ?? [];
  if (version === undefined) {
    throw new ReleaseRefusedError(tag, ["a tag of the engine is 'engine-v' and a version, such as engine-v0.2.0"]);
  }
  const sectionsOf = (name: string): string[] =>
    changelog.split(/^(?=## )/m).filter((text) => text.startsWith(`## [${name}]`));
  const [section, ...more] = sectionsOf(version);
  const [heading = '', ...lines] = section?.split('\n') ?? [];
  const notes = lines.join('\n').trim();
  const unreleased = sectionsOf('Unreleased').some((text) => text.trim().includes('\n'));
  const problems = [
    ...[...versions].filter(([, said]) => said !== version).map(([path, said]) => `${path} says version ${said}`),
    ...(section === undefined ? [`CHANGELOG.md has no section '## [${version}] - <date>'`] : []),
    ...(more.length > 0 ? [`CHANGELOG.md has ${1 + more.length} sections '## [${version}]'`] : []),
    ...(section !== undefined && !/\] - \d{4}-\d\d-\d\d$/.test(heading)
      ? [`'${heading}' in CHANGELOG.md has no date`]
      : []),
    ...(section !== undefined && notes === '' ? [`'${heading}' in CHANGELOG.md says nothing`] : []),
    ...(unreleased
      ? ["what '## [Unreleased]' in CHANGELOG.md says would be in the release, and not in its notes"]
      : []),
  ];
  if (problems.length > 0) throw new ReleaseRefusedError(tag, problems);
  const text = unwrapped(notes);
  return `${repository === undefined ? text : linked(text, `${repository}/blob/${tag}/`)}\n`;
}

/** A release is a page of its own, from which no relative link leads anywhere. */
const linked = (notes: string, base: string): string =>
  notes.replaceAll(/\]\((?!https?:|#)/g, `](${base}`).replaceAll('](#', `](${base}CHANGELOG.md#`);
