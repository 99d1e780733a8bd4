import { col, DataTypes } from 'flink-table-api';
import { receiving, shipping } from '../app';

/** A change that fails as soon as something leaves: a reason, such as 'sold', is no number. */
const reason = col('reason').cast(DataTypes.INT()).cast(DataTypes.STRING()).as('reason');

export const apps = [receiving('RETURNED', 1), shipping(reason, 1)];
