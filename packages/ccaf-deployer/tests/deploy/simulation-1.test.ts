import { itSurvivesSimulation } from './simulation';

itSurvivesSimulation(1);
