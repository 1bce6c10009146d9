import type { TableSummary } from '../../../tables/files/TableFile.ts';
import type { CoverageRecord } from './CoverageRecord.ts';
import type { ExportRequest } from './ExportRequest.ts';
import type { ExportProgress } from './writeExport.ts';

export interface SummarizedExport {
  request: ExportRequest;
  coverage: CoverageRecord;
  progress: ExportProgress;
  /** By name of a list within the rows: how many rows have more of it than the file. */
  cut: ReadonlyMap<string, number>;
}

/** What a file says of itself, in Chinese: it is read by whoever opens it. */
export function summarizeExport({ request, coverage, progress, cut }: SummarizedExport): TableSummary {
  const { asOf } = coverage;
  return {
    query: request.query,
    variables: request.variables,
    asOf: asOf === null ? null : asOf.first === asOf.last ? asOf.first : [asOf.first, asOf.last],
    complete: coverage.isComplete,
    missing: coverage.missing.map(({ name, reason }) => `${name}（${REASONS[reason] ?? reason}）`),
    rowCount: progress.rows,
    madeAt: new Date().toISOString(),
    notes: [
      ...(progress.isCut ? [`仅含前 ${Math.min(request.maxRows, progress.rows)} 行，其后还有。`] : []),
      ...[...cut].map(([name, rows]) => `${rows} 行的 ${name} 未列全，仅含查询所取的前几项。`),
    ],
  };
}

/** Of GapReason, and of errors that tell the same. */
const REASONS: Readonly<Record<string, string>> = {
  UNREACHABLE: '无应答',
  TIMED_OUT: '应答超时',
  REFUSED: '拒绝应答',
  BROKEN_CONTRACT: '数据不合约定',
  OUTDATED_CONTRACT: '接口版本过旧',
  LOST_WHILE_PAGING: '导出途中失去应答',
  BACK_WHILE_PAGING: '导出途中恢复，未补入',
  FAILED: '应答出错',
  NO_HISTORY: '无当时数据',
  LAGGING: '数据尚未同步完',
  SUBGRAPH_UNREACHABLE: '无应答',
  SUBGRAPH_TIMED_OUT: '应答超时',
  SUBGRAPH_FAILED: '应答出错',
  SHARD_UNREACHABLE: '无应答',
  NO_SHARD_ANSWERED: '无应答',
};
