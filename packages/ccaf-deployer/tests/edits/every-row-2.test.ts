import { itKeepsEveryRow } from './every-row';

itKeepsEveryRow(2);
