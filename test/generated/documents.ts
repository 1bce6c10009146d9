// Made by `npm run codegen` from schema/api.graphql and test/queries/*.graphql, subgraphs/demo/figures/*.graphql, web/console/examples/*.graphql, docs/questions/*.graphql. Do not edit.
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

export type ExtensionDecision =
  /** 同意 · the deadline was moved. */
  | 'APPROVED'
  /** 待审批 · not decided yet. */
  | 'PENDING'
  /** 不同意 · the deadline stands. */
  | 'REFUSED';

/** How a reported figure is meant. */
export type FigurePrecision =
  /** 接近 · 近11万. */
  | 'ALMOST'
  /** 不少于 · 46400多. */
  | 'AT_LEAST'
  /** 准确数 · as it stands. */
  | 'EXACT';

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

export type MeetingKind =
  /** 座谈会 · workers are consulted. */
  | 'CONSULTATION'
  /** 接访日 · an official receives workers. */
  | 'RECEPTION_DAY';

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

export type VolunteerKind =
  /** 便民利民 · makes daily life easier. */
  | 'CONVENIENCE'
  /** 文化生活 · culture and leisure. */
  | 'CULTURE'
  /** 扶弱济困 · helps those in need. */
  | 'HELPING_THE_WEAK'
  /** 技能培训 · teaches skills. */
  | 'SKILLS';

export type Q01_OverdueQueryVariables = Exact<{
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q01_OverdueQuery = { byCityAndBody: { groupCount: number, total: { count: number }, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, leadBody: { id: string, name: string | null } | null }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, rows: { totalCount: number, nodes: Array<
      | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

type OverdueRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } };

type OverdueRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } };

type OverdueRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } };

type OverdueRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } };

type OverdueRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, source: { id: string, name: string, asOf: string } };

export type OverdueRowFragment =
  | OverdueRow_EnterpriseRequest_Fragment
  | OverdueRow_MunicipalProject_Fragment
  | OverdueRow_ProvincialProject_Fragment
  | OverdueRow_VolunteerProject_Fragment
  | OverdueRow_WorkerService_Fragment
;

export type AnsweredFragment = { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> };

export type Q02_DueSoonQueryVariables = Exact<{
  workingDays?: number;
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q02_DueSoonQuery = { rows: { totalCount: number, nodes: Array<
      | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } }
    >, facets: Array<{ by: MatterGroupBy, hasMore: boolean, values: Array<{ key: string | null, label: string | null, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

type DueRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

type DueRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

type DueRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

type DueRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

type DueRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, precision: DatePrecision | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, asOf: string }, source: { id: string, name: string, asOf: string } };

export type DueRowFragment =
  | DueRow_EnterpriseRequest_Fragment
  | DueRow_MunicipalProject_Fragment
  | DueRow_ProvincialProject_Fragment
  | DueRow_VolunteerProject_Fragment
  | DueRow_WorkerService_Fragment
;

export type Q03_GapsQueryVariables = Exact<{
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q03_GapsQuery = { byCity: { groupCount: number, total: { count: number, noDeadline: number, noLeadBody: number, noLeadOfficial: number, neverClaimed: number }, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, noDeadline: number, noLeadBody: number, noLeadOfficial: number, neverClaimed: number }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, rows: { totalCount: number, nodes: Array<
      | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

type GapRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type GapRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type GapRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type GapRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type GapRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, registeredOn: string, claimedAt: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

export type GapRowFragment =
  | GapRow_EnterpriseRequest_Fragment
  | GapRow_MunicipalProject_Fragment
  | GapRow_ProvincialProject_Fragment
  | GapRow_VolunteerProject_Fragment
  | GapRow_WorkerService_Fragment
;

export type Q04_BehindAtMonthEndQueryVariables = Exact<{
  asOf: string;
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q04_BehindAtMonthEndQuery = { byCity: { groupCount: number, total: { count: number }, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, rows: { totalCount: number, nodes: Array<{ asOf: string, id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, matter:
        | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
        | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
        | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
        | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
        | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
       | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type BehindStateFragment = { asOf: string, id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> }, matter:
    | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
    | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
    | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
    | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
    | { id: string, status: MatterStatus, indicators: Array<{ name: string, unit: string, year: number | null, target: string | null, actual: string | null, scheduled: string | null, ratio: number | null, behind: boolean | null, yearEndOnly: boolean, readings: Array<{ asOf: string, actual: string }> }> | null }
   | null };

export type Q05_OfficialQueryVariables = Exact<{
  id: string;
  on: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q05_OfficialQuery = { official: { id: string, name: string | null, post: string | null, postOnDay: string | null, tenures: Array<{ id: string, post: string, leaderLevel: DivisionLevel | null, chief: boolean, from: string, to: string | null, organization: { id: string, name: string | null } }> | null, now: { total: { count: number, open: number, behind: number, openOverdue: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, onDay: { total: { count: number, open: number, behind: number, openOverdue: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, ever: { total: { count: number, open: number, behind: number, openOverdue: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null }, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, rows: { totalCount: number, nodes: Array<
        | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
        | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
        | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
        | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
        | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null } | null };

export type LedFragment = { count: number, open: number, behind: number, openOverdue: number, completed: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null };

type LedRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type LedRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type LedRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type LedRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type LedRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, completedOn: string | null, closedOn: string | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, leads: Array<{ tenure: string | null, post: string | null, from: string, to: string | null, official: { id: string, name: string | null } | null }> | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

export type LedRowFragment =
  | LedRow_EnterpriseRequest_Fragment
  | LedRow_MunicipalProject_Fragment
  | LedRow_ProvincialProject_Fragment
  | LedRow_VolunteerProject_Fragment
  | LedRow_WorkerService_Fragment
;

export type Q06_CountyRankingQueryVariables = Exact<{
  asOf?: string | null | undefined;
  before: string;
  division?: Array<string> | string | null | undefined;
}>;


export type Q06_CountyRankingQuery = { thisMonth: { groupCount: number, total: { count: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number }, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number, division: { code: string, name: string | null } | null }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, lastMonth: { groupCount: number, total: { count: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number }, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number, division: { code: string, name: string | null } | null }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type RankingFragment = { groupCount: number, total: { count: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number }, groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, closed: number, closedOnTime: number, onTimeBase: number, onTimeRate: number | null, openOverdue: number, behind: number, division: { code: string, name: string | null } | null }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } };

export type Q07_MatrixQueryVariables = Exact<{
  id: string;
}>;


export type Q07_MatrixQuery = { provincialProject: { id: string, title: string, leadBody: { id: string, name: string | null } | null, municipalProjects: { totalCount: number, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, cities: { groups: Array<{ key: Array<string | null>, indicator: string, unit: string, target: string | null, scheduled: string | null, actual: string | null, reportedOn: string | null, projects: number, city: { code: string, name: string | null }, division: { code: string, name: string | null } }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, counties: { groups: Array<{ key: Array<string | null>, indicator: string, unit: string, target: string | null, scheduled: string | null, actual: string | null, reportedOn: string | null, projects: number, city: { code: string, name: string | null }, division: { code: string, name: string | null } }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null } | null };

export type CellFragment = { key: Array<string | null>, indicator: string, unit: string, target: string | null, scheduled: string | null, actual: string | null, reportedOn: string | null, projects: number, city: { code: string, name: string | null }, division: { code: string, name: string | null } };

export type Q08_UnsatisfiedQueryVariables = Exact<{
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q08_UnsatisfiedQuery = { stats: { total: { count: number, closed: number, closedWithoutSatisfaction: number, dissatisfied: number, reopened: number }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, rows: { totalCount: number, nodes: Array<
      | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } }
    >, facets: Array<{ by: MatterGroupBy, hasMore: boolean, values: Array<{ key: string | null, label: string | null, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

type UnsatisfiedRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } };

type UnsatisfiedRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } };

type UnsatisfiedRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } };

type UnsatisfiedRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } };

type UnsatisfiedRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, closedOn: string | null, resolution: Resolution | null, satisfaction: Satisfaction | null, reopenCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, evidence: Array<{ title: string }> | null, events: { totalCount: number, nodes: Array<{ at: string, reason: string | null }> } | null, source: { id: string, name: string, asOf: string } };

export type UnsatisfiedRowFragment =
  | UnsatisfiedRow_EnterpriseRequest_Fragment
  | UnsatisfiedRow_MunicipalProject_Fragment
  | UnsatisfiedRow_ProvincialProject_Fragment
  | UnsatisfiedRow_VolunteerProject_Fragment
  | UnsatisfiedRow_WorkerService_Fragment
;

export type Q09_OnTimeRateQueryVariables = Exact<{
  due: DateRange;
  division?: Array<string> | string | null | undefined;
  orderBy?: MatterGroupOrder;
  first?: number;
}>;


export type Q09_OnTimeRateQuery = { matterStats: { groupCount: number, total: { count: number, closed: number, closedOnTime: number, closedOnOriginalTime: number, openOverdue: number, onTimeBase: number, onTimeRate: number | null }, groups: Array<{ key: Array<string | null>, count: number, closed: number, closedOnTime: number, closedOnOriginalTime: number, openOverdue: number, onTimeBase: number, onTimeRate: number | null, leadBody: { id: string, name: string | null } | null }>, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type OnTimeFragment = { closed: number, closedOnTime: number, closedOnOriginalTime: number, openOverdue: number, onTimeBase: number, onTimeRate: number | null };

export type Q10_SilentQueryVariables = Exact<{
  since: string;
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q10_SilentQuery = { rows: { totalCount: number, nodes: Array<
      | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } }
    >, facets: Array<{ by: MatterGroupBy, hasMore: boolean, values: Array<{ key: string | null, label: string | null, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, sources: Array<{ id: string, name: string, matters: number, state: SourceState, since: string | null, reason: GapReason | null, asOf: string | null, syncedAt: string | null, lagSeconds: number | null, historyFrom: string | null, refused: number }> | null };

type SilentRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } };

type SilentRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } };

type SilentRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } };

type SilentRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } };

type SilentRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, registeredOn: string, lastReportOn: string | null, updatedAt: string, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, source: { id: string, name: string, asOf: string } };

export type SilentRowFragment =
  | SilentRow_EnterpriseRequest_Fragment
  | SilentRow_MunicipalProject_Fragment
  | SilentRow_ProvincialProject_Fragment
  | SilentRow_VolunteerProject_Fragment
  | SilentRow_WorkerService_Fragment
;

export type Q11_ExtendedQueryVariables = Exact<{
  minExtensions?: number;
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q11_ExtendedQuery = { rows: { totalCount: number, nodes: Array<
      | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
      | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

type ExtendedRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type ExtendedRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type ExtendedRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type ExtendedRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

type ExtendedRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, extensions: Array<{ requestedOn: string, from: string | null, to: string | null, workingDaysAdded: number | null, decision: ExtensionDecision, decidedOn: string | null, reason: string | null, approver: { id: string, name: string | null } | null }> | null, lateness: { state: LatenessState }, source: { id: string, name: string, asOf: string } };

export type ExtendedRowFragment =
  | ExtendedRow_EnterpriseRequest_Fragment
  | ExtendedRow_MunicipalProject_Fragment
  | ExtendedRow_ProvincialProject_Fragment
  | ExtendedRow_VolunteerProject_Fragment
  | ExtendedRow_WorkerService_Fragment
;

export type Q12_SameProblemQueryVariables = Exact<{
  minSources?: number;
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q12_SameProblemQuery = { matterClusters: { totalCount: number, nodes: Array<{ id: string, label: string, count: number, sources: Array<{ id: string, name: string, asOf: string }>, matters: Array<{ score: number, sharedTerms: Array<string>, matter:
          | { __typename: 'EnterpriseRequest', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } }
          | { __typename: 'MunicipalProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } }
          | { __typename: 'ProvincialProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } }
          | { __typename: 'VolunteerProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } }
          | { __typename: 'WorkerService', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } }
         }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

type SimilarRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } };

type SimilarRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } };

type SimilarRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } };

type SimilarRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } };

type SimilarRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, source: { id: string, name: string, asOf: string } };

export type SimilarRowFragment =
  | SimilarRow_EnterpriseRequest_Fragment
  | SimilarRow_MunicipalProject_Fragment
  | SimilarRow_ProvincialProject_Fragment
  | SimilarRow_VolunteerProject_Fragment
  | SimilarRow_WorkerService_Fragment
;

export type Q13_ReturnedQueryVariables = Exact<{
  minReturns?: number;
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q13_ReturnedQuery = { rows: { totalCount: number, nodes: Array<
      | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } }
      | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

type ReturnedRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } };

type ReturnedRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } };

type ReturnedRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } };

type ReturnedRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } };

type ReturnedRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, returnCount: number | null, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, firstHandler: { id: string, name: string | null } | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromBody: { id: string, name: string | null } | null, toBody: { id: string, name: string | null } | null }> } | null, source: { id: string, name: string, asOf: string } };

export type ReturnedRowFragment =
  | ReturnedRow_EnterpriseRequest_Fragment
  | ReturnedRow_MunicipalProject_Fragment
  | ReturnedRow_ProvincialProject_Fragment
  | ReturnedRow_VolunteerProject_Fragment
  | ReturnedRow_WorkerService_Fragment
;

export type Q14_ChainQueryVariables = Exact<{
  first?: number;
}>;


export type Q14_ChainQuery = { countyPairs: Array<{ since: string, strong: { code: string, name: string | null }, developing: { code: string, name: string | null, open: { total: { count: number, open: number, noLeadBody: number }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null, broken: { totalCount: number, nodes: Array<
          | { __typename: 'EnterpriseRequest', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } }
          | { __typename: 'MunicipalProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } }
          | { __typename: 'ProvincialProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } }
          | { __typename: 'VolunteerProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } }
          | { __typename: 'WorkerService', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null } }> | null };

type BrokenRow_EnterpriseRequest_Fragment = { __typename: 'EnterpriseRequest', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } };

type BrokenRow_MunicipalProject_Fragment = { __typename: 'MunicipalProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } };

type BrokenRow_ProvincialProject_Fragment = { __typename: 'ProvincialProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } };

type BrokenRow_VolunteerProject_Fragment = { __typename: 'VolunteerProject', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } };

type BrokenRow_WorkerService_Fragment = { __typename: 'WorkerService', id: string, title: string, content: string | null, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { id: string, name: string | null } | null }> | null, source: { id: string, name: string, asOf: string } };

export type BrokenRowFragment =
  | BrokenRow_EnterpriseRequest_Fragment
  | BrokenRow_MunicipalProject_Fragment
  | BrokenRow_ProvincialProject_Fragment
  | BrokenRow_VolunteerProject_Fragment
  | BrokenRow_WorkerService_Fragment
;

export type Q15_ChangedQueryVariables = Exact<{
  from: string;
  to?: string | null | undefined;
  kind?: Array<DifferenceKind> | DifferenceKind | null | undefined;
  division?: Array<string> | string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type Q15_ChangedQuery = { matterDifferences: { totalCount: number, counts: Array<{ kind: DifferenceKind, count: number }>, nodes: Array<{ kind: DifferenceKind, matter:
        | { id: string, title: string }
        | { id: string, title: string }
        | { id: string, title: string }
        | { id: string, title: string }
        | { id: string, title: string }
       | null, before: { asOf: string, id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState } } | null, after: { asOf: string, id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, answered: Array<{ id: string, name: string, asOf: string }>, missing: Array<{ shard: string, name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type ComparedStateFragment = { asOf: string, id: string, title: string, status: MatterStatus, division: { code: string, name: string | null }, leadBody: { id: string, name: string | null } | null, leadOfficial: { id: string, name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState } };

export type F01_provincial_key_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F01_provincial_key_projectsQuery = { provincialProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F02_leader_claimed_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F02_leader_claimed_projectsQuery = { provincialProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F03_general_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F03_general_projectsQuery = { provincialProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F04_municipal_key_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F04_municipal_key_projectsQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, byCity: { groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F05_hefei_key_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F05_hefei_key_projectsQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F06_hefei_micro_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F06_hefei_micro_projectsQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F07_tongling_first_batchQueryVariables = Exact<{ [key: string]: never; }>;


export type F07_tongling_first_batchQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F08_chizhou_chief_ledQueryVariables = Exact<{ [key: string]: never; }>;


export type F08_chizhou_chief_ledQuery = { municipalProjects: { totalCount: number, nodes: Array<{ title: string, leads: Array<{ post: string | null, chief: boolean, official: { name: string | null } | null }> | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F09_chizhou_leader_ledQueryVariables = Exact<{ [key: string]: never; }>;


export type F09_chizhou_leader_ledQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F10_chizhou_measuresQueryVariables = Exact<{ [key: string]: never; }>;


export type F10_chizhou_measuresQuery = { municipalProjectStats: { groups: Array<{ count: number, measures: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F11_practice_centersQueryVariables = Exact<{ [key: string]: never; }>;


export type F11_practice_centersQuery = { volunteerCenters: { totalCount: number } | null, centers: { totalCount: number } | null, institutes: { totalCount: number } | null, stations: { totalCount: number } | null };

export type F12_huaibei_appealsQueryVariables = Exact<{ [key: string]: never; }>;


export type F12_huaibei_appealsQuery = { workerServices: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F13_consultationsQueryVariables = Exact<{ [key: string]: never; }>;


export type F13_consultationsQuery = { workerMeetings: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F14_reception_daysQueryVariables = Exact<{ [key: string]: never; }>;


export type F14_reception_daysQuery = { workerMeetings: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F15_list_itemsQueryVariables = Exact<{ [key: string]: never; }>;


export type F15_list_itemsQuery = { workerServices: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F16_planned_investmentQueryVariables = Exact<{ [key: string]: never; }>;


export type F16_planned_investmentQuery = { workerServiceStats: { groups: Array<{ plannedInvestment: string | null, count: number | null, suppressed: boolean }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F17_solved_requestsQueryVariables = Exact<{ [key: string]: never; }>;


export type F17_solved_requestsQuery = { enterpriseRequestStats: { groups: Array<{ solved: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F18_funding_solvedQueryVariables = Exact<{ [key: string]: never; }>;


export type F18_funding_solvedQuery = { enterpriseRequestStats: { groups: Array<{ fundingSolved: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F19_labour_solvedQueryVariables = Exact<{ [key: string]: never; }>;


export type F19_labour_solvedQuery = { enterpriseRequestStats: { groups: Array<{ labourSolved: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F20_households_visitedQueryVariables = Exact<{ [key: string]: never; }>;


export type F20_households_visitedQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F21_enterprises_visitedQueryVariables = Exact<{ [key: string]: never; }>;


export type F21_enterprises_visitedQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F22_problems_foundQueryVariables = Exact<{ [key: string]: never; }>;


export type F22_problems_foundQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F23_problems_solvedQueryVariables = Exact<{ [key: string]: never; }>;


export type F23_problems_solvedQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F24_visiting_officialsQueryVariables = Exact<{ [key: string]: never; }>;


export type F24_visiting_officialsQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F25_four_deliveries_officialsQueryVariables = Exact<{ [key: string]: never; }>;


export type F25_four_deliveries_officialsQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F26_deputies_taking_partQueryVariables = Exact<{ [key: string]: never; }>;


export type F26_deputies_taking_partQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F27_channelQueryVariables = Exact<{ [key: string]: never; }>;


export type F27_channelQuery = { channel: { name: string | null, organization: { name: string | null } | null } | null, provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, workerServices: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F28_three_listsQueryVariables = Exact<{ [key: string]: never; }>;


export type F28_three_listsQuery = { enterpriseRequests: { totalCount: number, nodes: Array<{ title: string, content: string | null, status: MatterStatus, closedOn: string | null, measures: Array<{ text: string, dueOn: string | null, doneOn: string | null, body: { name: string | null } | null }> | null, leadBody: { name: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, broken: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F29_stationed_cadresQueryVariables = Exact<{ [key: string]: never; }>;


export type F29_stationed_cadresQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F30_county_pairsQueryVariables = Exact<{ [key: string]: never; }>;


export type F30_county_pairsQuery = { countyPairs: Array<{ since: string, strong: { code: string, name: string | null }, developing: { code: string, name: string | null } }> | null };

export type F31_first_inquiryQueryVariables = Exact<{ [key: string]: never; }>;


export type F31_first_inquiryQuery = { municipalProjects: { totalCount: number, nodes: Array<{ title: string, firstHandler: { name: string | null } | null, events: { nodes: Array<{ at: string, reason: string | null, fromBody: { name: string | null } | null, toBody: { name: string | null } | null }> } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type OneOfficialQueryVariables = Exact<{
  id?: string;
}>;


export type OneOfficialQuery = { official: { name: string | null, post: string | null, tenures: Array<{ post: string, leaderLevel: DivisionLevel | null, from: string, to: string | null, organization: { name: string | null } }> | null, provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, lateness: { state: LatenessState } }> } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, lateness: { state: LatenessState }, source: { name: string } }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }> } | null, workerServices: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }> } | null } | null };

export type OneBodyQueryVariables = Exact<{
  name?: string;
}>;


export type OneBodyQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, name: string | null, division: { code: string, name: string | null } | null, provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, deadline: { raw: string | null, date: string | null } | null }> } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, deadline: { raw: string | null, date: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }> } | null, workerServices: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }> } | null }> } | null };

export type OneCountyQueryVariables = Exact<{
  code?: string;
}>;


export type OneCountyQuery = { division: { code: string, name: string | null, parent: { name: string | null } | null, provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, leadBody: { name: string | null } | null }> } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, leadBody: { name: string | null } | null, leadOfficial: { name: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, center: { name: string } | null }> } | null, workerServices: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, group: { name: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, enterprise: { name: string | null } | null }> } | null } | null };

export type OverdueQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OverdueQuery = { municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, division: { name: string | null }, leadBody: { name: string | null } | null, leadOfficial: { name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, missing: Array<{ name: string, reason: GapReason, since: string | null }> } } | null };

export type CityStatisticsQueryVariables = Exact<{ [key: string]: never; }>;


export type CityStatisticsQuery = { municipalProjectStats: { groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, open: number, completed: number, closed: number, closedOnTime: number, openOverdue: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type VolunteerCentersQueryVariables = Exact<{
  city?: string;
}>;


export type VolunteerCentersQuery = { all: { totalCount: number } | null, institutes: { totalCount: number } | null, stations: { totalCount: number } | null, centers: { totalCount: number, nodes: Array<{ id: string, name: string, stats: { institutes: number, stations: number, volunteers: number, projects: number, peopleServed: number, byKind: Array<{ kind: VolunteerKind, projects: number, peopleServed: number }> } }> } | null };

export type CampaignFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type CampaignFiguresQuery = { campaigns: Array<{ name: string, from: string | null, to: string | null, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> }> | null };

export type TextSearchQueryVariables = Exact<{
  text?: string;
}>;


export type TextSearchQuery = { provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string, leadBody: { name: string | null } | null }> } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, division: { name: string | null }, leadBody: { name: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string }> } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string }> } | null };

export type WorkerServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkerServicesQuery = { workerServiceStats: { groups: Array<{ label: Array<string | null>, suppressed: boolean, count: number | null, open: number | null, completed: number | null, closed: number | null, plannedInvestment: string | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, workerMeetings: { totalCount: number, nodes: Array<{ kind: MeetingKind, heldOn: string, attendees: number | null, group: { name: string | null }, raised: { totalCount: number, nodes: Array<{ title: string, status: MatterStatus }> } | null }> } | null };

export type OneMatterQueryVariables = Exact<{
  id?: string;
}>;


export type OneMatterQuery = { municipalProject: { title: string, content: string | null, status: MatterStatus, statusText: string | null, leadBody: { name: string | null } | null, cooperatingBodies: Array<{ name: string | null }> | null, leads: Array<{ post: string | null, from: string, to: string | null, official: { name: string | null } | null }> | null, firstHandler: { name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, lateness: { state: LatenessState, rule: string, inputs: Array<{ name: string, value: string | null }> }, indicators: Array<{ name: string, unit: string, target: string | null, actual: string | null, scheduled: string | null, behind: boolean | null }> | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { name: string | null } | null }> | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromDeadline: string | null, toDeadline: string | null, by: { name: string | null } | null, fromBody: { name: string | null } | null, toBody: { name: string | null } | null }> } | null, carriesOut: { id: string, title: string } | null } | null };

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
export const OverdueRowFragmentDoc = new TypedDocumentString(`
    fragment OverdueRow on Matter {
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
    precision
  }
  lateness {
    state
    workingDaysLate
    rule
    inputs {
      name
      value
    }
    asOf
  }
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"OverdueRow"}) as unknown as TypedDocumentString<OverdueRowFragment, unknown>;
export const DueRowFragmentDoc = new TypedDocumentString(`
    fragment DueRow on Matter {
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
    precision
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
    `, {"fragmentName":"DueRow"}) as unknown as TypedDocumentString<DueRowFragment, unknown>;
export const GapRowFragmentDoc = new TypedDocumentString(`
    fragment GapRow on Matter {
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
  }
  lateness {
    state
  }
  registeredOn
  claimedAt
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"GapRow"}) as unknown as TypedDocumentString<GapRowFragment, unknown>;
export const BehindStateFragmentDoc = new TypedDocumentString(`
    fragment BehindState on MatterState {
  asOf
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
  }
  lateness {
    state
    rule
    inputs {
      name
      value
    }
    asOf
  }
  matter {
    id
    status
    indicators {
      name
      unit
      year
      target
      actual
      scheduled
      ratio
      behind
      yearEndOnly
      readings {
        asOf
        actual
      }
    }
  }
}
    `, {"fragmentName":"BehindState"}) as unknown as TypedDocumentString<BehindStateFragment, unknown>;
export const LedFragmentDoc = new TypedDocumentString(`
    fragment Led on MatterGroup {
  count
  open
  behind
  openOverdue
  completed
  closed
  closedOnTime
  onTimeBase
  onTimeRate
}
    `, {"fragmentName":"Led"}) as unknown as TypedDocumentString<LedFragment, unknown>;
export const LedRowFragmentDoc = new TypedDocumentString(`
    fragment LedRow on Matter {
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
  leads {
    official {
      id
      name
    }
    tenure
    post
    from
    to
  }
  deadline {
    raw
    date
  }
  lateness {
    state
  }
  completedOn
  closedOn
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"LedRow"}) as unknown as TypedDocumentString<LedRowFragment, unknown>;
export const AnsweredFragmentDoc = new TypedDocumentString(`
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
    `, {"fragmentName":"Answered"}) as unknown as TypedDocumentString<AnsweredFragment, unknown>;
export const RankingFragmentDoc = new TypedDocumentString(`
    fragment Ranking on MatterStats {
  total {
    count
    closed
    closedOnTime
    onTimeBase
    onTimeRate
    openOverdue
    behind
  }
  groupCount
  groups {
    key
    label
    division {
      code
      name
    }
    count
    closed
    closedOnTime
    onTimeBase
    onTimeRate
    openOverdue
    behind
  }
  coverage {
    ...Answered
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}`, {"fragmentName":"Ranking"}) as unknown as TypedDocumentString<RankingFragment, unknown>;
export const CellFragmentDoc = new TypedDocumentString(`
    fragment Cell on ProjectCell {
  key
  city {
    code
    name
  }
  division {
    code
    name
  }
  indicator
  unit
  target
  scheduled
  actual
  reportedOn
  projects
}
    `, {"fragmentName":"Cell"}) as unknown as TypedDocumentString<CellFragment, unknown>;
export const UnsatisfiedRowFragmentDoc = new TypedDocumentString(`
    fragment UnsatisfiedRow on Matter {
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
  closedOn
  resolution
  satisfaction
  reopenCount
  evidence {
    title
  }
  events(kind: [REOPENED]) {
    totalCount
    nodes {
      at
      reason
    }
  }
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"UnsatisfiedRow"}) as unknown as TypedDocumentString<UnsatisfiedRowFragment, unknown>;
export const OnTimeFragmentDoc = new TypedDocumentString(`
    fragment OnTime on MatterGroup {
  closed
  closedOnTime
  closedOnOriginalTime
  openOverdue
  onTimeBase
  onTimeRate
}
    `, {"fragmentName":"OnTime"}) as unknown as TypedDocumentString<OnTimeFragment, unknown>;
export const SilentRowFragmentDoc = new TypedDocumentString(`
    fragment SilentRow on Matter {
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
  registeredOn
  lastReportOn
  updatedAt
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"SilentRow"}) as unknown as TypedDocumentString<SilentRowFragment, unknown>;
export const ExtendedRowFragmentDoc = new TypedDocumentString(`
    fragment ExtendedRow on Matter {
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
  deadline {
    raw
    date
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
    approver {
      id
      name
    }
    reason
  }
  lateness {
    state
  }
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"ExtendedRow"}) as unknown as TypedDocumentString<ExtendedRowFragment, unknown>;
export const SimilarRowFragmentDoc = new TypedDocumentString(`
    fragment SimilarRow on Matter {
  __typename
  id
  title
  content
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  deadline {
    raw
    date
  }
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"SimilarRow"}) as unknown as TypedDocumentString<SimilarRowFragment, unknown>;
export const ReturnedRowFragmentDoc = new TypedDocumentString(`
    fragment ReturnedRow on Matter {
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
  firstHandler {
    id
    name
  }
  returnCount
  events(kind: [ASSIGNED, RETURNED, TRANSFERRED], first: 50) {
    totalCount
    nodes {
      at
      kind
      fromBody {
        id
        name
      }
      toBody {
        id
        name
      }
      reason
    }
  }
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"ReturnedRow"}) as unknown as TypedDocumentString<ReturnedRowFragment, unknown>;
export const BrokenRowFragmentDoc = new TypedDocumentString(`
    fragment BrokenRow on Matter {
  __typename
  id
  title
  content
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  measures {
    ordinal
    text
    body {
      id
      name
    }
    dueOn
    doneOn
  }
  source {
    id
    name
    asOf
  }
}
    `, {"fragmentName":"BrokenRow"}) as unknown as TypedDocumentString<BrokenRowFragment, unknown>;
export const ComparedStateFragmentDoc = new TypedDocumentString(`
    fragment ComparedState on MatterState {
  asOf
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
  }
  lateness {
    state
  }
}
    `, {"fragmentName":"ComparedState"}) as unknown as TypedDocumentString<ComparedStateFragment, unknown>;
export const Q01_Overdue = new TypedDocumentString(`
    query Q01_Overdue($division: [ID!], $first: Int! = 100, $after: String) {
  byCityAndBody: matterStats(
    filter: {matter: {lateness: [OVERDUE], division: $division}}
    groupBy: [CITY, LEAD_BODY]
    orderBy: COUNT_DESC
    first: 500
  ) {
    total {
      count
    }
    groupCount
    groups {
      key
      label
      count
      leadBody {
        id
        name
      }
    }
    coverage {
      ...Answered
    }
  }
  rows: matters(
    filter: {matter: {lateness: [OVERDUE], division: $division}}
    orderBy: DEADLINE_ASC
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...OverdueRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment OverdueRow on Matter {
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
    precision
  }
  lateness {
    state
    workingDaysLate
    rule
    inputs {
      name
      value
    }
    asOf
  }
  source {
    id
    name
    asOf
  }
}
fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}`) as unknown as TypedDocumentString<Q01_OverdueQuery, Q01_OverdueQueryVariables>;
export const Q02_DueSoon = new TypedDocumentString(`
    query Q02_DueSoon($workingDays: Int! = 10, $division: [ID!], $first: Int! = 100, $after: String) {
  rows: matters(
    filter: {matter: {dueWithinWorkingDays: $workingDays, open: true, division: $division}}
    orderBy: DEADLINE_ASC
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...DueRow
    }
    facets(by: [CITY, LATENESS]) {
      by
      values {
        key
        label
        count
      }
      hasMore
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment DueRow on Matter {
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
    precision
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
}`) as unknown as TypedDocumentString<Q02_DueSoonQuery, Q02_DueSoonQueryVariables>;
export const Q03_Gaps = new TypedDocumentString(`
    query Q03_Gaps($division: [ID!], $first: Int! = 100, $after: String) {
  byCity: matterStats(
    filter: {matter: {open: true, missing: [DEADLINE, LEAD_BODY, LEAD_OFFICIAL, CLAIM], division: $division}}
    groupBy: [CITY]
  ) {
    total {
      count
      noDeadline
      noLeadBody
      noLeadOfficial
      neverClaimed
    }
    groupCount
    groups {
      key
      label
      count
      noDeadline
      noLeadBody
      noLeadOfficial
      neverClaimed
    }
    coverage {
      ...Answered
    }
  }
  rows: matters(
    filter: {matter: {open: true, missing: [DEADLINE, LEAD_BODY, LEAD_OFFICIAL, CLAIM], division: $division}}
    orderBy: REGISTERED_ASC
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...GapRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment GapRow on Matter {
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
  }
  lateness {
    state
  }
  registeredOn
  claimedAt
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<Q03_GapsQuery, Q03_GapsQueryVariables>;
export const Q04_BehindAtMonthEnd = new TypedDocumentString(`
    query Q04_BehindAtMonthEnd($asOf: Date!, $division: [ID!], $first: Int! = 100, $after: String) {
  byCity: matterStats(
    asOf: $asOf
    filter: {matter: {lateness: [BEHIND], division: $division}}
    groupBy: [CITY]
    orderBy: COUNT_DESC
  ) {
    total {
      count
    }
    groupCount
    groups {
      key
      label
      count
    }
    coverage {
      ...Answered
    }
  }
  rows: matterStates(
    asOf: $asOf
    filter: {matter: {lateness: [BEHIND], division: $division}}
    orderBy: DEADLINE_ASC
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...BehindState
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment BehindState on MatterState {
  asOf
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
  }
  lateness {
    state
    rule
    inputs {
      name
      value
    }
    asOf
  }
  matter {
    id
    status
    indicators {
      name
      unit
      year
      target
      actual
      scheduled
      ratio
      behind
      yearEndOnly
      readings {
        asOf
        actual
      }
    }
  }
}`) as unknown as TypedDocumentString<Q04_BehindAtMonthEndQuery, Q04_BehindAtMonthEndQueryVariables>;
export const Q05_Official = new TypedDocumentString(`
    query Q05_Official($id: ID!, $on: Date!, $first: Int! = 100, $after: String) {
  official(id: $id) {
    id
    name
    post
    postOnDay: post(on: $on)
    tenures {
      id
      post
      organization {
        id
        name
      }
      leaderLevel
      chief
      from
      to
    }
    now: matterStats {
      total {
        ...Led
      }
      coverage {
        ...Answered
      }
    }
    onDay: matterStats(filter: {matter: {lead: {on: $on}}}) {
      total {
        ...Led
      }
      coverage {
        ...Answered
      }
    }
    ever: matterStats(
      filter: {matter: {lead: {scope: EVER}}}
      groupBy: [STATUS, LATENESS]
    ) {
      total {
        ...Led
      }
      groups {
        key
        label
        count
      }
      coverage {
        ...Answered
      }
    }
    rows: matters(
      filter: {matter: {lead: {scope: EVER}}}
      orderBy: DEADLINE_ASC
      first: $first
      after: $after
    ) {
      totalCount
      nodes {
        ...LedRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      coverage {
        ...Answered
      }
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment Led on MatterGroup {
  count
  open
  behind
  openOverdue
  completed
  closed
  closedOnTime
  onTimeBase
  onTimeRate
}
fragment LedRow on Matter {
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
  leads {
    official {
      id
      name
    }
    tenure
    post
    from
    to
  }
  deadline {
    raw
    date
  }
  lateness {
    state
  }
  completedOn
  closedOn
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<Q05_OfficialQuery, Q05_OfficialQueryVariables>;
export const Q06_CountyRanking = new TypedDocumentString(`
    query Q06_CountyRanking($asOf: Date, $before: Date!, $division: [ID!]) {
  thisMonth: matterStats(
    asOf: $asOf
    filter: {matter: {division: $division}}
    groupBy: [COUNTY]
    orderBy: ON_TIME_RATE_DESC
  ) {
    ...Ranking
  }
  lastMonth: matterStats(
    asOf: $before
    filter: {matter: {division: $division}}
    groupBy: [COUNTY]
    orderBy: ON_TIME_RATE_DESC
  ) {
    ...Ranking
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment Ranking on MatterStats {
  total {
    count
    closed
    closedOnTime
    onTimeBase
    onTimeRate
    openOverdue
    behind
  }
  groupCount
  groups {
    key
    label
    division {
      code
      name
    }
    count
    closed
    closedOnTime
    onTimeBase
    onTimeRate
    openOverdue
    behind
  }
  coverage {
    ...Answered
  }
}`) as unknown as TypedDocumentString<Q06_CountyRankingQuery, Q06_CountyRankingQueryVariables>;
export const Q07_Matrix = new TypedDocumentString(`
    query Q07_Matrix($id: ID!) {
  provincialProject(id: $id) {
    id
    title
    leadBody {
      id
      name
    }
    municipalProjects(first: 1) {
      totalCount
      coverage {
        ...Answered
      }
    }
    cities: matrix(level: CITY) {
      groups {
        ...Cell
      }
      coverage {
        ...Answered
      }
    }
    counties: matrix(level: COUNTY) {
      groups {
        ...Cell
      }
      coverage {
        ...Answered
      }
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment Cell on ProjectCell {
  key
  city {
    code
    name
  }
  division {
    code
    name
  }
  indicator
  unit
  target
  scheduled
  actual
  reportedOn
  projects
}`) as unknown as TypedDocumentString<Q07_MatrixQuery, Q07_MatrixQueryVariables>;
export const Q08_Unsatisfied = new TypedDocumentString(`
    query Q08_Unsatisfied($division: [ID!], $first: Int! = 100, $after: String) {
  stats: matterStats(
    filter: {matter: {division: $division, anyOf: [{missing: [SATISFACTION]}, {satisfaction: [DISSATISFIED]}, {reopened: true}]}}
  ) {
    total {
      count
      closed
      closedWithoutSatisfaction
      dissatisfied
      reopened
    }
    coverage {
      ...Answered
    }
  }
  rows: matters(
    filter: {matter: {division: $division, anyOf: [{missing: [SATISFACTION]}, {satisfaction: [DISSATISFIED]}, {reopened: true}]}}
    orderBy: CLOSED_DESC
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...UnsatisfiedRow
    }
    facets(by: [SATISFACTION, STATUS]) {
      by
      values {
        key
        label
        count
      }
      hasMore
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment UnsatisfiedRow on Matter {
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
  closedOn
  resolution
  satisfaction
  reopenCount
  evidence {
    title
  }
  events(kind: [REOPENED]) {
    totalCount
    nodes {
      at
      reason
    }
  }
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<Q08_UnsatisfiedQuery, Q08_UnsatisfiedQueryVariables>;
export const Q09_OnTimeRate = new TypedDocumentString(`
    query Q09_OnTimeRate($due: DateRange!, $division: [ID!], $orderBy: MatterGroupOrder! = ON_TIME_RATE_ASC, $first: Int! = 10000) {
  matterStats(
    filter: {matter: {due: $due, division: $division}}
    groupBy: [LEAD_BODY]
    orderBy: $orderBy
    first: $first
  ) {
    total {
      count
      ...OnTime
    }
    groupCount
    groups {
      key
      leadBody {
        id
        name
      }
      count
      ...OnTime
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment OnTime on MatterGroup {
  closed
  closedOnTime
  closedOnOriginalTime
  openOverdue
  onTimeBase
  onTimeRate
}`) as unknown as TypedDocumentString<Q09_OnTimeRateQuery, Q09_OnTimeRateQueryVariables>;
export const Q10_Silent = new TypedDocumentString(`
    query Q10_Silent($since: Date!, $division: [ID!], $first: Int! = 100, $after: String) {
  rows: matters(
    filter: {matter: {open: true, noReportSince: $since, division: $division}}
    orderBy: LAST_REPORT_ASC
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...SilentRow
    }
    facets(by: [SOURCE]) {
      by
      values {
        key
        label
        count
      }
      hasMore
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
  sources {
    id
    name
    matters
    state
    since
    reason
    asOf
    syncedAt
    lagSeconds
    historyFrom
    refused
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment SilentRow on Matter {
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
  registeredOn
  lastReportOn
  updatedAt
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<Q10_SilentQuery, Q10_SilentQueryVariables>;
export const Q11_Extended = new TypedDocumentString(`
    query Q11_Extended($minExtensions: Int! = 2, $division: [ID!], $first: Int! = 100, $after: String) {
  rows: matters(
    filter: {matter: {minExtensions: $minExtensions, division: $division}}
    orderBy: DEADLINE_ASC
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...ExtendedRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment ExtendedRow on Matter {
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
  deadline {
    raw
    date
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
    approver {
      id
      name
    }
    reason
  }
  lateness {
    state
  }
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<Q11_ExtendedQuery, Q11_ExtendedQueryVariables>;
export const Q12_SameProblem = new TypedDocumentString(`
    query Q12_SameProblem($minSources: Int! = 2, $division: [ID!], $first: Int! = 20, $after: String) {
  matterClusters(
    filter: {matter: {open: true, division: $division}}
    minSources: $minSources
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      label
      count
      sources {
        id
        name
        asOf
      }
      matters(first: 10) {
        score
        sharedTerms
        matter {
          ...SimilarRow
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment SimilarRow on Matter {
  __typename
  id
  title
  content
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  deadline {
    raw
    date
  }
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<Q12_SameProblemQuery, Q12_SameProblemQueryVariables>;
export const Q13_Returned = new TypedDocumentString(`
    query Q13_Returned($minReturns: Int! = 2, $division: [ID!], $first: Int! = 100, $after: String) {
  rows: matters(
    filter: {matter: {minReturns: $minReturns, division: $division}}
    orderBy: DEADLINE_ASC
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...ReturnedRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment ReturnedRow on Matter {
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
  firstHandler {
    id
    name
  }
  returnCount
  events(kind: [ASSIGNED, RETURNED, TRANSFERRED], first: 50) {
    totalCount
    nodes {
      at
      kind
      fromBody {
        id
        name
      }
      toBody {
        id
        name
      }
      reason
    }
  }
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<Q13_ReturnedQuery, Q13_ReturnedQueryVariables>;
export const Q14_Chain = new TypedDocumentString(`
    query Q14_Chain($first: Int! = 100) {
  countyPairs {
    since
    strong {
      code
      name
    }
    developing {
      code
      name
      open: matterStats(filter: {matter: {open: true}}) {
        total {
          count
          open
          noLeadBody
        }
        coverage {
          ...Answered
        }
      }
      broken: matters(
        filter: {matter: {open: true, missing: [MEASURE, MEASURE_BODY, LEAD_BODY]}}
        orderBy: DEADLINE_ASC
        first: $first
      ) {
        totalCount
        nodes {
          ...BrokenRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        coverage {
          ...Answered
        }
      }
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment BrokenRow on Matter {
  __typename
  id
  title
  content
  status
  division {
    code
    name
  }
  leadBody {
    id
    name
  }
  measures {
    ordinal
    text
    body {
      id
      name
    }
    dueOn
    doneOn
  }
  source {
    id
    name
    asOf
  }
}`) as unknown as TypedDocumentString<Q14_ChainQuery, Q14_ChainQueryVariables>;
export const Q15_Changed = new TypedDocumentString(`
    query Q15_Changed($from: DateTime!, $to: DateTime, $kind: [DifferenceKind!] = [NEW, CLOSED, SLIPPED, REASSIGNED], $division: [ID!], $first: Int! = 100, $after: String) {
  matterDifferences(
    from: $from
    to: $to
    kind: $kind
    filter: {matter: {division: $division}}
    first: $first
    after: $after
  ) {
    totalCount
    counts {
      kind
      count
    }
    nodes {
      kind
      matter {
        id
        title
      }
      before {
        ...ComparedState
      }
      after {
        ...ComparedState
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...Answered
    }
  }
}
    fragment Answered on Coverage {
  complete
  asOf
  answered {
    id
    name
    asOf
  }
  missing {
    shard
    name
    reason
    since
    staleAsOf
  }
}
fragment ComparedState on MatterState {
  asOf
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
  }
  lateness {
    state
  }
}`) as unknown as TypedDocumentString<Q15_ChangedQuery, Q15_ChangedQueryVariables>;
export const F01_provincial_key_projects = new TypedDocumentString(`
    query F01_provincial_key_projects {
  provincialProjects(filter: {tier: [KEY]}, first: 1) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F01_provincial_key_projectsQuery, F01_provincial_key_projectsQueryVariables>;
export const F02_leader_claimed_projects = new TypedDocumentString(`
    query F02_leader_claimed_projects {
  provincialProjects(
    filter: {tier: [KEY], matter: {lead: {leaderLevel: [PROVINCE], on: "2021-06-17"}}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F02_leader_claimed_projectsQuery, F02_leader_claimed_projectsQueryVariables>;
export const F03_general_projects = new TypedDocumentString(`
    query F03_general_projects {
  provincialProjects(filter: {tier: [GENERAL]}, first: 1) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F03_general_projectsQuery, F03_general_projectsQueryVariables>;
export const F04_municipal_key_projects = new TypedDocumentString(`
    query F04_municipal_key_projects {
  municipalProjects(filter: {tier: [KEY]}, first: 1) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  byCity: municipalProjectStats(filter: {tier: [KEY]}, groupBy: [CITY]) {
    groups {
      key
      label
      count
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F04_municipal_key_projectsQuery, F04_municipal_key_projectsQueryVariables>;
export const F05_hefei_key_projects = new TypedDocumentString(`
    query F05_hefei_key_projects {
  municipalProjects(
    filter: {tier: [KEY], matter: {division: ["340100"]}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F05_hefei_key_projectsQuery, F05_hefei_key_projectsQueryVariables>;
export const F06_hefei_micro_projects = new TypedDocumentString(`
    query F06_hefei_micro_projects {
  municipalProjects(
    filter: {tier: [MICRO], matter: {division: ["340100"]}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F06_hefei_micro_projectsQuery, F06_hefei_micro_projectsQueryVariables>;
export const F07_tongling_first_batch = new TypedDocumentString(`
    query F07_tongling_first_batch {
  municipalProjects(filter: {batch: 1, matter: {division: ["340700"]}}, first: 1) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F07_tongling_first_batchQuery, F07_tongling_first_batchQueryVariables>;
export const F08_chizhou_chief_led = new TypedDocumentString(`
    query F08_chizhou_chief_led {
  municipalProjects(
    filter: {matter: {division: ["341700"], lead: {leaderLevel: [CITY], on: "2021-06-17", chief: true}}}
  ) {
    totalCount
    nodes {
      title
      leads {
        official {
          name
        }
        post
        chief
      }
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F08_chizhou_chief_ledQuery, F08_chizhou_chief_ledQueryVariables>;
export const F09_chizhou_leader_led = new TypedDocumentString(`
    query F09_chizhou_leader_led {
  municipalProjects(
    filter: {matter: {division: ["341700"], lead: {leaderLevel: [CITY], on: "2021-06-17", chief: false}}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F09_chizhou_leader_ledQuery, F09_chizhou_leader_ledQueryVariables>;
export const F10_chizhou_measures = new TypedDocumentString(`
    query F10_chizhou_measures {
  municipalProjectStats(
    filter: {matter: {division: ["341700"], lead: {leaderLevel: [CITY], on: "2021-06-17", chief: false}}}
  ) {
    groups {
      count
      measures
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F10_chizhou_measuresQuery, F10_chizhou_measuresQueryVariables>;
export const F11_practice_centers = new TypedDocumentString(`
    query F11_practice_centers {
  volunteerCenters(first: 1) {
    totalCount
  }
  centers: volunteerCenters(level: CENTER, first: 1) {
    totalCount
  }
  institutes: volunteerCenters(level: INSTITUTE, first: 1) {
    totalCount
  }
  stations: volunteerCenters(level: STATION, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<F11_practice_centersQuery, F11_practice_centersQueryVariables>;
export const F12_huaibei_appeals = new TypedDocumentString(`
    query F12_huaibei_appeals {
  workerServices(
    filter: {group: ["9134060000000006X7"], kind: [APPEAL], matter: {registered: {to: "2021-05-31"}}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F12_huaibei_appealsQuery, F12_huaibei_appealsQueryVariables>;
export const F13_consultations = new TypedDocumentString(`
    query F13_consultations {
  workerMeetings(
    group: ["9134060000000006X7"]
    kind: CONSULTATION
    held: {to: "2021-05-31"}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F13_consultationsQuery, F13_consultationsQueryVariables>;
export const F14_reception_days = new TypedDocumentString(`
    query F14_reception_days {
  workerMeetings(
    group: ["9134060000000006X7"]
    kind: RECEPTION_DAY
    held: {to: "2021-05-31"}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F14_reception_daysQuery, F14_reception_daysQueryVariables>;
export const F15_list_items = new TypedDocumentString(`
    query F15_list_items {
  workerServices(
    filter: {group: ["91340400000000043A"], kind: [LIST_ITEM]}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F15_list_itemsQuery, F15_list_itemsQueryVariables>;
export const F16_planned_investment = new TypedDocumentString(`
    query F16_planned_investment {
  workerServiceStats(
    filter: {group: ["91340400000000043A"], kind: [LIST_ITEM], matter: {text: "两堂一舍"}}
  ) {
    groups {
      plannedInvestment
      count
      suppressed
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F16_planned_investmentQuery, F16_planned_investmentQueryVariables>;
export const F17_solved_requests = new TypedDocumentString(`
    query F17_solved_requests {
  enterpriseRequestStats(filter: {matter: {resolution: [SOLVED]}}) {
    groups {
      solved
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F17_solved_requestsQuery, F17_solved_requestsQueryVariables>;
export const F18_funding_solved = new TypedDocumentString(`
    query F18_funding_solved {
  enterpriseRequestStats(filter: {matter: {resolution: [SOLVED]}}) {
    groups {
      fundingSolved
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F18_funding_solvedQuery, F18_funding_solvedQueryVariables>;
export const F19_labour_solved = new TypedDocumentString(`
    query F19_labour_solved {
  enterpriseRequestStats(filter: {matter: {resolution: [SOLVED]}}) {
    groups {
      labourSolved
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F19_labour_solvedQuery, F19_labour_solvedQueryVariables>;
export const F20_households_visited = new TypedDocumentString(`
    query F20_households_visited {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["households_visited"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F20_households_visitedQuery, F20_households_visitedQueryVariables>;
export const F21_enterprises_visited = new TypedDocumentString(`
    query F21_enterprises_visited {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["enterprises_visited"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F21_enterprises_visitedQuery, F21_enterprises_visitedQueryVariables>;
export const F22_problems_found = new TypedDocumentString(`
    query F22_problems_found {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["problems_found"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F22_problems_foundQuery, F22_problems_foundQueryVariables>;
export const F23_problems_solved = new TypedDocumentString(`
    query F23_problems_solved {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["problems_solved"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F23_problems_solvedQuery, F23_problems_solvedQueryVariables>;
export const F24_visiting_officials = new TypedDocumentString(`
    query F24_visiting_officials {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["officials_taking_part"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F24_visiting_officialsQuery, F24_visiting_officialsQueryVariables>;
export const F25_four_deliveries_officials = new TypedDocumentString(`
    query F25_four_deliveries_officials {
  campaign(id: "cp:34:four-deliveries") {
    name
    organizer {
      name
    }
    figures(key: ["officials_taking_part"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F25_four_deliveries_officialsQuery, F25_four_deliveries_officialsQueryVariables>;
export const F26_deputies_taking_part = new TypedDocumentString(`
    query F26_deputies_taking_part {
  campaign(id: "cp:34:deputies") {
    name
    organizer {
      name
    }
    figures(key: ["deputies_taking_part"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F26_deputies_taking_partQuery, F26_deputies_taking_partQueryVariables>;
export const F27_channel = new TypedDocumentString(`
    query F27_channel {
  channel(code: "minyi-zhitongche") {
    name
    organization {
      name
    }
  }
  provincialProjects(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  municipalProjects(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  volunteerProjects(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  workerServices(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  enterpriseRequests(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F27_channelQuery, F27_channelQueryVariables>;
export const F28_three_lists = new TypedDocumentString(`
    query F28_three_lists {
  enterpriseRequests(filter: {matter: {closed: {from: "2021-04-01"}}}) {
    totalCount
    nodes {
      title
      content
      measures {
        text
        body {
          name
        }
        dueOn
        doneOn
      }
      leadBody {
        name
      }
      status
      closedOn
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  broken: enterpriseRequests(
    filter: {matter: {missing: [MEASURE, MEASURE_BODY, LEAD_BODY]}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F28_three_listsQuery, F28_three_listsQueryVariables>;
export const F29_stationed_cadres = new TypedDocumentString(`
    query F29_stationed_cadres {
  campaign(id: "cp:34:stationed-cadres") {
    name
    organizer {
      name
    }
    figures(key: ["cadres"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F29_stationed_cadresQuery, F29_stationed_cadresQueryVariables>;
export const F30_county_pairs = new TypedDocumentString(`
    query F30_county_pairs {
  countyPairs {
    strong {
      code
      name
    }
    developing {
      code
      name
    }
    since
  }
}
    `) as unknown as TypedDocumentString<F30_county_pairsQuery, F30_county_pairsQueryVariables>;
export const F31_first_inquiry = new TypedDocumentString(`
    query F31_first_inquiry {
  municipalProjects(filter: {matter: {division: ["340700"]}}) {
    totalCount
    nodes {
      title
      firstHandler {
        name
      }
      events(kind: [TRANSFERRED]) {
        nodes {
          at
          fromBody {
            name
          }
          toBody {
            name
          }
          reason
        }
      }
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F31_first_inquiryQuery, F31_first_inquiryQueryVariables>;
export const OneOfficial = new TypedDocumentString(`
    query OneOfficial($id: ID! = "of:00017") {
  official(id: $id) {
    name
    post
    tenures {
      post
      organization {
        name
      }
      leaderLevel
      from
      to
    }
    provincialProjects(first: 10) {
      totalCount
      nodes {
        id
        title
        status
        lateness {
          state
        }
      }
    }
    municipalProjects(first: 10) {
      totalCount
      nodes {
        id
        title
        status
        lateness {
          state
        }
        source {
          name
        }
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
    volunteerProjects(first: 10) {
      totalCount
      nodes {
        id
        title
        status
      }
    }
    workerServices(first: 10) {
      totalCount
      nodes {
        id
        title
        status
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
    enterpriseRequests(first: 10) {
      totalCount
      nodes {
        id
        title
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneOfficialQuery, OneOfficialQueryVariables>;
export const OneBody = new TypedDocumentString(`
    query OneBody($name: String! = "人社厅") {
  organizations(text: $name, first: 3) {
    totalCount
    nodes {
      id
      name
      division {
        code
        name
      }
      provincialProjects(first: 5) {
        totalCount
        nodes {
          id
          title
          status
          deadline {
            raw
            date
          }
        }
      }
      municipalProjects(first: 5) {
        totalCount
        nodes {
          id
          title
          status
          deadline {
            raw
            date
          }
        }
        coverage {
          complete
          missing {
            name
            reason
          }
        }
      }
      volunteerProjects(first: 5) {
        totalCount
        nodes {
          id
          title
          status
        }
      }
      workerServices(first: 5) {
        totalCount
        nodes {
          id
          title
          status
        }
        coverage {
          complete
          missing {
            name
            reason
          }
        }
      }
      enterpriseRequests(first: 5) {
        totalCount
        nodes {
          id
          title
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneBodyQuery, OneBodyQueryVariables>;
export const OneCounty = new TypedDocumentString(`
    query OneCounty($code: ID! = "340621") {
  division(code: $code) {
    code
    name
    parent {
      name
    }
    provincialProjects(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        leadBody {
          name
        }
      }
    }
    municipalProjects(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        leadBody {
          name
        }
        leadOfficial {
          name
        }
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
    volunteerProjects(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        center {
          name
        }
      }
    }
    workerServices(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        group {
          name
        }
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
    enterpriseRequests(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        enterprise {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneCountyQuery, OneCountyQueryVariables>;
export const Overdue = new TypedDocumentString(`
    query Overdue($after: String) {
  municipalProjects(
    filter: {matter: {lateness: [OVERDUE]}}
    orderBy: DEADLINE_ASC
    first: 20
    after: $after
  ) {
    totalCount
    nodes {
      id
      title
      division {
        name
      }
      leadBody {
        name
      }
      leadOfficial {
        name
      }
      deadline {
        raw
        date
      }
      lateness {
        state
        workingDaysLate
        rule
        inputs {
          name
          value
        }
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
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverdueQuery, OverdueQueryVariables>;
export const CityStatistics = new TypedDocumentString(`
    query CityStatistics {
  municipalProjectStats(filter: {tier: [KEY]}, groupBy: [CITY]) {
    groups {
      key
      label
      count
      open
      completed
      closed
      closedOnTime
      openOverdue
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CityStatisticsQuery, CityStatisticsQueryVariables>;
export const VolunteerCenters = new TypedDocumentString(`
    query VolunteerCenters($city: ID! = "340100") {
  all: volunteerCenters(first: 1) {
    totalCount
  }
  institutes: volunteerCenters(level: INSTITUTE, first: 1) {
    totalCount
  }
  stations: volunteerCenters(level: STATION, first: 1) {
    totalCount
  }
  centers: volunteerCenters(level: CENTER, division: $city, first: 20) {
    totalCount
    nodes {
      id
      name
      stats {
        institutes
        stations
        volunteers
        projects
        peopleServed
        byKind {
          kind
          projects
          peopleServed
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VolunteerCentersQuery, VolunteerCentersQueryVariables>;
export const CampaignFigures = new TypedDocumentString(`
    query CampaignFigures {
  campaigns {
    name
    organizer {
      name
    }
    from
    to
    figures {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<CampaignFiguresQuery, CampaignFiguresQueryVariables>;
export const TextSearch = new TypedDocumentString(`
    query TextSearch($text: String! = "停车") {
  provincialProjects(filter: {matter: {text: $text}}, first: 5) {
    totalCount
    nodes {
      id
      title
      leadBody {
        name
      }
    }
  }
  municipalProjects(filter: {matter: {text: $text}}, first: 10) {
    totalCount
    nodes {
      id
      title
      division {
        name
      }
      leadBody {
        name
      }
      status
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  volunteerProjects(filter: {matter: {text: $text}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
  }
  enterpriseRequests(filter: {matter: {text: $text}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<TextSearchQuery, TextSearchQueryVariables>;
export const WorkerServices = new TypedDocumentString(`
    query WorkerServices {
  workerServiceStats(groupBy: [GROUP, KIND]) {
    groups {
      label
      suppressed
      count
      open
      completed
      closed
      plannedInvestment
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  workerMeetings(first: 5) {
    totalCount
    nodes {
      kind
      heldOn
      group {
        name
      }
      attendees
      raised(first: 3) {
        totalCount
        nodes {
          title
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorkerServicesQuery, WorkerServicesQueryVariables>;
export const OneMatter = new TypedDocumentString(`
    query OneMatter($id: ID! = "mp:340700:2021-0010") {
  municipalProject(id: $id) {
    title
    content
    status
    statusText
    leadBody {
      name
    }
    cooperatingBodies {
      name
    }
    leads {
      official {
        name
      }
      post
      from
      to
    }
    firstHandler {
      name
    }
    deadline {
      raw
      date
      original
      extensionCount
      workingDaysAdded
    }
    lateness {
      state
      rule
      inputs {
        name
        value
      }
    }
    indicators {
      name
      unit
      target
      actual
      scheduled
      behind
    }
    measures {
      ordinal
      text
      body {
        name
      }
      dueOn
      doneOn
    }
    events(first: 50) {
      totalCount
      nodes {
        at
        kind
        reason
        by {
          name
        }
        fromBody {
          name
        }
        toBody {
          name
        }
        fromDeadline
        toDeadline
      }
    }
    carriesOut {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<OneMatterQuery, OneMatterQueryVariables>;
