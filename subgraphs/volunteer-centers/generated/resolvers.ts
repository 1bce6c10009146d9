// Made by `npm run codegen` from schema/generated/contracts/volunteer-centers.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VolunteerProjectParent, VolunteerProjectConnectionParent, VolunteerCenterParent, VolunteerCenterConnectionParent, IndicatorParent, MatterEventConnectionParent, MatterEventParent, ProgressReportConnectionParent, ProgressReportParent } from '../resolvers/parents.ts';
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

export type CenterLevel =
  /** 实践中心 · of a county. */
  | 'CENTER'
  /** 实践所 · of a township. */
  | 'INSTITUTE'
  /** 实践站 · of a village. */
  | 'STATION';

/** The way by which a matter came in: visits, hotline, 民意直通车. */
export type Channel = {
  __typename?: 'Channel';
  /** 代码 · the same in all systems. */
  code: Scalars['ID']['output'];
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

export type Division = {
  __typename?: 'Division';
  code: Scalars['ID']['output'];
  /** 实践阵地 · centers, institutes and stations here. */
  volunteerCenters?: Maybe<VolunteerCenterConnection>;
  /** 志愿服务项目 · those that are done here. */
  volunteerProjects?: Maybe<VolunteerProjectConnection>;
};


export type DivisionVolunteerCentersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  level?: InputMaybe<CenterLevel>;
};


export type DivisionVolunteerProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VolunteerProjectFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
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

/** Anything somebody is answerable for. What only the owner knows is nullable: null with an error if the owner is away, else a list, empty or not. */
export type Matter = {
  /** 领域 · the field of life that it belongs to. */
  category?: Maybe<Category>;
  /** 来源渠道 · the way by which it came in. */
  channel?: Maybe<Channel>;
  /** 认领时间 · when an official took it by name. */
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 销号日期 · the day on which it was struck out. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** 办结日期 · the day on which the work was done; not yet verified. */
  completedOn?: Maybe<Scalars['Date']['output']>;
  /** 内容 · what is promised or asked for. */
  content?: Maybe<Scalars['String']['output']>;
  /** 配合单位 · the bodies that help the lead body. */
  cooperatingBodies?: Maybe<Array<Organization>>;
  /** 完成时限 · the day by which it is to be done, and the text that says so. */
  deadline?: Maybe<Deadline>;
  /** 行政区划 · where it is done. */
  division: Division;
  /** 办理过程 · every change, with who, when and why, oldest first. */
  events?: Maybe<MatterEventConnection>;
  /** 佐证材料 · what proves that it was done. */
  evidence?: Maybe<Array<Evidence>>;
  /** 延期记录 · every extension that was asked for. */
  extensions?: Maybe<Array<Extension>>;
  /** 首问单位 · the body that first took it; stays answerable until it is handed over. */
  firstHandler?: Maybe<Organization>;
  /** 编号 · says where the row lives: kind, shard, and the owner's own number. */
  id: Scalars['ID']['output'];
  /** 指标 · what is counted, against which target. */
  indicators?: Maybe<Array<Indicator>>;
  /** 最近进展日期 · the day of the newest progress report. */
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  /** 预警 · whether it is late, computed today, with rule and inputs. */
  lateness: Lateness;
  /** 牵头单位 · the one body answerable. */
  leadBody?: Maybe<Organization>;
  /** 领衔领导 · who leads it today. */
  leadOfficial?: Maybe<Official>;
  /** 领衔记录 · who leads or led it, in which post, from when to when. */
  leads?: Maybe<Array<Lead>>;
  /** 措施 · what will be done, by whom. */
  measures?: Maybe<Array<Measure>>;
  /** 登记日期 · the day on which it entered the ledger. */
  registeredOn: Scalars['Date']['output'];
  /** 复号次数 · how often it was opened again after it was struck out. */
  reopenCount?: Maybe<Scalars['Int']['output']>;
  /** 进展情况 · what was done, dated, newest first. */
  reports?: Maybe<ProgressReportConnection>;
  /** 办理结果 · how it ended. */
  resolution?: Maybe<Resolution>;
  /** 退单次数 · how often it was sent back. */
  returnCount?: Maybe<Scalars['Int']['output']>;
  /** 满意度 · what those concerned say of the result. */
  satisfaction?: Maybe<Satisfaction>;
  /** 服务对象 · whom it is done for. */
  serviceTarget?: Maybe<Scalars['String']['output']>;
  /** 数据来源 · the system that the row came from. */
  source: Source;
  /** 状态 · where it is in its life. */
  status: MatterStatus;
  /** 原状态 · the owner's own word for the status. */
  statusText?: Maybe<Scalars['String']['output']>;
  /** 标题 · what the matter is called in its ledger. */
  title: Scalars['String']['output'];
  /** 更新时间 · when its row last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** Anything somebody is answerable for. What only the owner knows is nullable: null with an error if the owner is away, else a list, empty or not. */
export type MatterEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<Array<MatterEventKind>>;
};


/** Anything somebody is answerable for. What only the owner knows is nullable: null with an error if the owner is away, else a list, empty or not. */
export type MatterReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type MatterChange = {
  __typename?: 'MatterChange';
  at: Scalars['DateTime']['output'];
  deleted: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
};

/** One change of one matter, in the order in which its owner made it: what the overview index reads. */
export type MatterChangePage = {
  __typename?: 'MatterChangePage';
  changes: Array<MatterChange>;
  endCursor: Scalars['String']['output'];
  hasMore: Scalars['Boolean']['output'];
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

export type Official = {
  __typename?: 'Official';
  id: Scalars['ID']['output'];
  /** 志愿服务项目 · those that the official leads, now, unless `filter.matter.lead` says otherwise. */
  volunteerProjects?: Maybe<VolunteerProjectConnection>;
};


export type OfficialVolunteerProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VolunteerProjectFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  /** 志愿服务项目 · those that it is concerned with in the role. */
  volunteerProjects?: Maybe<VolunteerProjectConnection>;
};


export type OrganizationVolunteerProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VolunteerProjectFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
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

export type Query = {
  __typename?: 'Query';
  matterChanges: MatterChangePage;
  /** 实践阵地 · one center, institute or station. */
  volunteerCenter?: Maybe<VolunteerCenter>;
  /** 实践阵地列表 · centers, institutes and stations. */
  volunteerCenters?: Maybe<VolunteerCenterConnection>;
  /** 志愿服务项目 · one project. */
  volunteerProject?: Maybe<VolunteerProject>;
  /** 志愿服务项目列表 · projects of all centers. */
  volunteerProjects?: Maybe<VolunteerProjectConnection>;
};


export type QueryMatterChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryVolunteerCenterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVolunteerCentersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  division?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  level?: InputMaybe<CenterLevel>;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVolunteerProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVolunteerProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VolunteerProjectFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
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

export type SupervisionLevel =
  /** 蓝色 · the mildest reminder. */
  | 'BLUE'
  /** 红色 · the strongest. */
  | 'RED'
  /** 黄色 · a stronger one. */
  | 'YELLOW';

export type VolunteerCenter = {
  __typename?: 'VolunteerCenter';
  /** 地址 · where to find it. */
  address?: Maybe<Scalars['String']['output']>;
  /** 各级上级阵地 · from the top down, without itself. */
  ancestors: Array<VolunteerCenter>;
  /** 下级阵地 · the ones below. */
  children: VolunteerCenterConnection;
  /** 行政区划 · where it is. */
  division: Division;
  /** 编号 · that of its system. */
  id: Scalars['ID']['output'];
  /** 级别 · of a county, a township or a village. */
  level: CenterLevel;
  /** 名称 · what it is called. */
  name: Scalars['String']['output'];
  /** 主管单位 · the body that runs it. */
  organization?: Maybe<Organization>;
  /** 上级阵地 · the one above. */
  parent?: Maybe<VolunteerCenter>;
  /** 志愿服务项目 · its own, and those of the centers below. */
  projects: VolunteerProjectConnection;
  /** 合计 · with all centers below it. */
  stats: VolunteerCenterStats;
  /** 志愿者人数 · its own. */
  volunteers: Scalars['Int']['output'];
};


export type VolunteerCenterChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type VolunteerCenterProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VolunteerProjectFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
};

export type VolunteerCenterConnection = {
  __typename?: 'VolunteerCenterConnection';
  /** 列表 · the rows of the page. */
  nodes: Array<VolunteerCenter>;
  /** 分页 · whether and where the list goes on. */
  pageInfo: PageInfo;
  /** 总数 · of the whole list, not of the page. */
  totalCount: Scalars['Int']['output'];
};

export type VolunteerCenterStats = {
  __typename?: 'VolunteerCenterStats';
  /** 分类统计 · a row each kind of service. */
  byKind: Array<VolunteerKindCount>;
  /** 实践所数 · how many institutes. */
  institutes: Scalars['Int']['output'];
  /** 服务人次 · how many were served, each time counted. */
  peopleServed: Scalars['Int']['output'];
  /** 项目数 · how many service projects. */
  projects: Scalars['Int']['output'];
  /** 场次 · how often they were held. */
  sessions: Scalars['Int']['output'];
  /** 实践站数 · how many stations. */
  stations: Scalars['Int']['output'];
  /** 志愿者人数 · how many volunteers. */
  volunteers: Scalars['Int']['output'];
};

export type VolunteerKind =
  /** 便民利民 · makes daily life easier. */
  | 'CONVENIENCE'
  /** 文化生活 · culture and leisure. */
  | 'CULTURE'
  /** 扶弱济困 · helps those in need. */
  | 'HELPING_THE_WEAK'
  /** 技能培训 · teaches skills. */
  | 'SKILLS';

export type VolunteerKindCount = {
  __typename?: 'VolunteerKindCount';
  /** 服务类别 · convenience, help for the weak, culture or skills. */
  kind: VolunteerKind;
  /** 服务人次 · how many were served, each time counted. */
  peopleServed: Scalars['Int']['output'];
  /** 项目数 · how many service projects. */
  projects: Scalars['Int']['output'];
  /** 场次 · how often they were held. */
  sessions: Scalars['Int']['output'];
};

/** 志愿服务项目 · a service project of a volunteer center. */
export type VolunteerProject = Matter & {
  __typename?: 'VolunteerProject';
  /** 领域 · the field of life that it belongs to. */
  category?: Maybe<Category>;
  /** 实践阵地 · the center, institute or station that runs it. */
  center?: Maybe<VolunteerCenter>;
  /** 来源渠道 · the way by which it came in. */
  channel?: Maybe<Channel>;
  /** 认领时间 · when an official took it by name. */
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 销号日期 · the day on which it was struck out. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** 办结日期 · the day on which the work was done; not yet verified. */
  completedOn?: Maybe<Scalars['Date']['output']>;
  /** 内容 · what is promised or asked for. */
  content?: Maybe<Scalars['String']['output']>;
  /** 配合单位 · the bodies that help the lead body. */
  cooperatingBodies?: Maybe<Array<Organization>>;
  /** 完成时限 · the day by which it is to be done, and the text that says so. */
  deadline?: Maybe<Deadline>;
  /** 行政区划 · where it is done. */
  division: Division;
  /** 办理过程 · every change, with who, when and why, oldest first. */
  events?: Maybe<MatterEventConnection>;
  /** 佐证材料 · what proves that it was done. */
  evidence?: Maybe<Array<Evidence>>;
  /** 延期记录 · every extension that was asked for. */
  extensions?: Maybe<Array<Extension>>;
  /** 首问单位 · the body that first took it; stays answerable until it is handed over. */
  firstHandler?: Maybe<Organization>;
  /** 编号 · says where the row lives: kind, shard, and the owner's own number. */
  id: Scalars['ID']['output'];
  /** 指标 · what is counted, against which target. */
  indicators?: Maybe<Array<Indicator>>;
  /** 最近进展日期 · the day of the newest progress report. */
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  /** 预警 · whether it is late, computed today, with rule and inputs. */
  lateness: Lateness;
  /** 牵头单位 · the one body answerable. */
  leadBody?: Maybe<Organization>;
  /** 领衔领导 · who leads it today. */
  leadOfficial?: Maybe<Official>;
  /** 领衔记录 · who leads or led it, in which post, from when to when. */
  leads?: Maybe<Array<Lead>>;
  /** 措施 · what will be done, by whom. */
  measures?: Maybe<Array<Measure>>;
  /** 服务人次 · how many were served, each time counted. */
  peopleServed?: Maybe<Scalars['Int']['output']>;
  /** 登记日期 · the day on which it entered the ledger. */
  registeredOn: Scalars['Date']['output'];
  /** 复号次数 · how often it was opened again after it was struck out. */
  reopenCount?: Maybe<Scalars['Int']['output']>;
  /** 进展情况 · what was done, dated, newest first. */
  reports?: Maybe<ProgressReportConnection>;
  /** 办理结果 · how it ended. */
  resolution?: Maybe<Resolution>;
  /** 退单次数 · how often it was sent back. */
  returnCount?: Maybe<Scalars['Int']['output']>;
  /** 满意度 · what those concerned say of the result. */
  satisfaction?: Maybe<Satisfaction>;
  /** 服务对象 · whom it is done for. */
  serviceTarget?: Maybe<Scalars['String']['output']>;
  /** 场次 · how often it was held. */
  sessions?: Maybe<Scalars['Int']['output']>;
  /** 数据来源 · the system that the row came from. */
  source: Source;
  /** 状态 · where it is in its life. */
  status: MatterStatus;
  /** 原状态 · the owner's own word for the status. */
  statusText?: Maybe<Scalars['String']['output']>;
  /** 标题 · what the matter is called in its ledger. */
  title: Scalars['String']['output'];
  /** 更新时间 · when its row last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** 服务类别 · convenience, help for the weak, culture or skills. */
  volunteerKind?: Maybe<VolunteerKind>;
};


/** 志愿服务项目 · a service project of a volunteer center. */
export type VolunteerProjectEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<Array<MatterEventKind>>;
};


/** 志愿服务项目 · a service project of a volunteer center. */
export type VolunteerProjectReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type VolunteerProjectConnection = {
  __typename?: 'VolunteerProjectConnection';
  /** 数据覆盖 · which systems answered. */
  coverage: Coverage;
  /** 条目 · rows with their places. */
  edges: Array<VolunteerProjectEdge>;
  /** 列表 · the rows of the page. */
  nodes: Array<VolunteerProject>;
  /** 分页 · whether and where the list goes on. */
  pageInfo: PageInfo;
  /** 总数 · of the whole list, not of the page. */
  totalCount: Scalars['Int']['output'];
};

export type VolunteerProjectEdge = {
  __typename?: 'VolunteerProjectEdge';
  /** 位置 · `after` of a page that begins behind this row. */
  cursor: Scalars['String']['output'];
  /** 内容 · the row. */
  node: VolunteerProject;
};

/** `center` takes in the centers below it unless `centerScope` is SELF. */
export type VolunteerProjectFilter = {
  /** 实践阵地 · the center that runs it. */
  center?: InputMaybe<Scalars['ID']['input']>;
  /** 阵地范围 · whether with the centers of all that lies below. */
  centerScope?: DivisionScope;
  /** 服务类别 · kinds of project. */
  kind?: InputMaybe<Array<VolunteerKind>>;
  /** 事项条件 · what holds of any matter. */
  matter?: InputMaybe<MatterFilter>;
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
  Division: Division;
  Official: Official;
  Organization: Organization;
  VolunteerCenter: VolunteerCenter;
  VolunteerProject: VolunteerProject;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"code":true}> );
  Official:
    ( { __typename: 'Official' }
    & GraphQLRecursivePick<FederationTypes['Official'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  VolunteerCenter:
    ( { __typename: 'VolunteerCenter' }
    & GraphQLRecursivePick<FederationTypes['VolunteerCenter'], {"id":true}> );
  VolunteerProject:
    ( { __typename: 'VolunteerProject' }
    & GraphQLRecursivePick<FederationTypes['VolunteerProject'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Matter: ( VolunteerProjectParent );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BodyRole: BodyRole;
  Category: ResolverTypeWrapper<Category>;
  CenterLevel: CenterLevel;
  Channel: ResolverTypeWrapper<Channel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Coverage: ResolverTypeWrapper<Coverage>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePrecision: DatePrecision;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<Deadline>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Division: ResolverTypeWrapper<Omit<Division, 'volunteerCenters' | 'volunteerProjects'> & { volunteerCenters?: Maybe<ResolversTypes['VolunteerCenterConnection']>, volunteerProjects?: Maybe<ResolversTypes['VolunteerProjectConnection']> }>;
  DivisionLevel: DivisionLevel;
  DivisionScope: DivisionScope;
  Evidence: ResolverTypeWrapper<Evidence>;
  Extension: ResolverTypeWrapper<Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversTypes['Official']>, by?: Maybe<ResolversTypes['Organization']> }>;
  ExtensionDecision: ExtensionDecision;
  GapReason: GapReason;
  Indicator: ResolverTypeWrapper<IndicatorParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IndicatorReading: ResolverTypeWrapper<IndicatorReading>;
  InstantRange: InstantRange;
  Lateness: ResolverTypeWrapper<Lateness>;
  LatenessInput: ResolverTypeWrapper<LatenessInput>;
  LatenessState: LatenessState;
  Lead: ResolverTypeWrapper<Omit<Lead, 'official'> & { official?: Maybe<ResolversTypes['Official']> }>;
  LeadFilter: LeadFilter;
  LeadScope: LeadScope;
  Matter: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Matter']>;
  MatterChange: ResolverTypeWrapper<MatterChange>;
  MatterChangePage: ResolverTypeWrapper<MatterChangePage>;
  MatterEvent: ResolverTypeWrapper<MatterEventParent>;
  MatterEventConnection: ResolverTypeWrapper<MatterEventConnectionParent>;
  MatterEventKind: MatterEventKind;
  MatterFilter: MatterFilter;
  MatterGap: MatterGap;
  MatterOrder: MatterOrder;
  MatterStatus: MatterStatus;
  Measure: ResolverTypeWrapper<Omit<Measure, 'body'> & { body?: Maybe<ResolversTypes['Organization']> }>;
  Official: ResolverTypeWrapper<Omit<Official, 'volunteerProjects'> & { volunteerProjects?: Maybe<ResolversTypes['VolunteerProjectConnection']> }>;
  Organization: ResolverTypeWrapper<Omit<Organization, 'volunteerProjects'> & { volunteerProjects?: Maybe<ResolversTypes['VolunteerProjectConnection']> }>;
  OutdatedShard: ResolverTypeWrapper<OutdatedShard>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProgressReport: ResolverTypeWrapper<ProgressReportParent>;
  ProgressReportConnection: ResolverTypeWrapper<ProgressReportConnectionParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Resolution: Resolution;
  Satisfaction: Satisfaction;
  ShardGap: ResolverTypeWrapper<ShardGap>;
  Source: ResolverTypeWrapper<Source>;
  SupervisionLevel: SupervisionLevel;
  VolunteerCenter: ResolverTypeWrapper<VolunteerCenterParent>;
  VolunteerCenterConnection: ResolverTypeWrapper<VolunteerCenterConnectionParent>;
  VolunteerCenterStats: ResolverTypeWrapper<VolunteerCenterStats>;
  VolunteerKind: VolunteerKind;
  VolunteerKindCount: ResolverTypeWrapper<VolunteerKindCount>;
  VolunteerProject: ResolverTypeWrapper<VolunteerProjectParent>;
  VolunteerProjectConnection: ResolverTypeWrapper<VolunteerProjectConnectionParent>;
  VolunteerProjectEdge: ResolverTypeWrapper<Omit<VolunteerProjectEdge, 'node'> & { node: ResolversTypes['VolunteerProject'] }>;
  VolunteerProjectFilter: VolunteerProjectFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Category: Category;
  Channel: Channel;
  ID: Scalars['ID']['output'];
  Coverage: Coverage;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Deadline: Deadline;
  Int: Scalars['Int']['output'];
  Decimal: Scalars['Decimal']['output'];
  Division: Omit<Division, 'volunteerCenters' | 'volunteerProjects'> & { volunteerCenters?: Maybe<ResolversParentTypes['VolunteerCenterConnection']>, volunteerProjects?: Maybe<ResolversParentTypes['VolunteerProjectConnection']> } | FederationReferenceTypes['Division'];
  Evidence: Evidence;
  Extension: Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversParentTypes['Official']>, by?: Maybe<ResolversParentTypes['Organization']> };
  Indicator: IndicatorParent;
  Float: Scalars['Float']['output'];
  IndicatorReading: IndicatorReading;
  InstantRange: InstantRange;
  Lateness: Lateness;
  LatenessInput: LatenessInput;
  Lead: Omit<Lead, 'official'> & { official?: Maybe<ResolversParentTypes['Official']> };
  LeadFilter: LeadFilter;
  Matter: ResolversInterfaceTypes<ResolversParentTypes>['Matter'];
  MatterChange: MatterChange;
  MatterChangePage: MatterChangePage;
  MatterEvent: MatterEventParent;
  MatterEventConnection: MatterEventConnectionParent;
  MatterFilter: MatterFilter;
  Measure: Omit<Measure, 'body'> & { body?: Maybe<ResolversParentTypes['Organization']> };
  Official: Omit<Official, 'volunteerProjects'> & { volunteerProjects?: Maybe<ResolversParentTypes['VolunteerProjectConnection']> } | FederationReferenceTypes['Official'];
  Organization: Omit<Organization, 'volunteerProjects'> & { volunteerProjects?: Maybe<ResolversParentTypes['VolunteerProjectConnection']> } | FederationReferenceTypes['Organization'];
  OutdatedShard: OutdatedShard;
  PageInfo: PageInfo;
  ProgressReport: ProgressReportParent;
  ProgressReportConnection: ProgressReportConnectionParent;
  Query: Record<PropertyKey, never>;
  ShardGap: ShardGap;
  Source: Source;
  VolunteerCenter: VolunteerCenterParent;
  VolunteerCenterConnection: VolunteerCenterConnectionParent;
  VolunteerCenterStats: VolunteerCenterStats;
  VolunteerKindCount: VolunteerKindCount;
  VolunteerProject: VolunteerProjectParent;
  VolunteerProjectConnection: VolunteerProjectConnectionParent;
  VolunteerProjectEdge: Omit<VolunteerProjectEdge, 'node'> & { node: ResolversParentTypes['VolunteerProject'] };
  VolunteerProjectFilter: VolunteerProjectFilter;
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

export type ChannelResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type DivisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  volunteerCenters?: Resolver<Maybe<ResolversTypes['VolunteerCenterConnection']>, ParentType, ContextType, RequireFields<DivisionVolunteerCentersArgs, 'first'>>;
  volunteerProjects?: Resolver<Maybe<ResolversTypes['VolunteerProjectConnection']>, ParentType, ContextType, RequireFields<DivisionVolunteerProjectsArgs, 'first' | 'orderBy'>>;
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
  __resolveType: TypeResolveFn<'VolunteerProject', ParentType, ContextType>;
};

export type MatterChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterChange'] = ResolversParentTypes['MatterChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MatterChangePageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterChangePage'] = ResolversParentTypes['MatterChangePage']> = {
  changes?: Resolver<Array<ResolversTypes['MatterChange']>, ParentType, ContextType>;
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type MeasureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  body?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OfficialResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Official'] = ResolversParentTypes['Official'], FederationReferenceType extends FederationReferenceTypes['Official'] = FederationReferenceTypes['Official']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Official']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  volunteerProjects?: Resolver<Maybe<ResolversTypes['VolunteerProjectConnection']>, ParentType, ContextType, RequireFields<OfficialVolunteerProjectsArgs, 'first' | 'orderBy'>>;
};

export type OrganizationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  volunteerProjects?: Resolver<Maybe<ResolversTypes['VolunteerProjectConnection']>, ParentType, ContextType, RequireFields<OrganizationVolunteerProjectsArgs, 'first' | 'orderBy' | 'role'>>;
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

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  matterChanges?: Resolver<ResolversTypes['MatterChangePage'], ParentType, ContextType, RequireFields<QueryMatterChangesArgs, 'first'>>;
  volunteerCenter?: Resolver<Maybe<ResolversTypes['VolunteerCenter']>, ParentType, ContextType, RequireFields<QueryVolunteerCenterArgs, 'id'>>;
  volunteerCenters?: Resolver<Maybe<ResolversTypes['VolunteerCenterConnection']>, ParentType, ContextType, RequireFields<QueryVolunteerCentersArgs, 'first'>>;
  volunteerProject?: Resolver<Maybe<ResolversTypes['VolunteerProject']>, ParentType, ContextType, RequireFields<QueryVolunteerProjectArgs, 'id'>>;
  volunteerProjects?: Resolver<Maybe<ResolversTypes['VolunteerProjectConnection']>, ParentType, ContextType, RequireFields<QueryVolunteerProjectsArgs, 'first' | 'orderBy'>>;
};

export type ShardGapResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ShardGap'] = ResolversParentTypes['ShardGap']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['GapReason'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  staleAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shard?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VolunteerCenterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerCenter'] = ResolversParentTypes['VolunteerCenter'], FederationReferenceType extends FederationReferenceTypes['VolunteerCenter'] = FederationReferenceTypes['VolunteerCenter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VolunteerCenter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['VolunteerCenter']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['VolunteerCenterConnection'], ParentType, ContextType, RequireFields<VolunteerCenterChildrenArgs, 'first'>>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['CenterLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['VolunteerCenter']>, ParentType, ContextType>;
  projects?: Resolver<ResolversTypes['VolunteerProjectConnection'], ParentType, ContextType, RequireFields<VolunteerCenterProjectsArgs, 'first' | 'orderBy'>>;
  stats?: Resolver<ResolversTypes['VolunteerCenterStats'], ParentType, ContextType>;
  volunteers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VolunteerCenterConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerCenterConnection'] = ResolversParentTypes['VolunteerCenterConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['VolunteerCenter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VolunteerCenterStatsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerCenterStats'] = ResolversParentTypes['VolunteerCenterStats']> = {
  byKind?: Resolver<Array<ResolversTypes['VolunteerKindCount']>, ParentType, ContextType>;
  institutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peopleServed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  volunteers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VolunteerKindCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerKindCount'] = ResolversParentTypes['VolunteerKindCount']> = {
  kind?: Resolver<ResolversTypes['VolunteerKind'], ParentType, ContextType>;
  peopleServed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VolunteerProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerProject'] = ResolversParentTypes['VolunteerProject'], FederationReferenceType extends FederationReferenceTypes['VolunteerProject'] = FederationReferenceTypes['VolunteerProject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VolunteerProject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  center?: Resolver<Maybe<ResolversTypes['VolunteerCenter']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cooperatingBodies?: Resolver<Maybe<Array<ResolversTypes['Organization']>>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['MatterEventConnection']>, ParentType, ContextType, RequireFields<VolunteerProjectEventsArgs, 'first'>>;
  evidence?: Resolver<Maybe<Array<ResolversTypes['Evidence']>>, ParentType, ContextType>;
  extensions?: Resolver<Maybe<Array<ResolversTypes['Extension']>>, ParentType, ContextType>;
  firstHandler?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<Maybe<Array<ResolversTypes['Indicator']>>, ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  leads?: Resolver<Maybe<Array<ResolversTypes['Lead']>>, ParentType, ContextType>;
  measures?: Resolver<Maybe<Array<ResolversTypes['Measure']>>, ParentType, ContextType>;
  peopleServed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<ResolversTypes['ProgressReportConnection']>, ParentType, ContextType, RequireFields<VolunteerProjectReportsArgs, 'first'>>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  serviceTarget?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volunteerKind?: Resolver<Maybe<ResolversTypes['VolunteerKind']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VolunteerProjectConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerProjectConnection'] = ResolversParentTypes['VolunteerProjectConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['VolunteerProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['VolunteerProject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VolunteerProjectEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerProjectEdge'] = ResolversParentTypes['VolunteerProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VolunteerProject'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Category?: CategoryResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Division?: DivisionResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Extension?: ExtensionResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorReading?: IndicatorReadingResolvers<ContextType>;
  Lateness?: LatenessResolvers<ContextType>;
  LatenessInput?: LatenessInputResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  MatterChange?: MatterChangeResolvers<ContextType>;
  MatterChangePage?: MatterChangePageResolvers<ContextType>;
  MatterEvent?: MatterEventResolvers<ContextType>;
  MatterEventConnection?: MatterEventConnectionResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Official?: OfficialResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OutdatedShard?: OutdatedShardResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  ProgressReportConnection?: ProgressReportConnectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ShardGap?: ShardGapResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  VolunteerCenter?: VolunteerCenterResolvers<ContextType>;
  VolunteerCenterConnection?: VolunteerCenterConnectionResolvers<ContextType>;
  VolunteerCenterStats?: VolunteerCenterStatsResolvers<ContextType>;
  VolunteerKindCount?: VolunteerKindCountResolvers<ContextType>;
  VolunteerProject?: VolunteerProjectResolvers<ContextType>;
  VolunteerProjectConnection?: VolunteerProjectConnectionResolvers<ContextType>;
  VolunteerProjectEdge?: VolunteerProjectEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  sorts?: SortsDirectiveResolver<any, any, ContextType>;
};
