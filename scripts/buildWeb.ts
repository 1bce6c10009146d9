/**
 * `npm run build:web`: the pages of web/ into web/dist, each file compressed beside itself. Does nothing if what is there
 * was made of the same files; `--force` builds anyway. Others may be served from, or building, the same folder.
 */
import { buildWeb } from './buildWeb/buildWeb.ts';

const made = await buildWeb({ force: process.argv.includes('--force') });
if (made) console.log(`web/dist: ${made.files} files in ${(made.milliseconds / 1000).toFixed(1)} s`);
