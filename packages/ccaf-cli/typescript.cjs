// What every command is started with: it lets Node load TypeScript, by tsx.
const { _extensions } = require('node:module');

const load = _extensions['.js'];
require('tsx/cjs');
const loadByTsx = _extensions['.js'];

// tsx looks into JavaScript, too. The packages' is as Node wants it, and it is most of what a command loads.
_extensions['.js'] = (module, file) => (file.includes('/node_modules/') ? load : loadByTsx)(module, file);

// Source maps serve stack traces, which are shown with DEBUG=1 only; to read them would be a tenth of a command's start.
if (!process.env.DEBUG) process.setSourceMapsEnabled(false);
