#!/usr/bin/env node
// Starts main.ts. Written for any Node: an old one cannot even read a .ts file, and is told so here.
'use strict';

require('../scripts/require-node.cjs');
import('./main.ts');
