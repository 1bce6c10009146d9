/** The thread in which contracts are composed: contracts in; the graph, or what is wrong with them, out. */
import { parentPort, workerData } from 'node:worker_threads';
import { composeContracts } from '../../schema/compose.ts';
import { CompositionError, formatProblem } from '../../schema/composition/CompositionProblem.ts';
import { compareContracts } from '../../schema/evolution/compareContracts.ts';
import type { CompositionAnswer, CompositionOrder } from './composeInThread.ts';

const port = parentPort;
if (!port) throw new Error('Expected to be a worker thread.');
port.postMessage(await compose(workerData as CompositionOrder));

async function compose({ contracts, servedApiSdl }: CompositionOrder): Promise<CompositionAnswer> {
  try {
    const { supergraphSdl, apiSdl } = await composeContracts(contracts);
    const changes = servedApiSdl === null ? [] : await compareContracts(servedApiSdl, apiSdl);
    return { supergraphSdl, changes };
  } catch (error) {
    if (error instanceof CompositionError) return { problems: error.problems.map(formatProblem) };
    throw error;
  }
}
