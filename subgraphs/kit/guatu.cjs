#!/usr/bin/env node
// The command line of the package. Written for any Node: an old one could not read what it starts, and is told so here.
'use strict';

var wanted = require('./package.json').engines.node.replace(/^>=/, '');
var running = process.versions.node;

if (isOlder(running, wanted)) {
  console.error('Expected Node ' + wanted + ' or newer, got ' + running + ' (' + process.execPath + ').');
  process.exit(1);
}
import('./dist/cli/cityMain.js');

function isOlder(version, other) {
  var parts = version.split('.').map(Number);
  var others = other.split('.').map(Number);
  for (var i = 0; i < others.length; i++) {
    if (parts[i] !== others[i]) return parts[i] < others[i];
  }
  return false;
}
