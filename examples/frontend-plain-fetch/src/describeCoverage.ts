import type { CoveragePartsFragment, GapReason } from './generated/graphql.ts';

/** A reason that is added to the graph later is shown as it is. */
const REASONS: Partial<Record<GapReason, string>> = {
  UNREACHABLE: '无应答',
  TIMED_OUT: '超时未应答',
  REFUSED: '拒绝应答',
  LOST_WHILE_PAGING: '翻页途中失去联系',
  BACK_WHILE_PAGING: '已恢复，重新查询后计入',
  LAGGING: '数据尚未同步',
};

const clock = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

/**
 * What a person has to know beside every list and every figure: as of when, and who is missing. A total without full
 * coverage is a lower bound.
 */
export function describeCoverage({ asOf, complete, missing }: CoveragePartsFragment): string {
  const gaps = missing.map(({ name, reason, since, staleAsOf }) => {
    const what = `${name}：${since ? `${clock.format(new Date(since))} 起` : ''}${REASONS[reason] ?? reason}`;
    return staleAsOf ? `${what}，所列为 ${clock.format(new Date(staleAsOf))} 的数据` : what;
  });
  return [`截至 ${clock.format(new Date(asOf))}`, complete ? '数据齐全' : '至少', ...gaps].join('；');
}
