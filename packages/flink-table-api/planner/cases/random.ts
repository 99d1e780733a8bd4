import type { Case } from '../case';
import { expressionCase } from '../expression-case';
import { randomTrees } from '../random-trees';

/** Trees by chance, the same ones each time. */
export const random: readonly Case[] = randomTrees(300, 20_261_127).map((node) => expressionCase('random tree', node));
