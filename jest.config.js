/** @type {import('jest').Config} */
module.exports = require('ccaf-cli/jest');
