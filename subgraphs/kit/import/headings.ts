/** What a column of a ledger can be, and the headings that real ledgers give it. */

/**
 * Fields of the import, and the headings that ledgers give them, the plainest first. `docs/reference/import.md` describes
 * each field.
 */
export const LEDGER_HEADINGS = {
  number: headings('序号 编号 项目编号 项目序号 事项编号 号'),
  title: headings('项目名称 事项名称 实事名称 任务名称 民生实事 实事项目 事项 项目 名称'),
  content: headings('项目内容 工作内容 主要内容 建设内容 主要建设内容 任务内容 具体内容 目标任务 年度目标 内容'),
  serviceTarget: headings('服务对象 受益对象 受益群体 服务人群'),
  tier: headings('项目级别 级别'),
  batch: headings('批次 项目批次'),
  division: headings('区县 所属县区 县区 县市区 所在县区 行政区划 区划 区划代码 实施地点 属地 所属区域'),
  leadBody: headings('牵头责任单位 牵头单位 牵头部门 主办单位 主要责任单位'),
  cooperatingBodies: headings('协同责任单位 协同单位 配合单位 协办单位 参与单位 配合责任单位 协同配合单位'),
  bodies: headings('责任单位 承办单位 实施单位 责任部门'),
  leadOfficial: headings('牵头领导 责任领导 领衔领导 领衔督办领导 包保领导 分管领导 督办领导 市领导'),
  contact: headings('责任人 联系人 经办人 具体责任人 联系电话 联系方式 责任人及联系电话 电话 手机'),
  deadline: headings('完成时限 完成时间 办结时限 计划完成时间 计划完成时限 完成期限 时间节点 时限'),
  status: headings('办理状态 事项状态 项目状态 当前状态 状态 是否完成 销号情况'),
  progress: headings('进展情况 工作进展 目前进展 办理情况 落实情况 完成情况 进展'),
  deadlineAndProgress: headings('完成时限及进展情况 完成时限和进展情况 完成时间及进展情况'),
  measures: headings('工作措施 主要措施 推进措施 工作举措 措施'),
  category: headings('项目类别 事项类别 类别 所属领域 领域 分类'),
  registeredOn: headings('登记日期 登记时间 立项时间 交办日期 交办时间'),
  completedOn: headings('办结日期 办结时间 实际完成时间'),
  closedOn: headings('销号日期 销号时间'),
  provincialProject: headings('对应省级项目 省级项目编号'),
  ignore: headings('任务来源 备注 来源 附件'),
} as const satisfies Record<string, readonly string[]>;

export type ImportField = keyof typeof LEDGER_HEADINGS;

export const IMPORT_FIELDS = Object.keys(LEDGER_HEADINGS) as ImportField[];

/** Fields that several columns of one sheet may be: what they say is taken together. */
export const REPEATABLE_FIELDS: ReadonlySet<ImportField> = new Set([
  'contact',
  'cooperatingBodies',
  'measures',
  'content',
  'ignore',
]);

function headings(text: string): readonly string[] {
  return text.split(' ');
}
