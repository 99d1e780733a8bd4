import { col, DataTypes } from 'flink-table-api';
import { relabelled } from './relabelled';

/** A change that fails as soon as a parcel arrives: the code of a parcel, such as N-000042, is no number. */
export const app = relabelled('North', 'South', (name) =>
  name === 'tracking_code' ? col(name).cast(DataTypes.INT()).cast(DataTypes.STRING()).as(name) : col(name),
);
