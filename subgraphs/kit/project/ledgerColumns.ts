import type { ImportField } from '../import/headings.ts';

/** A column of the ledger that a city fills in by hand. */
export interface LedgerColumn {
  /** A heading that ledgers really have, and the import knows as this field. */
  heading: string;
  field: ImportField;
  /** In characters of the standard font. */
  width: number;
  explanation: string;
  /** Of the row that shows how to fill in; the import passes over a row that is numbered 示例. */
  example: string;
}

/** Columns of the template of municipal-projects, in order. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  column('序号', 'number', 8, '必填。本清单内不重复、以后不改：再次导入时按序号更新同一事项。', '示例'),
  column('项目名称', 'title', 36, '必填。', '某某路农贸市场改造'),
  column('项目内容', 'content', 40, '做什么、做到什么程度。', '改造摊位60个，新建公厕1座'),
  column('服务对象', 'serviceTarget', 16, '为谁办。', '周边居民'),
  column('区县', 'division', 12, '县（市、区）的名称或行政区划代码；不填即为全市。', ''),
  column('项目级别', 'tier', 10, '重点 或 微民生。', '重点'),
  column('批次', 'batch', 8, '第几批公布，填数字。', '1'),
  column('牵头领导', 'leadOfficial', 16, '领衔督办的领导，姓名与 officials.csv 一致。', '某某（副市长）'),
  column('牵头责任单位', 'leadBody', 20, '只写一个单位，名称或简称与 bodies.csv 一致。', '市商务局'),
  column('协同责任单位', 'cooperatingBodies', 28, '多个单位用顿号隔开。', '市财政局、市城管局'),
  column('责任人', 'contact', 14, '经办人和电话，只留在本单位，不共享。', ''),
  column('完成时限', 'deadline', 16, '到日、到月均可；原文会保留。', '2021年11月'),
  column('办理状态', 'status', 12, '本单位的说法即可：登记、已交办、办理中、已办结、已销号……', '办理中'),
  column('进展情况', 'progress', 40, '办到哪一步了；再次导入时有变化，记为一次进展。', '已完成摊位拆除，正在铺设管网'),
  column('任务来源', 'ignore', 14, '只留在本单位，不共享。', '民意直通车'),
  column('备注', 'ignore', 24, '只留在本单位，不共享。', ''),
];

function column(
  heading: string,
  field: ImportField,
  width: number,
  explanation: string,
  example: string,
): LedgerColumn {
  return { heading, field, width, explanation, example };
}
