import { relabelled } from './relabelled';

/** A change that fails: the local run has the stand-in fail statements with this label. */
export const app = relabelled('BROKEN', 'BROKEN');
