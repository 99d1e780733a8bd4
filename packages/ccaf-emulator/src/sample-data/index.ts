export { Arrivals } from './arrivals';
export { type Checksum, canonicalJson, checksumOf } from './checksum';
export { drawer, hashText } from './draw';
export type { RowsByTopic, SampleData, SampleRow } from './sample-data';
