/** `@guatu/kit/worker-services`: the ready ledger of an enterprise group. docs/reference/kit.md describes every name. */
export {
  fillWorkerServices,
  type WorkerData,
  type WorkerMeetingRow,
  type WorkerServiceRow,
  workerServices,
} from './subgraph.ts';
