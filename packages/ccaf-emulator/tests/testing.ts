export { type ListedStatement, listStatements } from './list-statements';
export { findChromium, launchChromium } from './page/chromium';
