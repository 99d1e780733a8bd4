import { app as celsiusBy10Minutes } from './programs/celsius-by-10-minutes';
import { app as celsiusHopping } from './programs/celsius-hopping';
import { app as clockedReadings } from './programs/clocked-readings';
import { app as cratesHopping } from './programs/crates-hopping';
import { app as cratesPerMinute } from './programs/crates-per-minute';
import { app as cropsPerMinute } from './programs/crops-per-minute';
import { app as pickedAfterReading } from './programs/picked-after-reading';
import { app as pickingSessions } from './programs/picking-sessions';
import { app as pickingsBy2Seconds } from './programs/pickings-by-2-seconds';
import { app as pickingsSoFar } from './programs/pickings-so-far';
import { app as previousReadings } from './programs/previous-readings';
import { app as readingsIn15Minutes } from './programs/readings-in-15-minutes';
import { app as sortedReadings } from './programs/sorted-readings';
import { app as warming } from './programs/warming';

/** Public programs about time, each as an app with a sink of its own. */
export const apps = [
  celsiusBy10Minutes,
  celsiusHopping,
  clockedReadings,
  cratesHopping,
  cratesPerMinute,
  cropsPerMinute,
  pickedAfterReading,
  pickingSessions,
  pickingsBy2Seconds,
  pickingsSoFar,
  previousReadings,
  readingsIn15Minutes,
  sortedReadings,
  warming,
];
