import { runFromCommandLine } from '../kit/server/runFromCommandLine.ts';
import { workerServices } from './subgraph.ts';

await runFromCommandLine(workerServices);
