import { col, DataTypes, fromValues } from 'flink-table-api';

/** A table of constants: nothing is read, and nothing runs on. */
export const greetings = fromValues({ greeting: DataTypes.STRING() }, [
  { greeting: 'Good morning, Ada' },
  { greeting: 'Good morning, Ben' },
]).select(col('greeting'));

/** Of three names, those with an e. */
export const namesWithAnE = fromValues({ name: DataTypes.STRING() }, [
  { name: 'Mia' },
  { name: 'Noel' },
  { name: 'Ute' },
]).filter(col('name').like('%e%'));
