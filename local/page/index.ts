export { createPage } from './page';
