import { itSurvivesStorms } from './storms';

itSurvivesStorms(2);
