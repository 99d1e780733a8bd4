/** What of a package.json tells versions of the engine. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/**
 * Each version of the engine that some manifests say, by where it stands: their own, and those of each other. npm asks its
 * registry for a package whose version here is another.
 *
 * @param manifests by their paths
 */
export function versionsOf(manifests: ReadonlyMap<string, Manifest>): Map<string, string> {
  const names = new Set([...manifests.values()].map(({ name }) => name));
  return new Map(
    [...manifests].flatMap(([path, { version, dependencies, devDependencies }]) => [
      [path, version] as const,
      ...Object.entries({ ...devDependencies, ...dependencies })
        .filter(([name, asked]) => names.has(name) && asked !== '*')
        .map(([name, asked]) => [`'${name}' in ${path}`, asked] as const),
    ]),
  );
}
