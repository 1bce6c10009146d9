import { runFromCommandLine } from '../kit/server/runFromCommandLine.ts';
import { municipalProjects } from './subgraph.ts';

await runFromCommandLine(municipalProjects);
