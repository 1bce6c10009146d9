import { runFromCommandLine } from '../kit/server/runFromCommandLine.ts';
import { volunteerCenters } from './subgraph.ts';

await runFromCommandLine(volunteerCenters);
