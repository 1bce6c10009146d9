import type { MunicipalProjectRow } from '../../subgraphs/municipal-projects/subgraph.ts';

type Field = string | number | boolean | null | undefined;

const STATUS = {
  ...{ REGISTERED: '登记', ASSIGNED: '交办', CLAIMED: '认领', IN_PROGRESS: '办理中', EXTENSION_REQUESTED: '申请延期' },
  ...{ RETURNED: '退单', ANSWERED: '已答复', COMPLETED: '已办结', CLOSED: '销号', REOPENED: '复号' },
  ...{ LONG_TERM: '转长期', WITHDRAWN: '撤销' },
};
const LEVEL: Record<string, string> = { PROVINCE: '省级', CITY: '市级', COUNTY: '县级' };
const ACTION: Record<string, string> = {
  ...{ REGISTERED: '登记', ASSIGNED: '交办', CLAIMED: '认领', TRANSFERRED: '转办', RETURNED: '退单' },
  ...{ EXTENSION_REQUESTED: '申请延期', EXTENDED: '同意延期', EXTENSION_REFUSED: '不同意延期', REPORTED: '报进展' },
  ...{ ANSWERED: '答复', COMPLETED: '办结', CLOSED: '销号', REOPENED: '复号', SUPERVISED: '督办' },
  ...{ MADE_LONG_TERM: '转长期', WITHDRAWN: '撤销', CORRECTED: '更正' },
};
const RESOLUTION = {
  ...{ SOLVED: '已解决', PARTLY_SOLVED: '部分解决', EXPLAINED: '解释说明', NOT_SOLVED: '未解决', DUPLICATE: '重复件' },
};
const SATISFACTION = { SATISFIED: '满意', MOSTLY_SATISFIED: '基本满意', DISSATISFIED: '不满意' };
const PRECISION = { DAY: '日', MONTH: '月', YEAR: '年' };
const DECISION = { PENDING: '待批', APPROVED: '同意', REFUSED: '不同意' };
const SUPERVISION = { BLUE: '蓝', YELLOW: '黄', RED: '红' };
const TIER = { KEY: '重点民生项目', MICRO: '微民生项目' };

/** Rows as city-in-plain-node keeps them: texts of CSV files, with the ledger's own headings and words, by their names. */
export function toTables(
  rows: readonly MunicipalProjectRow[],
  names: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>();
  const write = (file: string, headings: string, records: readonly (readonly Field[])[]) =>
    files.set(file, [headings.split(' '), ...records].map(toLine).join(''));
  const parts = <Part>(
    of: (row: MunicipalProjectRow) => readonly Part[],
    fields: (part: Part, i: number) => readonly Field[],
  ) => rows.flatMap((row) => of(row).map((part, i) => [numberOf(row), ...fields(part, i)]));

  write(
    'projects.csv',
    '编号 项目名称 项目内容 服务对象 领域代码 领域 来源渠道 区划代码 牵头单位 首问单位 状态 状态说明 办理结果 满意度 ' +
      '时限原文 完成时限 时限精确到 原定时限 登记日期 办结日期 销号日期 更新时间 项目级别 批次 对应省级项目',
    rows.map(projectFields),
  );
  write(
    'cooperation.csv',
    '编号 配合单位',
    parts(
      (row) => row.cooperatingBodies,
      (body) => [body],
    ),
  );
  write(
    'leads.csv',
    '编号 领导 任期 职务 层级 主要领导 开始 结束',
    parts(
      (row) => row.leads,
      (it) => [it.official, it.tenure, it.post, wordOf(LEVEL, it.leaderLevel), it.chief, it.from, it.to],
    ),
  );
  write(
    'measures.csv',
    '编号 措施 责任单位 计划完成 实际完成',
    parts(
      (row) => row.measures,
      (it) => [it.text, it.body, it.dueOn, it.doneOn],
    ),
  );
  write(
    'reports.csv',
    '编号 日期 进展 填报单位',
    parts(
      (row) => row.reports,
      (it) => [it.on, it.text, it.by],
    ),
  );
  write(
    'extensions.csv',
    '编号 申请日期 申请单位 理由 原时限 新时限 审批结果 审批日期 审批人',
    parts(
      (row) => row.extensions,
      (it) => [
        ...[it.requestedOn, it.by, it.reason, it.from, it.to, wordOf(DECISION, it.decision)],
        ...[it.decidedOn, it.approver],
      ],
    ),
  );
  write(
    'evidence.csv',
    '编号 材料 链接 上传时间',
    parts(
      (row) => row.evidence,
      (it) => [it.title, it.url, localTime(it.addedAt)],
    ),
  );
  write(
    'indicators.csv',
    '编号 指标 单位 年度 目标值 仅年末考核',
    parts(
      (row) => row.indicators,
      (it) => [it.name, it.unit, it.year, it.target, it.yearEndOnly],
    ),
  );
  write(
    'readings.csv',
    '编号 第几个指标 截至 完成值',
    parts(
      (row) => row.indicators.flatMap(({ readings }, i) => readings.map((reading) => ({ ...reading, of: i + 1 }))),
      (it) => [it.of, it.asOf, it.actual],
    ),
  );
  write(
    'events.csv',
    '编号 时间 动作 原因 经办单位 领导 职务 原状态 新状态 原单位 新单位 原领导 新领导 原时限 新时限 督办级别',
    parts(
      (row) => row.events,
      (it) => [
        ...[localTime(it.at), wordOf(ACTION, it.kind), it.reason, it.by, it.official, it.post],
        ...[wordOf(STATUS, it.fromStatus), wordOf(STATUS, it.toStatus), it.fromBody, it.toBody],
        ...[it.fromOfficial, it.toOfficial, it.fromDeadline, it.toDeadline, wordOf(SUPERVISION, it.supervision)],
      ],
    ),
  );
  write('names.csv', '代码 名称', [...names]);
  return files;
}

function projectFields(row: MunicipalProjectRow): readonly Field[] {
  const { raw, date, precision, original } = row.deadline;
  return [
    ...[numberOf(row), row.title, row.content, row.serviceTarget, row.category?.code, row.category?.label],
    ...[row.channel, row.division, row.leadBody, row.firstHandler, wordOf(STATUS, row.status), row.statusText],
    ...[wordOf(RESOLUTION, row.resolution), wordOf(SATISFACTION, row.satisfaction)],
    ...[raw, date, wordOf(PRECISION, precision), original, row.registeredOn, row.completedOn, row.closedOn],
    ...[localTime(row.updatedAt), wordOf(TIER, row.municipalTier), row.batch, row.carriesOut],
  ];
}

/** The owner's own part of an id. */
function numberOf({ id }: MunicipalProjectRow): string {
  return id.split(':').slice(2).join(':');
}

/** `2021-06-17T01:30:00.000Z` → `2021-06-17 09:30:00.000`: what a clock in the city shows. */
function localTime(instant: string): string {
  const shown = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return shown.slice(0, -1).replace('T', ' ');
}

function wordOf(words: Record<string, string>, value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const word = words[value];
  if (word === undefined) throw new Error(`Expected one of ${Object.keys(words)}, got ${value}.`);
  return word;
}

function toLine(fields: readonly Field[]): string {
  const texts = fields.map((field) => {
    if (field === true) return '是';
    if (field === false) return '否';
    const text = String(field ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${texts.join(',')}\r\n`;
}
