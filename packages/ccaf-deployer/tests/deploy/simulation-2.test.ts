import { itSurvivesSimulation } from './simulation';

itSurvivesSimulation(2);
