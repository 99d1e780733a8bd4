import { DataTypes, type Expression, lit } from '../../src';
import type { Case } from '../case';
import { expressionCase } from '../expression-case';

const TEXTS = ['web', '', "it's", 'zoë ✈ 東京 🛫', 'a\nb', '\\', '"', ' ', '--', '/* */', '%'];
const NUMBERS = [
  ...[0, 1, -1, 127, 2_147_483_647, -2_147_483_648, 2_147_483_648, Number.MAX_SAFE_INTEGER],
  ...[0.5, -0.5, 1.1, 100.25, 1e-7, -2.5e-7, 5e-324, 123_456_789.123],
];

const typed: readonly Expression[] = [
  lit('a', DataTypes.STRING()),
  lit(7, DataTypes.TINYINT()),
  lit(7, DataTypes.SMALLINT()),
  lit(7, DataTypes.INT()),
  lit(7n, DataTypes.BIGINT()),
  lit('1.50', DataTypes.DECIMAL(10, 2)),
  lit('99999999999999999999.5', DataTypes.DECIMAL(38, 18)),
  lit(1.5, DataTypes.FLOAT()),
  lit(1.5, DataTypes.DOUBLE()),
  lit(1e300, DataTypes.DOUBLE()),
  lit(new Uint8Array([1, 255]), DataTypes.BYTES()),
  lit('2024-02-29', DataTypes.DATE()),
  lit('23:59:59', DataTypes.TIME(0)),
  lit('2024-02-29 23:59:59', DataTypes.TIMESTAMP(0)),
  lit('2024-02-29 23:59:59', DataTypes.TIMESTAMP(3)),
  lit('2024-02-29 23:59:59.123', DataTypes.TIMESTAMP(3)),
  lit('2024-02-29 23:59:59.123456', DataTypes.TIMESTAMP(6)),
  lit(new Date(1_709_251_199_123), DataTypes.TIMESTAMP_LTZ(3)),
  lit(new Date(1_709_251_199_123), DataTypes.TIMESTAMP_LTZ(6)),
  lit(null, DataTypes.STRING()),
  lit(null, DataTypes.DECIMAL(10, 2)),
  lit(null, DataTypes.TIMESTAMP_LTZ(3)),
];

/** Values as they are, and with a type. */
export const literals: readonly Case[] = [
  ...[...TEXTS, ...NUMBERS, 2n ** 62n, -(2n ** 63n), true, false].map((value) => lit(value)),
  ...[new Uint8Array([0, 255]), new Uint8Array(), new Date(0), new Date(-1)].map((value) => lit(value)),
  ...typed,
].map((literal) => expressionCase('literal', literal.node));
