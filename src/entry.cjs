#!/usr/bin/env node
// The command itself: answers --version before anything is loaded and refuses a Node that is too old; all else is main's.
'use strict';
const [major, minor] = process.versions.node.split('.').map(Number);
const only = process.argv.length === 3 ? process.argv[2] : '';
if (only === '--version' || only === '-V') process.stdout.write('%VERSION%\n');
else if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`docker-learn needs Node 20.17 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 3;
} else require('./main.cjs');
