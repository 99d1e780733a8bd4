import { itKeepsEveryRow } from './every-row';

itKeepsEveryRow(0, 75);
