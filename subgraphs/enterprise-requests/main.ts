import { runFromCommandLine } from '../kit/server/runFromCommandLine.ts';
import { enterpriseRequests } from './subgraph.ts';

await runFromCommandLine(enterpriseRequests);
