import { relabelled } from './relabelled';

/** A change that works. */
export const app = relabelled('NORTH', 'SOUTH');
