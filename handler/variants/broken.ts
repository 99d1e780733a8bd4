import { col, DataTypes } from 'flink-table-api';
import { relabelled } from './relabelled';

/** A change that fails as soon as a flight arrives: the number of a flight, such as SKY123, is no number. */
export const app = relabelled('SkyOne', 'Sunset', (name) =>
  name === 'flight_number' ? col(name).cast(DataTypes.INT()).cast(DataTypes.STRING()).as(name) : col(name),
);
