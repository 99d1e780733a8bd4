#!/usr/bin/env node
require('../typescript.cjs');
require('../src/main.ts');
