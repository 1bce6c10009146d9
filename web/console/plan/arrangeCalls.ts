import type { SystemCall } from './PlanReport.ts';

/** A call as a bar in a row: where it begins and how wide it is, in percent of the time that all of them took. */
export interface CallBar extends SystemCall {
  leftPercent: number;
  widthPercent: number;
}

export interface CallGroup {
  subgraph: string;
  /** In order of their start, then of their shards. */
  bars: readonly CallBar[];
}

/** Thinner than this a bar cannot be seen. */
const MIN_WIDTH_PERCENT = 0.6;

/** Calls by subgraph, whichever was asked first on top. `totalMs`: from the request to the end of the last call. */
export function arrangeCalls(calls: readonly SystemCall[]): { totalMs: number; groups: readonly CallGroup[] } {
  const totalMs = Math.max(1, ...calls.map(({ startMs, durationMs }) => startMs + durationMs));
  const groups = new Map<string, CallBar[]>();
  const byStart = (a: SystemCall, b: SystemCall) =>
    a.startMs - b.startMs || (a.shard ?? '').localeCompare(b.shard ?? '');
  for (const call of [...calls].sort(byStart)) {
    const leftPercent = Math.min((call.startMs / totalMs) * 100, 100 - MIN_WIDTH_PERCENT);
    const widthPercent = Math.max((call.durationMs / totalMs) * 100, MIN_WIDTH_PERCENT);
    const bar = { ...call, leftPercent, widthPercent: Math.min(widthPercent, 100 - leftPercent) };
    groups.set(call.subgraph, [...(groups.get(call.subgraph) ?? []), bar]);
  }
  return { totalMs, groups: [...groups].map(([subgraph, bars]) => ({ subgraph, bars })) };
}
