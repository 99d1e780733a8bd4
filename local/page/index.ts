export { createPage, type Page, type PageAnswer, type PageRequest } from './page';
