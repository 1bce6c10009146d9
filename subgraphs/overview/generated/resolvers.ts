// Made by `npm run codegen` from schema/generated/contracts/overview.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MatterParent, ProvincialProjectParent, MunicipalProjectParent, EnterpriseRequestParent, VolunteerProjectParent, WorkerServiceParent, MatterConnectionParent, MatterEdgeParent, MatterGroupParent, MatterStatsParent, MatterStateConnectionParent, MatterDifferenceConnectionParent, MatterClusterConnectionParent, MatterClusterParent, MatterDifferenceParent, MatterStateParent, SimilarMatterParent } from '../resolvers/parents.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, ISO 8601, in Asia/Shanghai. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601, UTC on the wire. */
  DateTime: { input: string; output: string; }
  /** A decimal number as a string. Money is in yuan (CNY), never in 万元 or 亿元: 382.74亿元 is "38274000000". */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** How a body is concerned with a matter. */
export type BodyRole =
  /** 配合 · it helps the lead body. */
  | 'COOPERATING'
  /** 首问 · it took the matter first. */
  | 'FIRST_HANDLER'
  /** 牵头 · it answers for the matter. */
  | 'LEAD';

export type Category = {
  __typename?: 'Category';
  /** 代码 · the same in all systems. */
  code: Scalars['String']['output'];
  /** 名称 · what the field of life is called. */
  label: Scalars['String']['output'];
};

export type Channel = {
  __typename?: 'Channel';
  code: Scalars['ID']['output'];
  /** 事项统计 · counts of those that came in by it. */
  matterStats?: Maybe<MatterStats>;
  /** 事项 · those that came in by it. */
  matters?: Maybe<MatterConnection>;
};


export type ChannelMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
};


export type ChannelMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};

/** Which systems answered. A total without `complete` is a lower bound. */
export type Coverage = {
  __typename?: 'Coverage';
  /** 已应答系统 · those that answered. */
  answered: Array<Source>;
  /** 数据截至 · as of when the answer is. */
  asOf: Scalars['DateTime']['output'];
  /** 是否完整 · whether every system that can hold rows answered. */
  complete: Scalars['Boolean']['output'];
  /** 缺失系统 · those that did not. */
  missing: Array<ShardGap>;
  /** 旧版系统 · those among the ones that answered that did so by an older contract; null if that is not known. */
  outdated?: Maybe<Array<OutdatedShard>>;
};

export type DatePrecision =
  /** 日 · a day. */
  | 'DAY'
  /** 月 · a month; the date is its last day. */
  | 'MONTH'
  /** 年 · a year; the date is its last day. */
  | 'YEAR';

/** Both ends belong to it. */
export type DateRange = {
  /** 起始日期 · the first day of it. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** 截止日期 · the last day of it. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

export type Deadline = {
  __typename?: 'Deadline';
  /** 日期 · the last day that the text can mean; null if it means none. */
  date?: Maybe<Scalars['Date']['output']>;
  /** 延期次数 · how often it was extended. */
  extensionCount: Scalars['Int']['output'];
  /** 原时限 · the first date, if it was extended. */
  original?: Maybe<Scalars['Date']['output']>;
  /** 精度 · how exact the text is. */
  precision?: Maybe<DatePrecision>;
  /** 原文 · what the ledger said: 10月底前, 长期. */
  raw?: Maybe<Scalars['String']['output']>;
  /** 延长工作日 · by how many working days in all. */
  workingDaysAdded?: Maybe<Scalars['Int']['output']>;
};

export type DifferenceCount = {
  __typename?: 'DifferenceCount';
  /** 件数 · of how many matters. */
  count: Scalars['Int']['output'];
  /** 变化 · what is different. */
  kind: DifferenceKind;
};

/** NEW stands alone: of a new matter nothing else is told. */
export type DifferenceKind =
  /** 新增逾期 · it passed its deadline. */
  | 'BECAME_OVERDUE'
  /** 销号 · struck out. */
  | 'CLOSED'
  /** 办结 · the work was done. */
  | 'COMPLETED'
  /** 变更领衔领导 · another official leads than before. */
  | 'LEAD_CHANGED'
  /** 新增 · its ledger has it since. */
  | 'NEW'
  /** 变更牵头单位 · another lead body than before. */
  | 'REASSIGNED'
  /** 移出台账 · its ledger no longer has it. */
  | 'REMOVED'
  /** 复号 · opened again once more than before. */
  | 'REOPENED'
  /** 退单 · sent back once more than before. */
  | 'RETURNED'
  /** 时限推迟 · its deadline was moved back. */
  | 'SLIPPED'
  /** 撤销 · taken out. */
  | 'WITHDRAWN';

export type Division = {
  __typename?: 'Division';
  code: Scalars['ID']['output'];
  level?: Maybe<DivisionLevel>;
  /** 事项统计 · counts of those that are done here. */
  matterStats?: Maybe<MatterStats>;
  /** 事项 · those that are done here. */
  matters?: Maybe<MatterConnection>;
  name?: Maybe<Scalars['String']['output']>;
};


export type DivisionMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
};


export type DivisionMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};

export type DivisionLevel =
  /** 市级 · a city. */
  | 'CITY'
  /** 县级 · a district, county city or county. */
  | 'COUNTY'
  /** 省级 · the province. */
  | 'PROVINCE'
  /** 乡级 · a township, town or street. */
  | 'TOWNSHIP'
  /** 村级 · a village or community. */
  | 'VILLAGE'
  /** 开发区 · a development zone, which is no division of its own. */
  | 'ZONE';

export type DivisionScope =
  /** 仅本级 · the division alone. */
  | 'SELF'
  /** 含下级 · with every division below, development zones under their host, and successors of retired codes. */
  | 'SUBTREE';

export type EnterpriseRequest = Matter & {
  __typename?: 'EnterpriseRequest';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type Evidence = {
  __typename?: 'Evidence';
  /** 添加时间 · when it was added. */
  addedAt: Scalars['DateTime']['output'];
  /** 标题 · what it is called. */
  title: Scalars['String']['output'];
  /** 链接 · where it can be looked at. */
  url?: Maybe<Scalars['String']['output']>;
};

export type Extension = {
  __typename?: 'Extension';
  /** 审批人 · the official who decided. */
  approver?: Maybe<Official>;
  /** 申请单位 · the body that asked. */
  by?: Maybe<Organization>;
  /** 审批日期 · the day on which it was decided. */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** 审批结果 · what was decided. */
  decision: ExtensionDecision;
  /** 原时限 · the deadline until then. */
  from?: Maybe<Scalars['Date']['output']>;
  /** 理由 · why it asked. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 申请日期 · the day on which it was asked for. */
  requestedOn: Scalars['Date']['output'];
  /** 新时限 · the deadline that was asked for. */
  to?: Maybe<Scalars['Date']['output']>;
  /** 延长工作日 · from the one to the other; null unless it was approved. */
  workingDaysAdded?: Maybe<Scalars['Int']['output']>;
};

export type ExtensionDecision =
  /** 同意 · the deadline was moved. */
  | 'APPROVED'
  /** 待审批 · not decided yet. */
  | 'PENDING'
  /** 不同意 · the deadline stands. */
  | 'REFUSED';

export type Facet = {
  __typename?: 'Facet';
  /** 分面 · what was counted by. */
  by: MatterGroupBy;
  /** 还有更多 · whether there are values beyond these. */
  hasMore: Scalars['Boolean']['output'];
  /** 取值 · the values with their counts. */
  values: Array<FacetValue>;
};

export type FacetValue = {
  __typename?: 'FacetValue';
  /** 件数 · how many matters have it. */
  count: Scalars['Int']['output'];
  /** 代码 · the value; null is without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** 名称 · what it is called. */
  label?: Maybe<Scalars['String']['output']>;
};

export type GapReason =
  /** 翻页中恢复 · it answers again, and joins on a fresh first page. */
  | 'BACK_WHILE_PAGING'
  /** 应答不合契约 · what it answered is not what the contract promises. */
  | 'BROKEN_CONTRACT'
  /** 应答出错 · it answered with an error for the whole list. */
  | 'FAILED'
  /** 尚未同步 · the index has not taken in all its changes yet. */
  | 'LAGGING'
  /** 翻页中断开 · it answered an earlier page. */
  | 'LOST_WHILE_PAGING'
  /** 无此历史 · it reaches not as far back as `asOf`. */
  | 'NO_HISTORY'
  /** 契约版本过旧 · it does not know a filter, order or argument that was used; a field of output that it does not know is null instead, see `Coverage.outdated`. */
  | 'OUTDATED_CONTRACT'
  /** 拒绝应答 · it refused what it was asked. */
  | 'REFUSED'
  /** 应答超时 · it took too long. */
  | 'TIMED_OUT'
  /** 无应答 · nobody answers at its address. */
  | 'UNREACHABLE';

export type Indicator = {
  __typename?: 'Indicator';
  /** 完成值 · how much there is; null is not reported, which is not zero. */
  actual?: Maybe<Scalars['Decimal']['output']>;
  /** 截至日期 · the day that the actual value is of. */
  asOf?: Maybe<Scalars['Date']['output']>;
  /** 是否滞后 · whether the actual value is below the scheduled one. */
  behind?: Maybe<Scalars['Boolean']['output']>;
  /** 名称 · what is counted. */
  name: Scalars['String']['output'];
  /** 完成率 · actual ÷ target. */
  ratio?: Maybe<Scalars['Float']['output']>;
  /** 历次报数 · every value that was reported. */
  readings: Array<IndicatorReading>;
  /** 序时进度 · the linear share of the target at the matter's lateness.asOf; null for year-end-only indicators and those without a target. */
  scheduled?: Maybe<Scalars['Decimal']['output']>;
  /** 目标值 · how much there is to be. */
  target?: Maybe<Scalars['Decimal']['output']>;
  /** 计量单位 · in what it is counted. */
  unit: Scalars['String']['output'];
  /** 年度 · the calendar year that the target is of. */
  year?: Maybe<Scalars['Int']['output']>;
  /** 仅年终报数 · reported at the end of the year alone, so never behind. */
  yearEndOnly: Scalars['Boolean']['output'];
};

export type IndicatorReading = {
  __typename?: 'IndicatorReading';
  /** 完成值 · how much there was. */
  actual: Scalars['Decimal']['output'];
  /** 截至日期 · the day that the value is of. */
  asOf: Scalars['Date']['output'];
};

/** `from` belongs to it, `to` does not. */
export type InstantRange = {
  /** 起始时间 · the instant at which it begins. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** 截止时间 · the instant before which it ends. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Computed at `asOf`, never stored. */
export type Lateness = {
  __typename?: 'Lateness';
  /** 判定日期 · the day that it was judged on. */
  asOf: Scalars['Date']['output'];
  /** 判定依据 · what the rule was applied to. */
  inputs: Array<LatenessInput>;
  /** 判定规则 · the rule that decided. */
  rule: Scalars['String']['output'];
  /** 状态 · how it stands. */
  state: LatenessState;
  /** 逾期工作日 · negative before the deadline, positive after it; null without a date, beyond the published calendar, and of a matter that is not open. */
  workingDaysLate?: Maybe<Scalars['Int']['output']>;
};

export type LatenessInput = {
  __typename?: 'LatenessInput';
  /** 名称 · what went into the rule. */
  name: Scalars['String']['output'];
  /** 值 · and how much it was. */
  value?: Maybe<Scalars['String']['output']>;
};

/** The first that holds: NOT_ASSESSABLE, NO_DEADLINE, PROVISIONAL, OVERDUE, BEHIND, DUE_SOON, NONE. Of open matters only; a matter that is not open is NONE. */
export type LatenessState =
  /** 滞后 · a target of the year is below its linear share. */
  | 'BEHIND'
  /** 临期 · the deadline is near. */
  | 'DUE_SOON'
  /** 正常 · nothing to warn of. */
  | 'NONE'
  /** 无法判定 · the deadline has no date that could be judged. */
  | 'NOT_ASSESSABLE'
  /** 无时限 · there is no deadline. */
  | 'NO_DEADLINE'
  /** 逾期 · past the deadline. */
  | 'OVERDUE'
  /** 暂定 · beyond the last published calendar of working days. */
  | 'PROVISIONAL';

/** Who leads or led, in which post: kept as it was when claimed, because posts change hands. */
export type Lead = {
  __typename?: 'Lead';
  /** 主要负责同志 · whether it is the chief of the body. */
  chief: Scalars['Boolean']['output'];
  /** 开始日期 · the first day. */
  from: Scalars['Date']['output'];
  /** 领导级别 · leader of the province, a city or a county; null for none. */
  leaderLevel?: Maybe<DivisionLevel>;
  /** 领导 · who leads or led. */
  official?: Maybe<Official>;
  /** 职务 · the post at that time. */
  post?: Maybe<Scalars['String']['output']>;
  /** 任职编号 · the id of the tenure in which he claimed it. */
  tenure?: Maybe<Scalars['ID']['output']>;
  /** 结束日期 · the last day; null while it lasts. */
  to?: Maybe<Scalars['Date']['output']>;
};

/** Without `on` and with NOW: who leads today. EVER: who leads or led at any time. Conditions hold of one and the same lead. */
export type LeadFilter = {
  /** 主要领导 · whether the post is the first of its body. */
  chief?: InputMaybe<Scalars['Boolean']['input']>;
  /** 领导级别 · levels of the post. */
  leaderLevel?: InputMaybe<Array<DivisionLevel>>;
  /** 领导 · who leads. */
  official?: InputMaybe<Scalars['ID']['input']>;
  /** 截至日期 · the day on which they lead. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** 范围 · whether now or at any time. */
  scope?: LeadScope;
};

export type LeadScope =
  /** 历任 · who leads or led at any time. */
  | 'EVER'
  /** 现任 · who leads today. */
  | 'NOW';

export type Matter = {
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type MatterCluster = {
  __typename?: 'MatterCluster';
  /** 件数 · how many matters it has in all. */
  count: Scalars['Int']['output'];
  /** 编号 · that of the cluster, today. */
  id: Scalars['ID']['output'];
  /** 名称 · the title of the matter in it that is most like the others. */
  label: Scalars['String']['output'];
  /** 相似事项 · the likeliest first. */
  matters: Array<SimilarMatter>;
  /** 数据来源 · of all its matters. */
  sources: Array<Source>;
};


export type MatterClusterMattersArgs = {
  first?: Scalars['Int']['input'];
};

export type MatterClusterConnection = {
  __typename?: 'MatterClusterConnection';
  /** 数据覆盖 · which systems answered. */
  coverage: Coverage;
  /** 列表 · the rows of the page. */
  nodes: Array<MatterCluster>;
  /** 分页 · whether and where the list goes on. */
  pageInfo: PageInfo;
  /** 总数 · of the whole list, not of the page. */
  totalCount: Scalars['Int']['output'];
};

export type MatterConnection = {
  __typename?: 'MatterConnection';
  /** 数据覆盖 · which systems answered. */
  coverage: Coverage;
  /** 条目 · rows with their places. */
  edges: Array<MatterEdge>;
  /** 分面统计 · counts over the whole list, each facet with the filter on its own field lifted; the most frequent values first. */
  facets: Array<Facet>;
  /** 列表 · the rows of the page. */
  nodes: Array<Matter>;
  /** 分页 · whether and where the list goes on. */
  pageInfo: PageInfo;
  /** 总数 · of the whole list, not of the page. */
  totalCount: Scalars['Int']['output'];
};


export type MatterConnectionFacetsArgs = {
  by: Array<MatterGroupBy>;
  first?: Scalars['Int']['input'];
};

export type MatterDifference = {
  __typename?: 'MatterDifference';
  /** 变化后 · as it stood at the second; null for REMOVED. */
  after?: Maybe<MatterState>;
  /** 变化前 · as it stood at the first instant; null for NEW. */
  before?: Maybe<MatterState>;
  /** 变化 · what is different. */
  kind: DifferenceKind;
  /** 事项 · what it is now. */
  matter?: Maybe<Matter>;
};

export type MatterDifferenceConnection = {
  __typename?: 'MatterDifferenceConnection';
  /** 变化计数 · over the whole list, a row each kind. */
  counts: Array<DifferenceCount>;
  /** 数据覆盖 · which systems answered. */
  coverage: Coverage;
  /** 条目 · rows with their places. */
  edges: Array<MatterDifferenceEdge>;
  /** 列表 · the rows of the page. */
  nodes: Array<MatterDifference>;
  /** 分页 · whether and where the list goes on. */
  pageInfo: PageInfo;
  /** 总数 · of the whole list, not of the page. */
  totalCount: Scalars['Int']['output'];
};

export type MatterDifferenceEdge = {
  __typename?: 'MatterDifferenceEdge';
  /** 位置 · `after` of a page that begins behind this row. */
  cursor: Scalars['String']['output'];
  /** 内容 · the row. */
  node: MatterDifference;
};

export type MatterEdge = {
  __typename?: 'MatterEdge';
  /** 位置 · `after` of a page that begins behind this row. */
  cursor: Scalars['String']['output'];
  /** 命中 · where the text of the filter was found; empty without one. */
  matches: Array<TextMatch>;
  /** 内容 · the row. */
  node: Matter;
};

export type MatterEvent = {
  __typename?: 'MatterEvent';
  /** 时间 · when it was done. */
  at: Scalars['DateTime']['output'];
  /** 操作单位 · the body that did it. */
  by?: Maybe<Organization>;
  /** 原牵头单位 · the lead body before. */
  fromBody?: Maybe<Organization>;
  /** 原时限 · the deadline before. */
  fromDeadline?: Maybe<Scalars['Date']['output']>;
  /** 原领衔领导 · who led before. */
  fromOfficial?: Maybe<Official>;
  /** 原状态 · the status before. */
  fromStatus?: Maybe<MatterStatus>;
  /** 编号 · unique among the events of its owner. */
  id: Scalars['ID']['output'];
  /** 环节 · what was done. */
  kind: MatterEventKind;
  /** 操作领导 · the official who did it. */
  official?: Maybe<Official>;
  /** 职务 · the official's post at that time. */
  post?: Maybe<Scalars['String']['output']>;
  /** 理由 · why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 督办级别 · of a reminder: how urgent. */
  supervision?: Maybe<SupervisionLevel>;
  /** 新牵头单位 · the lead body after. */
  toBody?: Maybe<Organization>;
  /** 新时限 · the deadline after. */
  toDeadline?: Maybe<Scalars['Date']['output']>;
  /** 新领衔领导 · who leads after. */
  toOfficial?: Maybe<Official>;
  /** 新状态 · the status after. */
  toStatus?: Maybe<MatterStatus>;
};

export type MatterEventConnection = {
  __typename?: 'MatterEventConnection';
  /** 列表 · the rows of the page. */
  nodes: Array<MatterEvent>;
  /** 分页 · whether and where the list goes on. */
  pageInfo: PageInfo;
  /** 总数 · of the whole list, not of the page. */
  totalCount: Scalars['Int']['output'];
};

export type MatterEventKind =
  /** 答复 · those concerned were answered. */
  | 'ANSWERED'
  /** 交办 · given to a body. */
  | 'ASSIGNED'
  /** 认领 · taken by an official by name. */
  | 'CLAIMED'
  /** 销号 · struck out. */
  | 'CLOSED'
  /** 办结 · the work was done. */
  | 'COMPLETED'
  /** 更正 · a mistake in the row was mended. */
  | 'CORRECTED'
  /** 同意延期 · the deadline was moved. */
  | 'EXTENDED'
  /** 不同意延期 · the deadline stands. */
  | 'EXTENSION_REFUSED'
  /** 申请延期 · a later deadline was asked for. */
  | 'EXTENSION_REQUESTED'
  /** 转长期 · put among what has no near end. */
  | 'MADE_LONG_TERM'
  /** 登记 · entered in the ledger. */
  | 'REGISTERED'
  /** 复号 · opened again. */
  | 'REOPENED'
  /** 报送进展 · progress was reported. */
  | 'REPORTED'
  /** 退单 · sent back. */
  | 'RETURNED'
  /** 督办 · reminded: blue, yellow or red. */
  | 'SUPERVISED'
  /** 转办 · given to another body. */
  | 'TRANSFERRED'
  /** 撤销 · taken out. */
  | 'WITHDRAWN';

/** All that is given must hold; of the values in a list, any. An empty list matches nothing, null is no condition. */
export type MatterFilter = {
  /** 任一条件 · at least one of these holds, besides all the above; at most five, not nested. */
  anyOf?: InputMaybe<Array<MatterFilter>>;
  /** 领域 · codes of categories, with those below. */
  category?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 来源渠道 · how it came in. */
  channel?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 销号日期 · days on which it was struck out. */
  closed?: InputMaybe<DateRange>;
  /** 按时销号 · closed: true on or before its deadline, false after it; never matches without a deadline. */
  closedOnTime?: InputMaybe<Scalars['Boolean']['input']>;
  /** 办结日期 · days on which it was completed. */
  completed?: InputMaybe<DateRange>;
  /** 配合单位 · who helps. */
  cooperatingBody?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 区划 · divisions that it lies in. */
  division?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 区划范围 · whether with all that lies below them. */
  divisionScope?: DivisionScope;
  /** 完成时限 · days that its deadline lies in. */
  due?: InputMaybe<DateRange>;
  /** 临期工作日 · deadline from today up to the n-th working day from today, today included. */
  dueWithinWorkingDays?: InputMaybe<Scalars['Int']['input']>;
  /** 首问单位 · who took it first. */
  firstHandler?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 逾期工作日 · open, and at least so many working days past the deadline. */
  lateByWorkingDays?: InputMaybe<Scalars['Int']['input']>;
  /** 预警 · how late it is today. */
  lateness?: InputMaybe<Array<LatenessState>>;
  /** 领衔 · who of the officials leads it. */
  lead?: InputMaybe<LeadFilter>;
  /** 牵头单位 · who is answerable for it. */
  leadBody?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 延期次数 · extended at least so often. */
  minExtensions?: InputMaybe<Scalars['Int']['input']>;
  /** 退回次数 · returned at least so often. */
  minReturns?: InputMaybe<Scalars['Int']['input']>;
  /** 缺项 · any of these is missing. */
  missing?: InputMaybe<Array<MatterGap>>;
  /** 未报进展 · no progress report on or after this day, never reported included. */
  noReportSince?: InputMaybe<Scalars['Date']['input']>;
  /** 未办结 · whether it is not completed, closed or withdrawn. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** 登记日期 · days on which it was registered. */
  registered?: InputMaybe<DateRange>;
  /** 重新打开 · whether it was ever opened again. */
  reopened?: InputMaybe<Scalars['Boolean']['input']>;
  /** 办理结果 · how it ended. */
  resolution?: InputMaybe<Array<Resolution>>;
  /** 满意度 · what those it is done for say. */
  satisfaction?: InputMaybe<Array<Satisfaction>>;
  /** 状态 · where it stands. */
  status?: InputMaybe<Array<MatterStatus>>;
  /** 关键词 · words that its texts contain, all of them. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 更新时间 · when it was changed last. */
  updated?: InputMaybe<InstantRange>;
};

export type MatterGap =
  /** 未认领 · no official ever took it by name. */
  | 'CLAIM'
  /** 无时限 · no date, so a text such as 长期 is missing one too. */
  | 'DEADLINE'
  /** 无佐证材料 · closed, and nothing proves it. */
  | 'EVIDENCE'
  /** 无牵头单位 · nobody answers for it. */
  | 'LEAD_BODY'
  /** 无领衔领导 · nobody leads it today. */
  | 'LEAD_OFFICIAL'
  /** 无措施 · no measure. */
  | 'MEASURE'
  /** 措施无责任单位 · a measure that no body answers for. */
  | 'MEASURE_BODY'
  /** 无进展 · no progress report. */
  | 'REPORT'
  /** 未评价 · closed, and nobody said how satisfied they are. */
  | 'SATISFACTION';

/** One row a combination of `groupBy` values; null is the group without a value. `count` = open + completed + closed + withdrawn. */
export type MatterGroup = {
  __typename?: 'MatterGroup';
  /** 滞后 · open, and a target of the year is below its linear share. */
  behind: Scalars['Int']['output'];
  /** 销号 · struck out. */
  closed: Scalars['Int']['output'];
  /** 按原时限销号 · closed on or before the deadline that stood before any extension. */
  closedOnOriginalTime: Scalars['Int']['output'];
  /** 按时销号 · closed on or before the deadline. */
  closedOnTime: Scalars['Int']['output'];
  /** 销号未评价 · closed, and nobody said how satisfied they are. */
  closedWithoutSatisfaction: Scalars['Int']['output'];
  /** 已办结 · the work is done; not yet verified. */
  completed: Scalars['Int']['output'];
  /** 件数 · how many there are. */
  count: Scalars['Int']['output'];
  /** 不满意 · with those concerned not satisfied. */
  dissatisfied: Scalars['Int']['output'];
  /** 行政区划 · of the last CITY or COUNTY among the keys. */
  division?: Maybe<Division>;
  /** 临期 · open, and the deadline is near. */
  dueSoon: Scalars['Int']['output'];
  /** 分组代码 · a value for each of `groupBy`, in its order. */
  key: Array<Maybe<Scalars['String']['output']>>;
  /** 分组 · what each value of the key is called. */
  label: Array<Maybe<Scalars['String']['output']>>;
  /** 牵头单位 · of the key LEAD_BODY. */
  leadBody?: Maybe<Organization>;
  /** 领衔领导 · of the key LEAD_OFFICIAL. */
  leadOfficial?: Maybe<Official>;
  /** 未认领 · as MatterGap. */
  neverClaimed: Scalars['Int']['output'];
  /** 无时限 · as MatterGap. */
  noDeadline: Scalars['Int']['output'];
  /** 无牵头单位 · as MatterGap. */
  noLeadBody: Scalars['Int']['output'];
  /** 无领衔领导 · as MatterGap. */
  noLeadOfficial: Scalars['Int']['output'];
  /** 按时率基数 · closed + openOverdue. */
  onTimeBase: Scalars['Int']['output'];
  /** 按时率 · closedOnTime ÷ onTimeBase; null if that is 0. */
  onTimeRate?: Maybe<Scalars['Float']['output']>;
  /** 在办 · neither completed, closed nor withdrawn. */
  open: Scalars['Int']['output'];
  /** 在办逾期 · open and past the deadline. */
  openOverdue: Scalars['Int']['output'];
  /** 复号 · opened again after they were struck out. */
  reopened: Scalars['Int']['output'];
  /** 撤销 · no matter any more. */
  withdrawn: Scalars['Int']['output'];
};

export type MatterGroupBy =
  /** 领域 · the field of life. */
  | 'CATEGORY'
  /** 来源渠道 · the way by which it came in. */
  | 'CHANNEL'
  /** 市 · where it is done. */
  | 'CITY'
  /** 销号月份 · 2021-06. */
  | 'CLOSED_MONTH'
  /** 县区 · where it is done. */
  | 'COUNTY'
  /** 到期月份 · 2021-06. */
  | 'DUE_MONTH'
  /** 预警 · whether it is late on the day. */
  | 'LATENESS'
  /** 领导级别 · of who leads it on the day. */
  | 'LEADER_LEVEL'
  /** 牵头单位 · the body answerable. */
  | 'LEAD_BODY'
  /** 领衔领导 · who leads it on the day. */
  | 'LEAD_OFFICIAL'
  /** 登记月份 · 2021-06. */
  | 'REGISTERED_MONTH'
  /** 办理结果 · how it ended. */
  | 'RESOLUTION'
  /** 满意度 · what those concerned say of the result. */
  | 'SATISFACTION'
  /** 数据来源 · the system that it came from. */
  | 'SOURCE'
  /** 状态 · where it is in its life. */
  | 'STATUS'
  /** 事项类型 · which kind of ledger it is in. */
  | 'TYPE';

/** Nulls last. Ties by key. */
export type MatterGroupOrder =
  /** 滞后从多到少 · most behind first. */
  | 'BEHIND_DESC'
  /** 件数从多到少 · the largest group first. */
  | 'COUNT_DESC'
  /** 按分组代码 · by the keys. */
  | 'KEY_ASC'
  /** 按时率从低到高 · the worst first. */
  | 'ON_TIME_RATE_ASC'
  /** 按时率从高到低 · the best first. */
  | 'ON_TIME_RATE_DESC'
  /** 逾期从多到少 · most overdue first. */
  | 'OPEN_OVERDUE_DESC';

/** By deadline.date, updatedAt, registeredOn, closedOn, lastReportOn. Ties are broken by id, ascending in both directions; a null sort value comes last in both. */
export type MatterOrder =
  /** 销号日期从早到晚 · first closed first. */
  | 'CLOSED_ASC'
  /** 销号日期从晚到早 · last closed first. */
  | 'CLOSED_DESC'
  /** 时限从早到晚 · earliest deadline first. */
  | 'DEADLINE_ASC'
  /** 时限从晚到早 · latest deadline first. */
  | 'DEADLINE_DESC'
  /** 最近进展从早到晚 · longest silent first. */
  | 'LAST_REPORT_ASC'
  /** 最近进展从晚到早 · last reported first. */
  | 'LAST_REPORT_DESC'
  /** 登记日期从早到晚 · first registered first. */
  | 'REGISTERED_ASC'
  /** 登记日期从晚到早 · last registered first. */
  | 'REGISTERED_DESC'
  /** 更新时间从早到晚 · longest unchanged first. */
  | 'UPDATED_ASC'
  /** 更新时间从晚到早 · last changed first. */
  | 'UPDATED_DESC';

/** A matter as it stood at `asOf`. */
export type MatterState = {
  __typename?: 'MatterState';
  /** 状态时间 · the end of the day that it is of. */
  asOf: Scalars['DateTime']['output'];
  /** 完成时限 · the day by which it was to be done. */
  deadline?: Maybe<Deadline>;
  /** 行政区划 · where it was done. */
  division: Division;
  /** 编号 · that of the matter. */
  id: Scalars['ID']['output'];
  /** 预警 · whether it was late that day. */
  lateness: Lateness;
  /** 牵头单位 · the body that was answerable. */
  leadBody?: Maybe<Organization>;
  /** 领衔领导 · who led it that day. */
  leadOfficial?: Maybe<Official>;
  /** 现在的事项 · what it is now; null if it was removed since. */
  matter?: Maybe<Matter>;
  /** 状态 · where it was in its life. */
  status: MatterStatus;
  /** 标题 · what it was called. */
  title: Scalars['String']['output'];
};

export type MatterStateConnection = {
  __typename?: 'MatterStateConnection';
  /** 数据覆盖 · which systems answered. */
  coverage: Coverage;
  /** 条目 · rows with their places. */
  edges: Array<MatterStateEdge>;
  /** 列表 · the rows of the page. */
  nodes: Array<MatterState>;
  /** 分页 · whether and where the list goes on. */
  pageInfo: PageInfo;
  /** 总数 · of the whole list, not of the page. */
  totalCount: Scalars['Int']['output'];
};

export type MatterStateEdge = {
  __typename?: 'MatterStateEdge';
  /** 位置 · `after` of a page that begins behind this row. */
  cursor: Scalars['String']['output'];
  /** 内容 · the row. */
  node: MatterState;
};

export type MatterStats = {
  __typename?: 'MatterStats';
  /** 数据覆盖 · which systems answered. */
  coverage: Coverage;
  /** 分组数 · how many groups there are in all. */
  groupCount: Scalars['Int']['output'];
  /** 分组统计 · one row a group. */
  groups: Array<MatterGroup>;
  /** 合计 · over all groups, also those past `first`. */
  total: MatterGroup;
};

/** Open: every status but COMPLETED, CLOSED and WITHDRAWN. */
export type MatterStatus =
  /** 已答复 · those concerned have an answer. */
  | 'ANSWERED'
  /** 交办 · given to a body. */
  | 'ASSIGNED'
  /** 认领 · taken by an official by name. */
  | 'CLAIMED'
  /** 销号 · struck out. */
  | 'CLOSED'
  /** 已办结 · the work is done; not yet verified. */
  | 'COMPLETED'
  /** 申请延期 · a later deadline is asked for and not decided yet. */
  | 'EXTENSION_REQUESTED'
  /** 办理中 · being worked on. */
  | 'IN_PROGRESS'
  /** 转长期 · kept in hand without a near end. */
  | 'LONG_TERM'
  /** 登记 · entered in the ledger. */
  | 'REGISTERED'
  /** 复号 · opened again after it was struck out. */
  | 'REOPENED'
  /** 退单 · sent back by the body that it was given to. */
  | 'RETURNED'
  /** 撤销 · no matter any more. */
  | 'WITHDRAWN';

export type MatterType =
  /** 企业诉求 · of an enterprise, under 四送一服. */
  | 'ENTERPRISE_REQUEST'
  /** 市级项目 · of a city. */
  | 'MUNICIPAL_PROJECT'
  /** 省级项目 · of the province or one of its departments. */
  | 'PROVINCIAL_PROJECT'
  /** 志愿服务项目 · of a volunteer center. */
  | 'VOLUNTEER_PROJECT'
  /** 职工服务事项 · of an enterprise group. */
  | 'WORKER_SERVICE';

/** A countermeasure to the problem that the matter states. */
export type Measure = {
  __typename?: 'Measure';
  /** 责任单位 · the body that answers for it. */
  body?: Maybe<Organization>;
  /** 完成日期 · the day on which it was done. */
  doneOn?: Maybe<Scalars['Date']['output']>;
  /** 完成时限 · the day by which it is to be done. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** 序号 · its place among the measures. */
  ordinal: Scalars['Int']['output'];
  /** 内容 · what will be done. */
  text: Scalars['String']['output'];
};

export type MunicipalProject = Matter & {
  __typename?: 'MunicipalProject';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type Official = {
  __typename?: 'Official';
  id: Scalars['ID']['output'];
  /** 事项统计 · counts of those that the official leads, now, unless `filter.matter.lead` says otherwise. */
  matterStats?: Maybe<MatterStats>;
  /** 事项 · those that the official leads, now, unless `filter.matter.lead` says otherwise. */
  matters?: Maybe<MatterConnection>;
  name?: Maybe<Scalars['String']['output']>;
};


export type OfficialMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
};


export type OfficialMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  /** 事项统计 · counts of those that it is concerned with in the role. */
  matterStats?: Maybe<MatterStats>;
  /** 事项 · those that it is concerned with in the role. */
  matters?: Maybe<MatterConnection>;
  name?: Maybe<Scalars['String']['output']>;
};


export type OrganizationMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
  role?: BodyRole;
};


export type OrganizationMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
  role?: BodyRole;
};

/** A shard that answered, and does not know yet all that was asked. */
export type OutdatedShard = {
  __typename?: 'OutdatedShard';
  /** 名称 · what its owner calls it. */
  name: Scalars['String']['output'];
  /** 分片 · which shard of it. */
  shard: Scalars['ID']['output'];
  /** 系统 · the logical subgraph. */
  system: Scalars['String']['output'];
  /** 未知内容 · what it was not asked for: a field (`MunicipalProject.batch`) is null in its rows, and so is a sum over it; a value of a filter's list (`MatterStatus.RETURNED`) matches none of its rows. */
  unknown: Array<Scalars['String']['output']>;
};

/** `source`: ids of SourceStatus. */
export type OverviewFilter = {
  /** 事项条件 · what holds of any matter. */
  matter?: InputMaybe<MatterFilter>;
  /** 来源系统 · ids of the systems that hold it. */
  source?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 事项类型 · kinds of matter. */
  type?: InputMaybe<Array<MatterType>>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  /** 结束位置 · where the last row stands: `after` of the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** 有下一页 · whether the list goes on. */
  hasNextPage: Scalars['Boolean']['output'];
  /** 有上一页 · whether something stands before. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** 起始位置 · where the first row stands. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type ProgressReport = {
  __typename?: 'ProgressReport';
  /** 报送单位 · the body that reported. */
  by?: Maybe<Organization>;
  /** 日期 · the day that it tells of. */
  on: Scalars['Date']['output'];
  /** 内容 · what was done. */
  text: Scalars['String']['output'];
};

export type ProgressReportConnection = {
  __typename?: 'ProgressReportConnection';
  /** 列表 · the rows of the page. */
  nodes: Array<ProgressReport>;
  /** 分页 · whether and where the list goes on. */
  pageInfo: PageInfo;
  /** 总数 · of the whole list, not of the page. */
  totalCount: Scalars['Int']['output'];
};

export type ProvincialProject = Matter & {
  __typename?: 'ProvincialProject';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** 事项 · null if the index does not hold it. */
  matter?: Maybe<Matter>;
  /** 疑似重复 · candidates: matters of one division that seem to state the same problem, in at least so many sources. The likeliest first. */
  matterClusters?: Maybe<MatterClusterConnection>;
  /** 变化对比 · what differs between two instants (null `to`: now), one row a matter and kind, by matter; the filter is judged at `to`, of what was removed at `from`. */
  matterDifferences?: Maybe<MatterDifferenceConnection>;
  /** 历史状态 · rows as they stood at the end of a day in the past. Not entities: a client's cache must not mix then and now. Without `orderBy`: DEADLINE_ASC. */
  matterStates?: Maybe<MatterStateConnection>;
  /** 事项统计 · null `asOf`: now. Else as the index stood at the end of that day, lateness computed for that day; not after today. At most three keys, and 10,000 groups. */
  matterStats?: Maybe<MatterStats>;
  /** 事项列表 · without `orderBy`: by relevance if the filter has a text, else DEADLINE_ASC. Relevant is what has the words in its title, then in the name of its body or official, then elsewhere; of those alike, the one changed last. */
  matters?: Maybe<MatterConnection>;
  /** 相似事项 · matters of the same division that seem to state the same problem, the likeliest first; at most 50. */
  similarMatters?: Maybe<Array<SimilarMatter>>;
  /** 数据来源列表 · every system that the index follows, in the order of its configuration. */
  sources?: Maybe<Array<SourceStatus>>;
};


export type QueryMatterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatterClustersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  minSources?: Scalars['Int']['input'];
};


export type QueryMatterDifferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  kind?: InputMaybe<Array<DifferenceKind>>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryMatterStatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf: Scalars['Date']['input'];
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};


export type QueryMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
};


export type QueryMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};


export type QuerySimilarMattersArgs = {
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};

/** Closed is not resolved: how it ended. */
export type Resolution =
  /** 重复件 · the same as another matter. */
  | 'DUPLICATE'
  /** 解释说明 · it was explained why nothing can be done. */
  | 'EXPLAINED'
  /** 未解决 · the problem is still there. */
  | 'NOT_SOLVED'
  /** 部分解决 · part of the problem is gone. */
  | 'PARTLY_SOLVED'
  /** 已解决 · the problem is gone. */
  | 'SOLVED';

export type Satisfaction =
  /** 不满意 · not satisfied. */
  | 'DISSATISFIED'
  /** 基本满意 · satisfied on the whole. */
  | 'MOSTLY_SATISFIED'
  /** 满意 · satisfied. */
  | 'SATISFIED';

export type ShardGap = {
  __typename?: 'ShardGap';
  /** 名称 · what its owner calls it. */
  name: Scalars['String']['output'];
  /** 原因 · why it is missing. */
  reason: GapReason;
  /** 分片 · which shard of it; the source's id where a system has no shards. */
  shard: Scalars['ID']['output'];
  /** 起始时间 · since when it is. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** 旧数据截至 · as of when its rows in the index are, if they are in the list all the same. */
  staleAsOf?: Maybe<Scalars['DateTime']['output']>;
  /** 系统 · the logical subgraph. */
  system: Scalars['String']['output'];
};

export type SimilarMatter = {
  __typename?: 'SimilarMatter';
  /** 事项 · what seems to state the same problem. */
  matter: Matter;
  /** 相似度 · 0 to 1, how alike; of a cluster, to the matter in it that is most like the others. */
  score: Scalars['Float']['output'];
  /** 共同词语 · the words that both have. */
  sharedTerms: Array<Scalars['String']['output']>;
};

/** The system a row came from. */
export type Source = {
  __typename?: 'Source';
  /** 数据截至 · as of when the row is. */
  asOf: Scalars['DateTime']['output'];
  /** 编号 · that of its SourceStatus. */
  id: Scalars['ID']['output'];
  /** 名称 · what its owner calls it. */
  name: Scalars['String']['output'];
  /** 分片 · which shard of it; null of a system without shards. */
  shard?: Maybe<Scalars['ID']['output']>;
  /** 系统 · the logical subgraph. */
  system: Scalars['String']['output'];
};

export type SourceState =
  /** 中断 · it does not answer. */
  | 'DOWN'
  /** 同步中 · it answers, and the index is still reading. */
  | 'LAGGING'
  /** 正常 · the index has all that it told. */
  | 'LIVE'
  /** 从未应答 · it has not answered yet. */
  | 'NEVER_SEEN';

export type SourceStatus = {
  __typename?: 'SourceStatus';
  /** 数据截至 · its last change that the index holds. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** 历史起始 · the first day whose end the index knows. */
  historyFrom?: Maybe<Scalars['Date']['output']>;
  /** 编号 · that of `Source`. */
  id: Scalars['ID']['output'];
  /** 滞后秒数 · since all its changes were last taken in. */
  lagSeconds?: Maybe<Scalars['Int']['output']>;
  /** 事项数 · how many of its matters the index has. */
  matters: Scalars['Int']['output'];
  /** 名称 · what its owner calls it. */
  name: Scalars['String']['output'];
  /** 原因 · why, of a source that is not LIVE. */
  reason?: Maybe<GapReason>;
  /** 未收录件数 · matters that it announced and the index could not take in. */
  refused: Scalars['Int']['output'];
  /** 分片 · which shard of it; null of a system without shards. */
  shard?: Maybe<Scalars['ID']['output']>;
  /** 起始时间 · since when, of a source that is not LIVE. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** 状态 · how it stands. */
  state: SourceState;
  /** 最近应答 · when it last answered. */
  syncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 系统 · the logical subgraph. */
  system: Scalars['String']['output'];
};

export type SupervisionLevel =
  /** 蓝色 · the mildest reminder. */
  | 'BLUE'
  /** 红色 · the strongest. */
  | 'RED'
  /** 黄色 · a stronger one. */
  | 'YELLOW';

export type TextMatch = {
  __typename?: 'TextMatch';
  /** 字段 · title, content, serviceTarget, category, statusText, leadBody or leadOfficial. */
  field: Scalars['String']['output'];
  /** 命中位置 · start and end in UTF-16 units of `snippet`. */
  ranges: Array<Array<Scalars['Int']['output']>>;
  /** 片段 · the text around the words. */
  snippet: Scalars['String']['output'];
};

export type VolunteerProject = Matter & {
  __typename?: 'VolunteerProject';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type WorkerService = Matter & {
  __typename?: 'WorkerService';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Channel: Channel;
  Division: Division;
  Official: Official;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Channel:
    ( { __typename: 'Channel' }
    & GraphQLRecursivePick<FederationTypes['Channel'], {"code":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"code":true}> );
  Official:
    ( { __typename: 'Official' }
    & GraphQLRecursivePick<FederationTypes['Official'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BodyRole: BodyRole;
  Category: ResolverTypeWrapper<Category>;
  Channel: ResolverTypeWrapper<Omit<Channel, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversTypes['MatterStats']>, matters?: Maybe<ResolversTypes['MatterConnection']> }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Coverage: ResolverTypeWrapper<Coverage>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePrecision: DatePrecision;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<Deadline>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DifferenceCount: ResolverTypeWrapper<DifferenceCount>;
  DifferenceKind: DifferenceKind;
  Division: ResolverTypeWrapper<Omit<Division, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversTypes['MatterStats']>, matters?: Maybe<ResolversTypes['MatterConnection']> }>;
  DivisionLevel: DivisionLevel;
  DivisionScope: DivisionScope;
  EnterpriseRequest: ResolverTypeWrapper<EnterpriseRequestParent>;
  Evidence: ResolverTypeWrapper<Evidence>;
  Extension: ResolverTypeWrapper<Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversTypes['Official']>, by?: Maybe<ResolversTypes['Organization']> }>;
  ExtensionDecision: ExtensionDecision;
  Facet: ResolverTypeWrapper<Facet>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  GapReason: GapReason;
  Indicator: ResolverTypeWrapper<Indicator>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IndicatorReading: ResolverTypeWrapper<IndicatorReading>;
  InstantRange: InstantRange;
  Lateness: ResolverTypeWrapper<Lateness>;
  LatenessInput: ResolverTypeWrapper<LatenessInput>;
  LatenessState: LatenessState;
  Lead: ResolverTypeWrapper<Omit<Lead, 'official'> & { official?: Maybe<ResolversTypes['Official']> }>;
  LeadFilter: LeadFilter;
  LeadScope: LeadScope;
  Matter: ResolverTypeWrapper<MatterParent>;
  MatterCluster: ResolverTypeWrapper<MatterClusterParent>;
  MatterClusterConnection: ResolverTypeWrapper<MatterClusterConnectionParent>;
  MatterConnection: ResolverTypeWrapper<MatterConnectionParent>;
  MatterDifference: ResolverTypeWrapper<MatterDifferenceParent>;
  MatterDifferenceConnection: ResolverTypeWrapper<MatterDifferenceConnectionParent>;
  MatterDifferenceEdge: ResolverTypeWrapper<Omit<MatterDifferenceEdge, 'node'> & { node: ResolversTypes['MatterDifference'] }>;
  MatterEdge: ResolverTypeWrapper<MatterEdgeParent>;
  MatterEvent: ResolverTypeWrapper<Omit<MatterEvent, 'by' | 'fromBody' | 'fromOfficial' | 'official' | 'toBody' | 'toOfficial'> & { by?: Maybe<ResolversTypes['Organization']>, fromBody?: Maybe<ResolversTypes['Organization']>, fromOfficial?: Maybe<ResolversTypes['Official']>, official?: Maybe<ResolversTypes['Official']>, toBody?: Maybe<ResolversTypes['Organization']>, toOfficial?: Maybe<ResolversTypes['Official']> }>;
  MatterEventConnection: ResolverTypeWrapper<Omit<MatterEventConnection, 'nodes'> & { nodes: Array<ResolversTypes['MatterEvent']> }>;
  MatterEventKind: MatterEventKind;
  MatterFilter: MatterFilter;
  MatterGap: MatterGap;
  MatterGroup: ResolverTypeWrapper<MatterGroupParent>;
  MatterGroupBy: MatterGroupBy;
  MatterGroupOrder: MatterGroupOrder;
  MatterOrder: MatterOrder;
  MatterState: ResolverTypeWrapper<MatterStateParent>;
  MatterStateConnection: ResolverTypeWrapper<MatterStateConnectionParent>;
  MatterStateEdge: ResolverTypeWrapper<Omit<MatterStateEdge, 'node'> & { node: ResolversTypes['MatterState'] }>;
  MatterStats: ResolverTypeWrapper<MatterStatsParent>;
  MatterStatus: MatterStatus;
  MatterType: MatterType;
  Measure: ResolverTypeWrapper<Omit<Measure, 'body'> & { body?: Maybe<ResolversTypes['Organization']> }>;
  MunicipalProject: ResolverTypeWrapper<MunicipalProjectParent>;
  Official: ResolverTypeWrapper<Omit<Official, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversTypes['MatterStats']>, matters?: Maybe<ResolversTypes['MatterConnection']> }>;
  Organization: ResolverTypeWrapper<Omit<Organization, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversTypes['MatterStats']>, matters?: Maybe<ResolversTypes['MatterConnection']> }>;
  OutdatedShard: ResolverTypeWrapper<OutdatedShard>;
  OverviewFilter: OverviewFilter;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProgressReport: ResolverTypeWrapper<Omit<ProgressReport, 'by'> & { by?: Maybe<ResolversTypes['Organization']> }>;
  ProgressReportConnection: ResolverTypeWrapper<Omit<ProgressReportConnection, 'nodes'> & { nodes: Array<ResolversTypes['ProgressReport']> }>;
  ProvincialProject: ResolverTypeWrapper<ProvincialProjectParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Resolution: Resolution;
  Satisfaction: Satisfaction;
  ShardGap: ResolverTypeWrapper<ShardGap>;
  SimilarMatter: ResolverTypeWrapper<SimilarMatterParent>;
  Source: ResolverTypeWrapper<Source>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  SupervisionLevel: SupervisionLevel;
  TextMatch: ResolverTypeWrapper<TextMatch>;
  VolunteerProject: ResolverTypeWrapper<VolunteerProjectParent>;
  WorkerService: ResolverTypeWrapper<WorkerServiceParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Category: Category;
  Channel: Omit<Channel, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversParentTypes['MatterStats']>, matters?: Maybe<ResolversParentTypes['MatterConnection']> } | FederationReferenceTypes['Channel'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Coverage: Coverage;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Deadline: Deadline;
  Decimal: Scalars['Decimal']['output'];
  DifferenceCount: DifferenceCount;
  Division: Omit<Division, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversParentTypes['MatterStats']>, matters?: Maybe<ResolversParentTypes['MatterConnection']> } | FederationReferenceTypes['Division'];
  EnterpriseRequest: EnterpriseRequestParent;
  Evidence: Evidence;
  Extension: Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversParentTypes['Official']>, by?: Maybe<ResolversParentTypes['Organization']> };
  Facet: Facet;
  FacetValue: FacetValue;
  Indicator: Indicator;
  Float: Scalars['Float']['output'];
  IndicatorReading: IndicatorReading;
  InstantRange: InstantRange;
  Lateness: Lateness;
  LatenessInput: LatenessInput;
  Lead: Omit<Lead, 'official'> & { official?: Maybe<ResolversParentTypes['Official']> };
  LeadFilter: LeadFilter;
  Matter: MatterParent;
  MatterCluster: MatterClusterParent;
  MatterClusterConnection: MatterClusterConnectionParent;
  MatterConnection: MatterConnectionParent;
  MatterDifference: MatterDifferenceParent;
  MatterDifferenceConnection: MatterDifferenceConnectionParent;
  MatterDifferenceEdge: Omit<MatterDifferenceEdge, 'node'> & { node: ResolversParentTypes['MatterDifference'] };
  MatterEdge: MatterEdgeParent;
  MatterEvent: Omit<MatterEvent, 'by' | 'fromBody' | 'fromOfficial' | 'official' | 'toBody' | 'toOfficial'> & { by?: Maybe<ResolversParentTypes['Organization']>, fromBody?: Maybe<ResolversParentTypes['Organization']>, fromOfficial?: Maybe<ResolversParentTypes['Official']>, official?: Maybe<ResolversParentTypes['Official']>, toBody?: Maybe<ResolversParentTypes['Organization']>, toOfficial?: Maybe<ResolversParentTypes['Official']> };
  MatterEventConnection: Omit<MatterEventConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['MatterEvent']> };
  MatterFilter: MatterFilter;
  MatterGroup: MatterGroupParent;
  MatterState: MatterStateParent;
  MatterStateConnection: MatterStateConnectionParent;
  MatterStateEdge: Omit<MatterStateEdge, 'node'> & { node: ResolversParentTypes['MatterState'] };
  MatterStats: MatterStatsParent;
  Measure: Omit<Measure, 'body'> & { body?: Maybe<ResolversParentTypes['Organization']> };
  MunicipalProject: MunicipalProjectParent;
  Official: Omit<Official, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversParentTypes['MatterStats']>, matters?: Maybe<ResolversParentTypes['MatterConnection']> } | FederationReferenceTypes['Official'];
  Organization: Omit<Organization, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversParentTypes['MatterStats']>, matters?: Maybe<ResolversParentTypes['MatterConnection']> } | FederationReferenceTypes['Organization'];
  OutdatedShard: OutdatedShard;
  OverviewFilter: OverviewFilter;
  PageInfo: PageInfo;
  ProgressReport: Omit<ProgressReport, 'by'> & { by?: Maybe<ResolversParentTypes['Organization']> };
  ProgressReportConnection: Omit<ProgressReportConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ProgressReport']> };
  ProvincialProject: ProvincialProjectParent;
  Query: Record<PropertyKey, never>;
  ShardGap: ShardGap;
  SimilarMatter: SimilarMatterParent;
  Source: Source;
  SourceStatus: SourceStatus;
  TextMatch: TextMatch;
  VolunteerProject: VolunteerProjectParent;
  WorkerService: WorkerServiceParent;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type SortsDirectiveArgs = {
  descending: Scalars['Boolean']['input'];
  path: Scalars['String']['input'];
};

export type SortsDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = SortsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CategoryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel'], FederationReferenceType extends FederationReferenceTypes['Channel'] = FederationReferenceTypes['Channel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Channel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<ChannelMatterStatsArgs, 'first' | 'groupBy' | 'orderBy'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<ChannelMattersArgs, 'first'>>;
};

export type CoverageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  answered?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['ShardGap']>, ParentType, ContextType>;
  outdated?: Resolver<Maybe<Array<ResolversTypes['OutdatedShard']>>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlineResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extensionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  original?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workingDaysAdded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DifferenceCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DifferenceCount'] = ResolversParentTypes['DifferenceCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
};

export type DivisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<DivisionMatterStatsArgs, 'first' | 'groupBy' | 'orderBy'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<DivisionMattersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EnterpriseRequestResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EnterpriseRequest'] = ResolversParentTypes['EnterpriseRequest']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExtensionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Extension'] = ResolversParentTypes['Extension']> = {
  approver?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ExtensionDecision'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workingDaysAdded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FacetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  by?: Resolver<ResolversTypes['MatterGroupBy'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  actual?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  behind?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  readings?: Resolver<Array<ResolversTypes['IndicatorReading']>, ParentType, ContextType>;
  scheduled?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yearEndOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IndicatorReadingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorReading'] = ResolversParentTypes['IndicatorReading']> = {
  actual?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type LatenessResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Lateness'] = ResolversParentTypes['Lateness']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inputs?: Resolver<Array<ResolversTypes['LatenessInput']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LatenessState'], ParentType, ContextType>;
  workingDaysLate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LatenessInputResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LatenessInput'] = ResolversParentTypes['LatenessInput']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  chief?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  leaderLevel?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenure?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MatterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter']> = {
  __resolveType: TypeResolveFn<'EnterpriseRequest' | 'MunicipalProject' | 'ProvincialProject' | 'VolunteerProject' | 'WorkerService', ParentType, ContextType>;
};

export type MatterClusterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterCluster'] = ResolversParentTypes['MatterCluster']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matters?: Resolver<Array<ResolversTypes['SimilarMatter']>, ParentType, ContextType, RequireFields<MatterClusterMattersArgs, 'first'>>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type MatterClusterConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterClusterConnection'] = ResolversParentTypes['MatterClusterConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MatterCluster']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterConnection'] = ResolversParentTypes['MatterConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MatterEdge']>, ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType, RequireFields<MatterConnectionFacetsArgs, 'by' | 'first'>>;
  nodes?: Resolver<Array<ResolversTypes['Matter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterDifferenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterDifference'] = ResolversParentTypes['MatterDifference']> = {
  after?: Resolver<Maybe<ResolversTypes['MatterState']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['MatterState']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
};

export type MatterDifferenceConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterDifferenceConnection'] = ResolversParentTypes['MatterDifferenceConnection']> = {
  counts?: Resolver<Array<ResolversTypes['DifferenceCount']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MatterDifferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MatterDifference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterDifferenceEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterDifferenceEdge'] = ResolversParentTypes['MatterDifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatterDifference'], ParentType, ContextType>;
};

export type MatterEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterEdge'] = ResolversParentTypes['MatterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
};

export type MatterEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterEvent'] = ResolversParentTypes['MatterEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  fromBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  fromDeadline?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fromOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  fromStatus?: Resolver<Maybe<ResolversTypes['MatterStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MatterEventKind'], ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supervision?: Resolver<Maybe<ResolversTypes['SupervisionLevel']>, ParentType, ContextType>;
  toBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  toDeadline?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  toOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  toStatus?: Resolver<Maybe<ResolversTypes['MatterStatus']>, ParentType, ContextType>;
};

export type MatterEventConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterEventConnection'] = ResolversParentTypes['MatterEventConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['MatterEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterGroup'] = ResolversParentTypes['MatterGroup']> = {
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedOnOriginalTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedOnTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedWithoutSatisfaction?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dissatisfied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  dueSoon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  label?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  neverClaimed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noDeadline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noLeadBody?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noLeadOfficial?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTimeBase?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTimeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openOverdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterStateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterState'] = ResolversParentTypes['MatterState']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatterStateConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterStateConnection'] = ResolversParentTypes['MatterStateConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MatterStateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MatterState']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterStateEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterStateEdge'] = ResolversParentTypes['MatterStateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatterState'], ParentType, ContextType>;
};

export type MatterStatsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterStats'] = ResolversParentTypes['MatterStats']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['MatterGroup']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['MatterGroup'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  body?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MunicipalProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MunicipalProject'] = ResolversParentTypes['MunicipalProject']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficialResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Official'] = ResolversParentTypes['Official'], FederationReferenceType extends FederationReferenceTypes['Official'] = FederationReferenceTypes['Official']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Official']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<OfficialMatterStatsArgs, 'first' | 'groupBy' | 'orderBy'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OfficialMattersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<OrganizationMatterStatsArgs, 'first' | 'groupBy' | 'orderBy' | 'role'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OrganizationMattersArgs, 'first' | 'role'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OutdatedShardResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OutdatedShard'] = ResolversParentTypes['OutdatedShard']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unknown?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgressReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProgressReport'] = ResolversParentTypes['ProgressReport']> = {
  by?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProgressReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProgressReportConnection'] = ResolversParentTypes['ProgressReportConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProvincialProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProvincialProject'] = ResolversParentTypes['ProvincialProject']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType, RequireFields<QueryMatterArgs, 'id'>>;
  matterClusters?: Resolver<Maybe<ResolversTypes['MatterClusterConnection']>, ParentType, ContextType, RequireFields<QueryMatterClustersArgs, 'first' | 'minSources'>>;
  matterDifferences?: Resolver<Maybe<ResolversTypes['MatterDifferenceConnection']>, ParentType, ContextType, RequireFields<QueryMatterDifferencesArgs, 'first' | 'from'>>;
  matterStates?: Resolver<Maybe<ResolversTypes['MatterStateConnection']>, ParentType, ContextType, RequireFields<QueryMatterStatesArgs, 'asOf' | 'first'>>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<QueryMatterStatsArgs, 'first' | 'groupBy' | 'orderBy'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<QueryMattersArgs, 'first'>>;
  similarMatters?: Resolver<Maybe<Array<ResolversTypes['SimilarMatter']>>, ParentType, ContextType, RequireFields<QuerySimilarMattersArgs, 'first' | 'id'>>;
  sources?: Resolver<Maybe<Array<ResolversTypes['SourceStatus']>>, ParentType, ContextType>;
};

export type ShardGapResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ShardGap'] = ResolversParentTypes['ShardGap']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['GapReason'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  staleAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SimilarMatterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SimilarMatter'] = ResolversParentTypes['SimilarMatter']> = {
  matter?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sharedTerms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shard?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  historyFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lagSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  matters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['GapReason']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shard?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  syncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TextMatchResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TextMatch'] = ResolversParentTypes['TextMatch']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ranges?: Resolver<Array<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VolunteerProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerProject'] = ResolversParentTypes['VolunteerProject']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkerServiceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerService'] = ResolversParentTypes['WorkerService']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Category?: CategoryResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DifferenceCount?: DifferenceCountResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  EnterpriseRequest?: EnterpriseRequestResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Extension?: ExtensionResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorReading?: IndicatorReadingResolvers<ContextType>;
  Lateness?: LatenessResolvers<ContextType>;
  LatenessInput?: LatenessInputResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  MatterCluster?: MatterClusterResolvers<ContextType>;
  MatterClusterConnection?: MatterClusterConnectionResolvers<ContextType>;
  MatterConnection?: MatterConnectionResolvers<ContextType>;
  MatterDifference?: MatterDifferenceResolvers<ContextType>;
  MatterDifferenceConnection?: MatterDifferenceConnectionResolvers<ContextType>;
  MatterDifferenceEdge?: MatterDifferenceEdgeResolvers<ContextType>;
  MatterEdge?: MatterEdgeResolvers<ContextType>;
  MatterEvent?: MatterEventResolvers<ContextType>;
  MatterEventConnection?: MatterEventConnectionResolvers<ContextType>;
  MatterGroup?: MatterGroupResolvers<ContextType>;
  MatterState?: MatterStateResolvers<ContextType>;
  MatterStateConnection?: MatterStateConnectionResolvers<ContextType>;
  MatterStateEdge?: MatterStateEdgeResolvers<ContextType>;
  MatterStats?: MatterStatsResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  MunicipalProject?: MunicipalProjectResolvers<ContextType>;
  Official?: OfficialResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OutdatedShard?: OutdatedShardResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  ProgressReportConnection?: ProgressReportConnectionResolvers<ContextType>;
  ProvincialProject?: ProvincialProjectResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ShardGap?: ShardGapResolvers<ContextType>;
  SimilarMatter?: SimilarMatterResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  TextMatch?: TextMatchResolvers<ContextType>;
  VolunteerProject?: VolunteerProjectResolvers<ContextType>;
  WorkerService?: WorkerServiceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  sorts?: SortsDirectiveResolver<any, any, ContextType>;
};
