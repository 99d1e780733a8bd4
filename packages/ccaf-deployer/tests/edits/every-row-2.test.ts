import { itKeepsEveryRow } from './every-row';

itKeepsEveryRow(75, 75);
