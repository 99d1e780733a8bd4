import type { Capabilities } from '../engine/capabilities';

/** What the Flink engine runs is what Flink says that it runs: none of it is listed here. */
export const CAPABILITIES: Capabilities = { functions: [], constructs: [] };
