import { runFromCommandLine } from '../kit/server/runFromCommandLine.ts';
import { provincialProjects } from './subgraph.ts';

await runFromCommandLine(provincialProjects);
