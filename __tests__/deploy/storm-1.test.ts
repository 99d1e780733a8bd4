import { itSurvivesStorms } from './storms';

itSurvivesStorms(1);
