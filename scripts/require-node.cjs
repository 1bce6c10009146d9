// Says so plainly if an older Node runs the project. Written for any Node: an old one cannot even read a .ts file, so
// npm scripts run this first, and every process entry imports it first.
'use strict';

var wanted = Number(require('../package.json').engines.node.replace(/\D/g, ''));
var running = Number(process.versions.node.split('.')[0]);

if (running < wanted) {
  console.error(
    'Expected Node ' + wanted + ' or newer, got ' + process.versions.node + ' (' + process.execPath + ').\n' +
      'Node ' + wanted + ' comes with the dependencies: run `npm ci`, then start by npm, e.g. `npm start`, `npm run hub`,\n' +
      'or put node_modules/.bin first in PATH. If no Node is published there for ' + process.platform + ' ' +
      process.arch + ', install Node ' + wanted + '.'
  );
  process.exit(1);
}
