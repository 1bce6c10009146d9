import { shanghaiTime } from '../plan/shanghaiTime.ts';
import type { TableSummary } from './TableFile.ts';

/** A summary in words, what and which, in the order in which a reader wants it. */
export function tellSummary(summary: TableSummary): [what: string, which: string][] {
  const { query, variables = {}, rowCount, madeAt, notes = [] } = summary;
  return [
    ['行数', String(rowCount)],
    ['数据截至', tellAsOf(summary)],
    ['数据覆盖', tellCoverage(summary)],
    ['生成时间', shanghaiTime(madeAt)],
    ...notes.map((note): [string, string] => ['备注', note]),
    ['查询', query],
    ...(Object.keys(variables).length > 0 ? [['变量', JSON.stringify(variables, null, 2)] as [string, string]] : []),
  ];
}

function tellAsOf({ asOf }: TableSummary): string {
  if (asOf === null) return '未知';
  if (typeof asOf === 'string') return shanghaiTime(asOf);
  const [first, last] = asOf.map(shanghaiTime);
  return first === last ? `${first}` : `${first} 至 ${last}`;
}

/** A total that is not complete is a lower bound, and says so. */
function tellCoverage({ complete, missing }: TableSummary): string {
  if (complete) return '完整';
  const which = missing.length > 0 ? `，缺：${missing.join('、')}` : '';
  return `不完整${which}。行数是下限。`;
}
