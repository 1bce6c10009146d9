import { runFromCommandLine } from '../kit/server/runFromCommandLine.ts';
import { directory } from './subgraph.ts';

await runFromCommandLine(directory);
