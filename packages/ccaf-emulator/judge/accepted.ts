import type { Kind } from './compare';

/** Which differences an entry covers: all that is given must match. */
export interface Where {
  readonly group?: RegExp;
  readonly table?: RegExp;
  readonly expression?: RegExp;
  /** The types of the columns that the expression reads, joined by commas. */
  readonly types?: RegExp;
  /** The values of these columns, joined by commas; NULL is `NULL`. */
  readonly values?: RegExp;
  /** What Flink gives: a value, `NULL`, or `✗` and the reason. */
  readonly flink?: RegExp;
  /** What the emulator gives, in the same way. */
  readonly local?: RegExp;
  /** A difference of types, not of values. */
  readonly isOfTypes?: true;
}

/** One cause of differences that is left as it is. */
export interface Accepted {
  readonly cause: string;
  /** Never A: where Flink fails or gives NULL, the emulator does not go on. */
  readonly kind: Exclude<Kind, 'A'>;
  readonly reason: string;
  readonly where: Where;
  /** How many evaluations differ for this cause: no more, and no fewer. */
  readonly evaluations: number;
}

/** All of them. Each difference belongs to the first entry that covers it. */
export const ACCEPTED: readonly Accepted[] = [
  {
    cause: 'half a character',
    kind: 'B',
    reason:
      'REPLACE of the empty text splits a character beyond the BMP in Flink; texts are UTF-8 here and have no halves',
    where: { expression: /^REPLACE\(x, '', 'z'\)$/, values: /🛫/ },
    evaluations: 2,
  },
  {
    cause: 'VARCHAR without a length',
    kind: 'B',
    reason: 'documented as VARCHAR(1), and STRING in open-source Flink',
    where: { expression: /\(a VARCHAR\)$/, isOfTypes: true },
    evaluations: 1,
  },
  {
    cause: 'a text that is rounded beyond its DECIMAL',
    kind: 'C',
    reason: 'Flink gives 100000000.00 as a DECIMAL(10, 2), which has no such value; here it overflows',
    where: { expression: /CAST\(x AS DECIMAL/, types: /^STRING$/, values: /^(99999999\.995|99\.9995)$/ },
    evaluations: 4,
  },
  {
    cause: 'texts with escapes',
    kind: 'D',
    reason: "U&'…' is not parsed; the Table API writes characters as they are",
    where: { expression: /^U&/ },
    evaluations: 1,
  },
  {
    cause: 'a type beyond its limits',
    kind: 'D',
    reason:
      'Flink takes DECIMAL(39, 2), TIME(9), TIMESTAMP(10) for another type than is written, and texts of no length',
    where: {
      group: /^ddl$/,
      expression: /\(a (DECIMAL\(39, 2\)|VARCHAR\(0\)|CHAR\(0\)|TIME\(9\)|TIME\(10\)|TIMESTAMP\(10\))\)$/,
    },
    evaluations: 6,
  },
  {
    cause: 'nanoseconds',
    kind: 'D',
    reason: 'the embedded engine counts in microseconds, and refuses TIMESTAMP(9)',
    where: { group: /^ddl$/, expression: /\(a TIMESTAMP\(9\)\)$/ },
    evaluations: 1,
  },
  {
    cause: 'names that Avro does not have',
    kind: 'D',
    reason:
      'Confluent Cloud writes Avro, unless a table says otherwise, and Avro has no field with a blank in its name',
    where: { group: /^ddl$/, expression: /`a b`/ },
    evaluations: 1,
  },
  {
    cause: 'computed columns',
    kind: 'D',
    reason: 'refused by name: the Table API declares none',
    where: { group: /^ddl$/, expression: /b AS a \+ 1/ },
    evaluations: 1,
  },
  {
    cause: 'a key format without a key',
    kind: 'D',
    reason:
      'refused as by Confluent Cloud; open-source Flink does not look at the options of a table that it does not use',
    where: { group: /^ddl$/, expression: /WITH \('key\.format' = 'raw'\)$/ },
    evaluations: 1,
  },
  {
    cause: 'changes of physical columns and formats',
    kind: 'D',
    reason: 'refused as by Confluent Cloud, where the columns of a table are those of its schemas',
    where: { group: /^ddl$/, expression: /^ALTER TABLE \$t (ADD|DROP|SET|MODIFY|RENAME)/ },
    evaluations: 6,
  },
];
