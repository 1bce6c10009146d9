/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type OverdueQueryVariables = Exact<{
  division?: Array<string> | string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OverdueQuery = { __typename: 'Query', matters: { __typename: 'MatterConnection', totalCount: number, edges: Array<{ __typename: 'MatterEdge', cursor: string, node:
        | { __typename: 'EnterpriseRequest', id: string, title: string, division: { __typename: 'Division', code: string, name: string | null }, leadBody: { __typename: 'Organization', id: string, name: string | null } | null, deadline: { __typename: 'Deadline', raw: string | null, date: string | null } | null, lateness: { __typename: 'Lateness', state: LatenessState, workingDaysLate: number | null } }
        | { __typename: 'MunicipalProject', id: string, title: string, division: { __typename: 'Division', code: string, name: string | null }, leadBody: { __typename: 'Organization', id: string, name: string | null } | null, deadline: { __typename: 'Deadline', raw: string | null, date: string | null } | null, lateness: { __typename: 'Lateness', state: LatenessState, workingDaysLate: number | null } }
        | { __typename: 'ProvincialProject', id: string, title: string, division: { __typename: 'Division', code: string, name: string | null }, leadBody: { __typename: 'Organization', id: string, name: string | null } | null, deadline: { __typename: 'Deadline', raw: string | null, date: string | null } | null, lateness: { __typename: 'Lateness', state: LatenessState, workingDaysLate: number | null } }
        | { __typename: 'VolunteerProject', id: string, title: string, division: { __typename: 'Division', code: string, name: string | null }, leadBody: { __typename: 'Organization', id: string, name: string | null } | null, deadline: { __typename: 'Deadline', raw: string | null, date: string | null } | null, lateness: { __typename: 'Lateness', state: LatenessState, workingDaysLate: number | null } }
        | { __typename: 'WorkerService', id: string, title: string, division: { __typename: 'Division', code: string, name: string | null }, leadBody: { __typename: 'Organization', id: string, name: string | null } | null, deadline: { __typename: 'Deadline', raw: string | null, date: string | null } | null, lateness: { __typename: 'Lateness', state: LatenessState, workingDaysLate: number | null } }
       }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, coverage: { __typename: 'Coverage', complete: boolean, asOf: string, missing: Array<{ __typename: 'ShardGap', name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type CityProjectsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CityProjectsQuery = { __typename: 'Query', municipalProjects: { __typename: 'MunicipalProjectConnection', totalCount: number, edges: Array<{ __typename: 'MunicipalProjectEdge', cursor: string, node: { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, division: { __typename: 'Division', code: string, name: string | null } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, coverage: { __typename: 'Coverage', complete: boolean, asOf: string, missing: Array<{ __typename: 'ShardGap', name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type OneMatterQueryVariables = Exact<{
  id: string;
}>;


export type OneMatterQuery = { __typename: 'Query', matter:
    | { __typename: 'EnterpriseRequest', id: string, title: string, status: MatterStatus, lateness: { __typename: 'Lateness', state: LatenessState, rule: string, workingDaysLate: number | null }, source: { __typename: 'Source', name: string, asOf: string }, measures: Array<{ __typename: 'Measure', ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
    | { __typename: 'MunicipalProject', id: string, title: string, status: MatterStatus, lateness: { __typename: 'Lateness', state: LatenessState, rule: string, workingDaysLate: number | null }, source: { __typename: 'Source', name: string, asOf: string }, measures: Array<{ __typename: 'Measure', ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
    | { __typename: 'ProvincialProject', id: string, title: string, status: MatterStatus, lateness: { __typename: 'Lateness', state: LatenessState, rule: string, workingDaysLate: number | null }, source: { __typename: 'Source', name: string, asOf: string }, measures: Array<{ __typename: 'Measure', ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
    | { __typename: 'VolunteerProject', id: string, title: string, status: MatterStatus, lateness: { __typename: 'Lateness', state: LatenessState, rule: string, workingDaysLate: number | null }, source: { __typename: 'Source', name: string, asOf: string }, measures: Array<{ __typename: 'Measure', ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
    | { __typename: 'WorkerService', id: string, title: string, status: MatterStatus, lateness: { __typename: 'Lateness', state: LatenessState, rule: string, workingDaysLate: number | null }, source: { __typename: 'Source', name: string, asOf: string }, measures: Array<{ __typename: 'Measure', ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
   | null };

export type CoverageShownFragment = { __typename: 'Coverage', complete: boolean, asOf: string, missing: Array<{ __typename: 'ShardGap', name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> };

export const CoverageShownFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CoverageShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"staleAsOf"}}]}}]}}]} as unknown as DocumentNode<CoverageShownFragment, unknown>;
export const OverdueDocument = {"__meta__":{"hash":"sha256:ed432f0f9cffdeaad6d16b0d0a99b22a57078ba3a80489b02f8e230d35a4083d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overdue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"matters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"matter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lateness"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OVERDUE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"division"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"DEADLINE_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lateness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLate"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CoverageShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CoverageShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"staleAsOf"}}]}}]}}]} as unknown as DocumentNode<OverdueQuery, OverdueQueryVariables>;
export const CityProjectsDocument = {"__meta__":{"hash":"sha256:a0a48501e2a321d0961f523b75770422c18d4a61f74d06adec680ff490ecb846"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CityProjects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"municipalProjects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CoverageShown"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CoverageShown"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"staleAsOf"}}]}}]}}]} as unknown as DocumentNode<CityProjectsQuery, CityProjectsQueryVariables>;
export const OneMatterDocument = {"__meta__":{"hash":"sha256:20beaf41a9e6ab7c6ce12c11469da7dc302e617a448513d242f46e0065998b46"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OneMatter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"matter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lateness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysLate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}}]}}]}}]}}]} as unknown as DocumentNode<OneMatterQuery, OneMatterQueryVariables>;
