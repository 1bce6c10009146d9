// Made by `npm run codegen` from schema/api.graphql and web/wall/**/*.graphql, web/shared/**/*.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
  from?: string | null | undefined;
  /** 截止日期 · the last day of it. */
  to?: string | null | undefined;
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

/** `from` belongs to it, `to` does not. */
export type InstantRange = {
  /** 起始时间 · the instant at which it begins. */
  from?: string | null | undefined;
  /** 截止时间 · the instant before which it ends. */
  to?: string | null | undefined;
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

/** Without `on` and with NOW: who leads today. EVER: who leads or led at any time. Conditions hold of one and the same lead. */
export type LeadFilter = {
  /** 主要领导 · whether the post is the first of its body. */
  chief?: boolean | null | undefined;
  /** 领导级别 · levels of the post. */
  leaderLevel?: Array<DivisionLevel> | null | undefined;
  /** 领导 · who leads. */
  official?: string | null | undefined;
  /** 截至日期 · the day on which they lead. */
  on?: string | null | undefined;
  /** 范围 · whether now or at any time. */
  scope?: LeadScope;
};

export type LeadScope =
  /** 历任 · who leads or led at any time. */
  | 'EVER'
  /** 现任 · who leads today. */
  | 'NOW';

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
  anyOf?: Array<MatterFilter> | null | undefined;
  /** 领域 · codes of categories, with those below. */
  category?: Array<string> | null | undefined;
  /** 来源渠道 · how it came in. */
  channel?: Array<string> | null | undefined;
  /** 销号日期 · days on which it was struck out. */
  closed?: DateRange | null | undefined;
  /** 按时销号 · closed: true on or before its deadline, false after it; never matches without a deadline. */
  closedOnTime?: boolean | null | undefined;
  /** 办结日期 · days on which it was completed. */
  completed?: DateRange | null | undefined;
  /** 配合单位 · who helps. */
  cooperatingBody?: Array<string> | null | undefined;
  /** 区划 · divisions that it lies in. */
  division?: Array<string> | null | undefined;
  /** 区划范围 · whether with all that lies below them. */
  divisionScope?: DivisionScope;
  /** 完成时限 · days that its deadline lies in. */
  due?: DateRange | null | undefined;
  /** 临期工作日 · deadline from today up to the n-th working day from today, today included. */
  dueWithinWorkingDays?: number | null | undefined;
  /** 首问单位 · who took it first. */
  firstHandler?: Array<string> | null | undefined;
  /** 逾期工作日 · open, and at least so many working days past the deadline. */
  lateByWorkingDays?: number | null | undefined;
  /** 预警 · how late it is today. */
  lateness?: Array<LatenessState> | null | undefined;
  /** 领衔 · who of the officials leads it. */
  lead?: LeadFilter | null | undefined;
  /** 牵头单位 · who is answerable for it. */
  leadBody?: Array<string> | null | undefined;
  /** 延期次数 · extended at least so often. */
  minExtensions?: number | null | undefined;
  /** 退回次数 · returned at least so often. */
  minReturns?: number | null | undefined;
  /** 缺项 · any of these is missing. */
  missing?: Array<MatterGap> | null | undefined;
  /** 未报进展 · no progress report on or after this day, never reported included. */
  noReportSince?: string | null | undefined;
  /** 未办结 · whether it is not completed, closed or withdrawn. */
  open?: boolean | null | undefined;
  /** 登记日期 · days on which it was registered. */
  registered?: DateRange | null | undefined;
  /** 重新打开 · whether it was ever opened again. */
  reopened?: boolean | null | undefined;
  /** 办理结果 · how it ended. */
  resolution?: Array<Resolution> | null | undefined;
  /** 满意度 · what those it is done for say. */
  satisfaction?: Array<Satisfaction> | null | undefined;
  /** 状态 · where it stands. */
  status?: Array<MatterStatus> | null | undefined;
  /** 关键词 · words that its texts contain, all of them. */
  text?: string | null | undefined;
  /** 更新时间 · when it was changed last. */
  updated?: InstantRange | null | undefined;
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

/** `source`: ids of SourceStatus. */
export type OverviewFilter = {
  /** 事项条件 · what holds of any matter. */
  matter?: MatterFilter | null | undefined;
  /** 来源系统 · ids of the systems that hold it. */
  source?: Array<string> | null | undefined;
  /** 事项类型 · kinds of matter. */
  type?: Array<MatterType> | null | undefined;
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

export type SourceState =
  /** 中断 · it does not answer. */
  | 'DOWN'
  /** 同步中 · it answers, and the index is still reading. */
  | 'LAGGING'
  /** 正常 · the index has all that it told. */
  | 'LIVE'
  /** 从未应答 · it has not answered yet. */
  | 'NEVER_SEEN';

export type SupervisionLevel =
  /** 蓝色 · the mildest reminder. */
  | 'BLUE'
  /** 红色 · the strongest. */
  | 'RED'
  /** 黄色 · a stronger one. */
  | 'YELLOW';

export type WallBoardQueryVariables = Exact<{
  filter?: OverviewFilter | null | undefined;
  province?: OverviewFilter | null | undefined;
  asOf?: string | null | undefined;
  placesBy: Array<MatterGroupBy> | MatterGroupBy;
  lightsBy: Array<MatterGroupBy> | MatterGroupBy;
  placeOrder: MatterGroupOrder;
  bodyOrder: MatterGroupOrder;
  bodies: number;
}>;


export type WallBoardQuery = { cities: { groups: Array<{ key: Array<string | null>, count: number, open: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number, dueSoon: number }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string }>, missing: Array<{ system: string, shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }>, outdated: Array<{ name: string, unknown: Array<string> }> | null } } | null, places: { total: { count: number, open: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number, dueSoon: number }, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, open: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number, dueSoon: number }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string }>, missing: Array<{ system: string, shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }>, outdated: Array<{ name: string, unknown: Array<string> }> | null } } | null, lights: { groups: Array<{ key: Array<string | null>, open: number }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string }>, missing: Array<{ system: string, shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }>, outdated: Array<{ name: string, unknown: Array<string> }> | null } } | null, bodies: { groupCount: number, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, open: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number, dueSoon: number }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string }>, missing: Array<{ system: string, shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }>, outdated: Array<{ name: string, unknown: Array<string> }> | null } } | null, sources: Array<{ id: string, name: string, state: SourceState, historyFrom: string | null }> | null };

export type WallChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type WallChoicesQuery = { categories: Array<{ code: string, label: string }> | null, channels: Array<{ code: string, name: string | null }> | null };

export type WallBodiesQueryVariables = Exact<{
  text: string;
}>;


export type WallBodiesQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, name: string | null, division: { name: string | null } | null }> } | null };

export type WallOfficialsQueryVariables = Exact<{
  text: string;
}>;


export type WallOfficialsQuery = { officials: { totalCount: number, nodes: Array<{ id: string, name: string | null, post: string | null }> } | null };

export type WallBodyNameQueryVariables = Exact<{
  id: string;
}>;


export type WallBodyNameQuery = { organization: { id: string, name: string | null } | null };

export type WallOfficialNameQueryVariables = Exact<{
  id: string;
}>;


export type WallOfficialNameQuery = { official: { id: string, name: string | null, post: string | null } | null };

export type WallSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type WallSourcesQuery = { sources: Array<{ id: string, name: string, state: SourceState, historyFrom: string | null }> | null };

export type WallMatterQueryVariables = Exact<{
  id: string;
}>;


export type WallMatterQuery = { matter:
    | { __typename: 'EnterpriseRequest', content: string | null, serviceTarget: string | null, statusText: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, registeredOn: string, claimedAt: string | null, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, updatedAt: string, id: string, title: string, status: MatterStatus, category: { label: string } | null, channel: { code: string, name: string | null } | null, leadOfficial: { id: string, name: string | null, post: string | null } | null, cooperatingBodies: Array<{ id: string, name: string | null }> | null, firstHandler: { id: string, name: string | null } | null, leads: Array<{ post: string | null, leaderLevel: DivisionLevel | null, chief: boolean, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, by: { id: string, name: string | null } | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null, asOf: string, inputs: Array<{ name: string, value: string | null }> }, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, asOf: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean }> | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, evidence: Array<{ title: string, url: string | null, addedAt: string }> | null, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
    | { __typename: 'MunicipalProject', content: string | null, serviceTarget: string | null, statusText: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, registeredOn: string, claimedAt: string | null, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, updatedAt: string, id: string, title: string, status: MatterStatus, category: { label: string } | null, channel: { code: string, name: string | null } | null, leadOfficial: { id: string, name: string | null, post: string | null } | null, cooperatingBodies: Array<{ id: string, name: string | null }> | null, firstHandler: { id: string, name: string | null } | null, leads: Array<{ post: string | null, leaderLevel: DivisionLevel | null, chief: boolean, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, by: { id: string, name: string | null } | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null, asOf: string, inputs: Array<{ name: string, value: string | null }> }, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, asOf: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean }> | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, evidence: Array<{ title: string, url: string | null, addedAt: string }> | null, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
    | { __typename: 'ProvincialProject', content: string | null, serviceTarget: string | null, statusText: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, registeredOn: string, claimedAt: string | null, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, updatedAt: string, id: string, title: string, status: MatterStatus, category: { label: string } | null, channel: { code: string, name: string | null } | null, leadOfficial: { id: string, name: string | null, post: string | null } | null, cooperatingBodies: Array<{ id: string, name: string | null }> | null, firstHandler: { id: string, name: string | null } | null, leads: Array<{ post: string | null, leaderLevel: DivisionLevel | null, chief: boolean, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, by: { id: string, name: string | null } | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null, asOf: string, inputs: Array<{ name: string, value: string | null }> }, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, asOf: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean }> | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, evidence: Array<{ title: string, url: string | null, addedAt: string }> | null, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
    | { __typename: 'VolunteerProject', content: string | null, serviceTarget: string | null, statusText: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, registeredOn: string, claimedAt: string | null, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, updatedAt: string, id: string, title: string, status: MatterStatus, category: { label: string } | null, channel: { code: string, name: string | null } | null, leadOfficial: { id: string, name: string | null, post: string | null } | null, cooperatingBodies: Array<{ id: string, name: string | null }> | null, firstHandler: { id: string, name: string | null } | null, leads: Array<{ post: string | null, leaderLevel: DivisionLevel | null, chief: boolean, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, by: { id: string, name: string | null } | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null, asOf: string, inputs: Array<{ name: string, value: string | null }> }, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, asOf: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean }> | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, evidence: Array<{ title: string, url: string | null, addedAt: string }> | null, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
    | { __typename: 'WorkerService', content: string | null, serviceTarget: string | null, statusText: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, registeredOn: string, claimedAt: string | null, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, updatedAt: string, id: string, title: string, status: MatterStatus, category: { label: string } | null, channel: { code: string, name: string | null } | null, leadOfficial: { id: string, name: string | null, post: string | null } | null, cooperatingBodies: Array<{ id: string, name: string | null }> | null, firstHandler: { id: string, name: string | null } | null, leads: Array<{ post: string | null, leaderLevel: DivisionLevel | null, chief: boolean, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, by: { id: string, name: string | null } | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null, asOf: string, inputs: Array<{ name: string, value: string | null }> }, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, asOf: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean }> | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, evidence: Array<{ title: string, url: string | null, addedAt: string }> | null, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
   | null, sources: Array<{ id: string, name: string, state: SourceState, since: string | null, reason: GapReason | null, asOf: string | null, syncedAt: string | null }> | null };

export type ReportPageFragment = { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type EventPageFragment = { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type WallMatterStatesQueryVariables = Exact<{
  asOf: string;
  filter?: OverviewFilter | null | undefined;
  orderBy?: MatterOrder | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type WallMatterStatesQuery = { rows: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, matter:
        | { __typename: 'EnterpriseRequest', id: string, source: { id: string, name: string, asOf: string } }
        | { __typename: 'MunicipalProject', id: string, source: { id: string, name: string, asOf: string } }
        | { __typename: 'ProvincialProject', id: string, source: { id: string, name: string, asOf: string } }
        | { __typename: 'VolunteerProject', id: string, source: { id: string, name: string, asOf: string } }
        | { __typename: 'WorkerService', id: string, source: { id: string, name: string, asOf: string } }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string }>, missing: Array<{ system: string, shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }>, outdated: Array<{ name: string, unknown: Array<string> }> | null } } | null };

export type WallMattersQueryVariables = Exact<{
  filter?: OverviewFilter | null | undefined;
  orderBy?: MatterOrder | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type WallMattersQuery = { rows: { totalCount: number, nodes: Array<
      | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string }>, missing: Array<{ system: string, shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }>, outdated: Array<{ name: string, unknown: Array<string> }> | null } } | null };

export type WallMattersFileQueryVariables = Exact<{
  filter?: OverviewFilter | null | undefined;
  orderBy?: MatterOrder | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type WallMattersFileQuery = { rows: { totalCount: number, nodes: Array<
      | { id: string, title: string, status: MatterStatus, registeredOn: string, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, category: { label: string } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { name: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number } | null, source: { name: string, asOf: string } }
      | { id: string, title: string, status: MatterStatus, registeredOn: string, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, category: { label: string } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { name: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number } | null, source: { name: string, asOf: string } }
      | { id: string, title: string, status: MatterStatus, registeredOn: string, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, category: { label: string } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { name: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number } | null, source: { name: string, asOf: string } }
      | { id: string, title: string, status: MatterStatus, registeredOn: string, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, category: { label: string } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { name: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number } | null, source: { name: string, asOf: string } }
      | { id: string, title: string, status: MatterStatus, registeredOn: string, completedOn: string | null, closedOn: string | null, lastReportOn: string | null, returnCount: number | null, reopenCount: number | null, category: { label: string } | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { name: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number } | null, source: { name: string, asOf: string } }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, missing: Array<{ name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type WallMatterStatesFileQueryVariables = Exact<{
  asOf: string;
  filter?: OverviewFilter | null | undefined;
  orderBy?: MatterOrder | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type WallMatterStatesFileQuery = { rows: { totalCount: number, nodes: Array<{ asOf: string, id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { name: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, missing: Array<{ name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type WallReportsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type WallReportsQuery = { matter:
    | { id: string, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string, reports: { totalCount: number, nodes: Array<{ on: string, text: string, by: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
   | null };

export type WallEventsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type WallEventsQuery = { matter:
    | { id: string, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { id: string, events: { totalCount: number, nodes: Array<{ id: string, at: string, kind: MatterEventKind, reason: string | null, post: string | null, supervision: SupervisionLevel | null, fromStatus: MatterStatus | null, toStatus: MatterStatus | null, fromDeadline: string | null, toDeadline: string | null, by: { id: string, name: string | null } | null, official: { id: string, name: string | null } | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null, fromOfficial: { id: string, name: string | null } | null, toOfficial: { id: string, name: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
   | null };

export type WholeCoverageFragment = { complete: boolean, asOf: string, answered: Array<{ id: string, name: string }>, missing: Array<{ system: string, shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }>, outdated: Array<{ name: string, unknown: Array<string> }> | null };

export type GroupFiguresFragment = { count: number, open: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number, dueSoon: number };

type MatterRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

type MatterRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

type MatterRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

type MatterRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

type MatterRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

export type MatterRowFragment =
  | MatterRow_EnterpriseRequest_Fragment
  | MatterRow_MunicipalProject_Fragment
  | MatterRow_ProvincialProject_Fragment
  | MatterRow_VolunteerProject_Fragment
  | MatterRow_WorkerService_Fragment
;

export type MatterStateRowFragment = { id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, extensionCount: number } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, matter:
    | { __typename: 'EnterpriseRequest', id: string, source: { id: string, name: string, asOf: string } }
    | { __typename: 'MunicipalProject', id: string, source: { id: string, name: string, asOf: string } }
    | { __typename: 'ProvincialProject', id: string, source: { id: string, name: string, asOf: string } }
    | { __typename: 'VolunteerProject', id: string, source: { id: string, name: string, asOf: string } }
    | { __typename: 'WorkerService', id: string, source: { id: string, name: string, asOf: string } }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ReportPageFragmentDoc = new TypedDocumentString(`
    fragment ReportPage on ProgressReportConnection {
  totalCount
  nodes {
    on
    text
    by {
      id
      name
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"ReportPage"}) as unknown as TypedDocumentString<ReportPageFragment, unknown>;
export const EventPageFragmentDoc = new TypedDocumentString(`
    fragment EventPage on MatterEventConnection {
  totalCount
  nodes {
    id
    at
    kind
    reason
    post
    supervision
    fromStatus
    toStatus
    fromDeadline
    toDeadline
    by {
      id
      name
    }
    official {
      id
      name
    }
    fromBody {
      id
      name
    }
    toBody {
      id
      name
    }
    fromOfficial {
      id
      name
    }
    toOfficial {
      id
      name
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"EventPage"}) as unknown as TypedDocumentString<EventPageFragment, unknown>;
export const WholeCoverageFragmentDoc = new TypedDocumentString(`
    fragment WholeCoverage on Coverage {
  complete
  asOf
  answered {
    id
    name
  }
  missing {
    system
    shard
    name
    reason
    since
    staleAsOf
  }
  outdated {
    name
    unknown
  }
}
    `, {"fragmentName":"WholeCoverage"}) as unknown as TypedDocumentString<WholeCoverageFragment, unknown>;
export const GroupFiguresFragmentDoc = new TypedDocumentString(`
    fragment GroupFigures on MatterGroup {
  count
  open
  completed
  closed
  closedOnTime
  onTimeBase
  onTimeRate
  openOverdue
  behind
  dueSoon
}
    `, {"fragmentName":"GroupFigures"}) as unknown as TypedDocumentString<GroupFiguresFragment, unknown>;
export const MatterRowFragmentDoc = new TypedDocumentString(`
    fragment MatterRow on Matter {
  __typename
  id
  title
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  leadOfficial {
    id
    name
  }
  deadline {
    raw
    date
    extensionCount
  }
  lateness {
    state
    workingDaysLate
    asOf
  }
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"MatterRow"}) as unknown as TypedDocumentString<MatterRowFragment, unknown>;
export const MatterStateRowFragmentDoc = new TypedDocumentString(`
    fragment MatterStateRow on MatterState {
  id
  title
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  leadOfficial {
    id
    name
  }
  deadline {
    raw
    date
    extensionCount
  }
  lateness {
    state
    workingDaysLate
    asOf
  }
  matter {
    __typename
    id
    source {
      id
      name
      asOf
    }
  }
}
    `, {"fragmentName":"MatterStateRow"}) as unknown as TypedDocumentString<MatterStateRowFragment, unknown>;
export const WallBoard = new TypedDocumentString(`
    query WallBoard($filter: OverviewFilter, $province: OverviewFilter, $asOf: Date, $placesBy: [MatterGroupBy!]!, $lightsBy: [MatterGroupBy!]!, $placeOrder: MatterGroupOrder!, $bodyOrder: MatterGroupOrder!, $bodies: Int!) {
  cities: matterStats(filter: $province, groupBy: [CITY], asOf: $asOf) {
    groups {
      key
      ...GroupFigures
    }
    coverage {
      ...WholeCoverage
    }
  }
  places: matterStats(
    filter: $filter
    groupBy: $placesBy
    asOf: $asOf
    orderBy: $placeOrder
  ) {
    total {
      ...GroupFigures
    }
    groups {
      key
      label
      ...GroupFigures
    }
    coverage {
      ...WholeCoverage
    }
  }
  lights: matterStats(
    filter: $filter
    groupBy: $lightsBy
    asOf: $asOf
    first: 2000
  ) {
    groups {
      key
      open
    }
    coverage {
      ...WholeCoverage
    }
  }
  bodies: matterStats(
    filter: $filter
    groupBy: [LEAD_BODY]
    asOf: $asOf
    orderBy: $bodyOrder
    first: $bodies
  ) {
    groups {
      key
      label
      ...GroupFigures
    }
    groupCount
    coverage {
      ...WholeCoverage
    }
  }
  sources {
    id
    name
    state
    historyFrom
  }
}
    fragment WholeCoverage on Coverage {
  complete
  asOf
  answered {
    id
    name
  }
  missing {
    system
    shard
    name
    reason
    since
    staleAsOf
  }
  outdated {
    name
    unknown
  }
}
fragment GroupFigures on MatterGroup {
  count
  open
  completed
  closed
  closedOnTime
  onTimeBase
  onTimeRate
  openOverdue
  behind
  dueSoon
}`) as unknown as TypedDocumentString<WallBoardQuery, WallBoardQueryVariables>;
export const WallChoices = new TypedDocumentString(`
    query WallChoices {
  categories {
    code
    label
  }
  channels {
    code
    name
  }
}
    `) as unknown as TypedDocumentString<WallChoicesQuery, WallChoicesQueryVariables>;
export const WallBodies = new TypedDocumentString(`
    query WallBodies($text: String!) {
  organizations(text: $text, first: 12) {
    totalCount
    nodes {
      id
      name
      division {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WallBodiesQuery, WallBodiesQueryVariables>;
export const WallOfficials = new TypedDocumentString(`
    query WallOfficials($text: String!) {
  officials(text: $text, first: 12) {
    totalCount
    nodes {
      id
      name
      post
    }
  }
}
    `) as unknown as TypedDocumentString<WallOfficialsQuery, WallOfficialsQueryVariables>;
export const WallBodyName = new TypedDocumentString(`
    query WallBodyName($id: ID!) {
  organization(id: $id) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<WallBodyNameQuery, WallBodyNameQueryVariables>;
export const WallOfficialName = new TypedDocumentString(`
    query WallOfficialName($id: ID!) {
  official(id: $id) {
    id
    name
    post
  }
}
    `) as unknown as TypedDocumentString<WallOfficialNameQuery, WallOfficialNameQueryVariables>;
export const WallSources = new TypedDocumentString(`
    query WallSources {
  sources {
    id
    name
    state
    historyFrom
  }
}
    `) as unknown as TypedDocumentString<WallSourcesQuery, WallSourcesQueryVariables>;
export const WallMatter = new TypedDocumentString(`
    query WallMatter($id: ID!) {
  matter(id: $id) {
    __typename
    ...MatterRow
    content
    serviceTarget
    statusText
    category {
      label
    }
    channel {
      code
      name
    }
    resolution
    satisfaction
    registeredOn
    claimedAt
    completedOn
    closedOn
    lastReportOn
    returnCount
    reopenCount
    updatedAt
    leadOfficial {
      id
      name
      post
    }
    cooperatingBodies {
      id
      name
    }
    firstHandler {
      id
      name
    }
    leads {
      official {
        id
        name
      }
      post
      leaderLevel
      chief
      from
      to
    }
    deadline {
      raw
      date
      precision
      original
      extensionCount
      workingDaysAdded
    }
    extensions {
      requestedOn
      from
      to
      workingDaysAdded
      decision
      decidedOn
      reason
      by {
        id
        name
      }
      approver {
        id
        name
      }
    }
    lateness {
      state
      rule
      inputs {
        name
        value
      }
      workingDaysLate
      asOf
    }
    indicators {
      name
      unit
      year
      target
      actual
      scheduled
      asOf
      ratio
      behind
      yearEndOnly
    }
    measures {
      ordinal
      text
      dueOn
      doneOn
      body {
        id
        name
      }
    }
    evidence {
      title
      url
      addedAt
    }
    reports(first: 10) {
      ...ReportPage
    }
    events(first: 50) {
      ...EventPage
    }
  }
  sources {
    id
    name
    state
    since
    reason
    asOf
    syncedAt
  }
}
    fragment ReportPage on ProgressReportConnection {
  totalCount
  nodes {
    on
    text
    by {
      id
      name
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment EventPage on MatterEventConnection {
  totalCount
  nodes {
    id
    at
    kind
    reason
    post
    supervision
    fromStatus
    toStatus
    fromDeadline
    toDeadline
    by {
      id
      name
    }
    official {
      id
      name
    }
    fromBody {
      id
      name
    }
    toBody {
      id
      name
    }
    fromOfficial {
      id
      name
    }
    toOfficial {
      id
      name
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment MatterRow on Matter {
  __typename
  id
  title
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  leadOfficial {
    id
    name
  }
  deadline {
    raw
    date
    extensionCount
  }
  lateness {
    state
    workingDaysLate
    asOf
  }
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<WallMatterQuery, WallMatterQueryVariables>;
export const WallMatterStates = new TypedDocumentString(`
    query WallMatterStates($asOf: Date!, $filter: OverviewFilter, $orderBy: MatterOrder, $first: Int! = 50, $after: String) {
  rows: matterStates(
    asOf: $asOf
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...MatterStateRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...WholeCoverage
    }
  }
}
    fragment WholeCoverage on Coverage {
  complete
  asOf
  answered {
    id
    name
  }
  missing {
    system
    shard
    name
    reason
    since
    staleAsOf
  }
  outdated {
    name
    unknown
  }
}
fragment MatterStateRow on MatterState {
  id
  title
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  leadOfficial {
    id
    name
  }
  deadline {
    raw
    date
    extensionCount
  }
  lateness {
    state
    workingDaysLate
    asOf
  }
  matter {
    __typename
    id
    source {
      id
      name
      asOf
    }
  }
}`) as unknown as TypedDocumentString<WallMatterStatesQuery, WallMatterStatesQueryVariables>;
export const WallMatters = new TypedDocumentString(`
    query WallMatters($filter: OverviewFilter, $orderBy: MatterOrder, $first: Int! = 50, $after: String) {
  rows: matters(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    nodes {
      ...MatterRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...WholeCoverage
    }
  }
}
    fragment WholeCoverage on Coverage {
  complete
  asOf
  answered {
    id
    name
  }
  missing {
    system
    shard
    name
    reason
    since
    staleAsOf
  }
  outdated {
    name
    unknown
  }
}
fragment MatterRow on Matter {
  __typename
  id
  title
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  leadOfficial {
    id
    name
  }
  deadline {
    raw
    date
    extensionCount
  }
  lateness {
    state
    workingDaysLate
    asOf
  }
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<WallMattersQuery, WallMattersQueryVariables>;
export const WallMattersFile = new TypedDocumentString(`
    query WallMattersFile($filter: OverviewFilter, $orderBy: MatterOrder, $first: Int! = 500, $after: String) {
  rows: matters(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    nodes {
      id
      title
      category {
        label
      }
      division {
        code
        name
      }
      leadBody {
        id
        name
      }
      leadOfficial {
        name
      }
      status
      lateness {
        state
        workingDaysLate
        asOf
      }
      deadline {
        raw
        date
        original
        extensionCount
      }
      registeredOn
      completedOn
      closedOn
      lastReportOn
      returnCount
      reopenCount
      source {
        name
        asOf
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      complete
      asOf
      missing {
        name
        reason
        since
        staleAsOf
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WallMattersFileQuery, WallMattersFileQueryVariables>;
export const WallMatterStatesFile = new TypedDocumentString(`
    query WallMatterStatesFile($asOf: Date!, $filter: OverviewFilter, $orderBy: MatterOrder, $first: Int! = 500, $after: String) {
  rows: matterStates(
    asOf: $asOf
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      asOf
      id
      title
      division {
        code
        name
      }
      leadBody {
        id
        name
      }
      leadOfficial {
        name
      }
      status
      lateness {
        state
        workingDaysLate
        asOf
      }
      deadline {
        raw
        date
        original
        extensionCount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      complete
      asOf
      missing {
        name
        reason
        since
        staleAsOf
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WallMatterStatesFileQuery, WallMatterStatesFileQueryVariables>;
export const WallReports = new TypedDocumentString(`
    query WallReports($id: ID!, $after: String) {
  matter(id: $id) {
    id
    reports(first: 20, after: $after) {
      ...ReportPage
    }
  }
}
    fragment ReportPage on ProgressReportConnection {
  totalCount
  nodes {
    on
    text
    by {
      id
      name
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<WallReportsQuery, WallReportsQueryVariables>;
export const WallEvents = new TypedDocumentString(`
    query WallEvents($id: ID!, $after: String) {
  matter(id: $id) {
    id
    events(first: 50, after: $after) {
      ...EventPage
    }
  }
}
    fragment EventPage on MatterEventConnection {
  totalCount
  nodes {
    id
    at
    kind
    reason
    post
    supervision
    fromStatus
    toStatus
    fromDeadline
    toDeadline
    by {
      id
      name
    }
    official {
      id
      name
    }
    fromBody {
      id
      name
    }
    toBody {
      id
      name
    }
    fromOfficial {
      id
      name
    }
    toOfficial {
      id
      name
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<WallEventsQuery, WallEventsQueryVariables>;
