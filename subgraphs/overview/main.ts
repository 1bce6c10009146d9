import { runFromCommandLine } from '../kit/server/runFromCommandLine.ts';
import { readOverviewConfig } from './config.ts';
import { overview } from './subgraph.ts';

await runFromCommandLine('overview', (file) => overview(readOverviewConfig(file)));
