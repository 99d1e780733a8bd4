/** A part of the repository that other parts meet by its name, or, where it is the team's, not at all. */
export interface Room {
  /** Its folders and files, from the root. */
  readonly paths: readonly string[];
  /** What its sources may import by name, beside libraries: packages, or single entries of packages. */
  readonly may: readonly string[];
  /** What its tests may import besides. */
  readonly testsMay: readonly string[];
}

const packageRoom = (name: string, may: readonly string[], testsMay: readonly string[] = []): Room => ({
  paths: [`packages/${name}`],
  may,
  testsMay,
});
const ENGINE = ['flink-table-api', 'ccaf-deployer', 'ccaf-constructs', 'ccaf-emulator', 'local-cloud'] as const;
const EXAMPLES = ['parcels', 'orders', 'stock', 'market', 'greenhouse'] as const;
const ALL = [...ENGINE, 'ccaf-cli', ...EXAMPLES, '@cdktf/provider-confluent'];

/** What a project's own files take from the engine. */
const TEAMS = [
  'flink-table-api',
  'ccaf-deployer/lambda',
  'ccaf-emulator/sample-data',
  'ccaf-constructs',
  'ccaf-cli/terminal',
];

/** What the tests of the public programs take besides: they run them on both engines. */
const PROGRAMS = ['ccaf-deployer/testing', 'ccaf-emulator', 'ccaf-emulator/data-files'];

/** Who may import whom: the whole architecture. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'flink-table-api': packageRoom('flink-table-api', [], ['ccaf-emulator/sql']),
  'ccaf-emulator': packageRoom('ccaf-emulator', []),
  'local-cloud': packageRoom('local-cloud', [], ['@cdktf/provider-confluent']),
  '@cdktf/provider-confluent': packageRoom('provider-confluent', []),
  'ccaf-deployer': packageRoom('ccaf-deployer', ['flink-table-api'], ['ccaf-emulator', 'local-cloud', 'parcels']),
  'ccaf-constructs': packageRoom(
    'ccaf-constructs',
    ['@cdktf/provider-confluent', 'ccaf-deployer/target', 'ccaf-deployer/conditions'],
    ['ccaf-deployer', 'local-cloud'],
  ),
  'ccaf-cli': packageRoom('ccaf-cli', ENGINE, EXAMPLES),
  parcels: { paths: ['examples/parcels'], may: TEAMS, testsMay: [] },
  orders: { paths: ['examples/orders'], may: TEAMS, testsMay: ['ccaf-deployer/testing'] },
  stock: { paths: ['examples/stock'], may: TEAMS, testsMay: ['ccaf-deployer/testing'] },
  market: { paths: ['examples/market'], may: TEAMS, testsMay: [...PROGRAMS] },
  greenhouse: {
    paths: ['examples/greenhouse'],
    may: TEAMS,
    testsMay: [...PROGRAMS, 'market/testing', 'market/rendered'],
  },
  // The team's.
  handler: {
    paths: ['handler'],
    may: ['flink-table-api', 'ccaf-deployer/lambda', 'ccaf-emulator/sample-data'],
    testsMay: [],
  },
  src: { paths: ['main.ts', 'src'], may: ['ccaf-constructs', 'ccaf-cli/terminal'], testsMay: [] },
  // What looks at all of it.
  __tests__: { paths: ['__tests__', 'jest.config.js'], may: ALL, testsMay: ALL },
  scripts: { paths: ['scripts'], may: ALL, testsMay: ALL },
  bench: { paths: ['bench'], may: ALL, testsMay: ALL },
};

/** What may reach into other rooms by paths: it looks at the team's files, which have no names. */
export const ONLOOKERS = ['__tests__', 'scripts', 'bench'];

/** The room that a file is in. */
export const roomOf = (path: string): string | undefined =>
  Object.entries(ROOMS).find(([, { paths }]) => paths.some((one) => path === one || path.startsWith(`${one}/`)))?.[0];

/** Folders that see less than all of their package: each with the files, beside its own, that it may import. */
export const NARROW: Readonly<Record<string, readonly string[]>> = {
  // The page is a guest: it looks at the emulator as a test would, and reads SQL.
  'packages/ccaf-emulator/src/page': [
    'packages/ccaf-emulator/src/inspection/inspection',
    'packages/ccaf-emulator/src/sql/index',
    'packages/ccaf-emulator/src/sql/reserved',
  ],
};
