import { manySources } from './many-sources';

export const app = manySources(200);
