import type { Contestant } from './contestants.ts';
import type { GatewayProcess } from './GatewayProcess.ts';
import type { LoadGenerator } from './load.ts';

/** A contestant that runs, and whoever asks it. */
export interface Entry {
  contestant: Contestant;
  gateway: GatewayProcess;
  load: LoadGenerator;
}
