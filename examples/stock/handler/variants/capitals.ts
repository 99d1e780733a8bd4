import { col } from 'flink-table-api';
import { receiving, shipping } from '../app';

/** A change that works, of one of the two; the other one stays as it is. */
export const apps = [receiving('RETURNED', 1), shipping(col('reason'), 1)];
