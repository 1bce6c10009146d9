/** `npm run demo:stop -- 341200` and `npm run demo:start -- 341200`: one system of the running demo down, and back. */
import { askRunningDemo } from './control.ts';
import { readDataDirectory } from './options.ts';

const [action, name] = process.argv.slice(2);
if ((action !== 'stop' && action !== 'start') || !name) {
  console.error('Usage: npm run demo:stop|demo:start -- 341200|mp:341200|overview [--data <folder of the demo>]');
  process.exitCode = 2;
} else {
  try {
    console.log(await askRunningDemo(readDataDirectory(process.argv.slice(4)), action, name));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
