export { ACCEPTED } from './accepted';
export type { Case } from './case';
export { CASES } from './cases';
export { compare, type Difference, NotRecordedError } from './compare';
export { type Answer, type PlannerRecord, readRecord, type Versions, writeRecord } from './record';
export { figures, listed, matched } from './report';
export { PROGRAM, RECORD, SETUP } from './setup';
