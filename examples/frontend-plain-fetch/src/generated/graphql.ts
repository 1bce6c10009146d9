/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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


export type OverdueQuery = { matters: { totalCount: number, nodes: Array<
      | { id: string, title: string, division: { name: string | null }, leadBody: { name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null } }
      | { id: string, title: string, division: { name: string | null }, leadBody: { name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null } }
      | { id: string, title: string, division: { name: string | null }, leadBody: { name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null } }
      | { id: string, title: string, division: { name: string | null }, leadBody: { name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null } }
      | { id: string, title: string, division: { name: string | null }, leadBody: { name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null } }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, missing: Array<{ name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type CityProjectsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CityProjectsQuery = { municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, division: { name: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, missing: Array<{ name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> } } | null };

export type OneMatterQueryVariables = Exact<{
  id: string;
}>;


export type OneMatterQuery = { matter:
    | { id: string, title: string, status: MatterStatus, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null }, source: { name: string, asOf: string }, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
    | { id: string, title: string, status: MatterStatus, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null }, source: { name: string, asOf: string }, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
    | { id: string, title: string, status: MatterStatus, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null }, source: { name: string, asOf: string }, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
    | { id: string, title: string, status: MatterStatus, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null }, source: { name: string, asOf: string }, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
    | { id: string, title: string, status: MatterStatus, lateness: { state: LatenessState, rule: string, workingDaysLate: number | null }, source: { name: string, asOf: string }, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null }> | null }
   | null };

export type CoveragePartsFragment = { complete: boolean, asOf: string, missing: Array<{ name: string, reason: GapReason, since: string | null, staleAsOf: string | null }> };

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
export const CoveragePartsFragmentDoc = new TypedDocumentString(`
    fragment CoverageParts on Coverage {
  complete
  asOf
  missing {
    name
    reason
    since
    staleAsOf
  }
}
    `, {"fragmentName":"CoverageParts"}) as unknown as TypedDocumentString<CoveragePartsFragment, unknown>;
export const OverdueDocument = new TypedDocumentString(`
    query Overdue($division: [ID!], $first: Int!, $after: String) {
  matters(
    filter: {matter: {lateness: [OVERDUE], division: $division}}
    orderBy: DEADLINE_ASC
    first: $first
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
      deadline {
        raw
        date
      }
      lateness {
        state
        workingDaysLate
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...CoverageParts
    }
  }
}
    fragment CoverageParts on Coverage {
  complete
  asOf
  missing {
    name
    reason
    since
    staleAsOf
  }
}`, {"hash":"sha256:7f792640cbc94719b28d99b2b3da0007945bac80e188c6544873902d11968cb5"}) as unknown as TypedDocumentString<OverdueQuery, OverdueQueryVariables>;
export const CityProjectsDocument = new TypedDocumentString(`
    query CityProjects($first: Int!, $after: String) {
  municipalProjects(first: $first, after: $after) {
    totalCount
    nodes {
      id
      title
      division {
        name
      }
      status
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      ...CoverageParts
    }
  }
}
    fragment CoverageParts on Coverage {
  complete
  asOf
  missing {
    name
    reason
    since
    staleAsOf
  }
}`, {"hash":"sha256:7f1f09c1996bee2618829c62d8ee17757af608b901973b6783f8de1f5d7e92f4"}) as unknown as TypedDocumentString<CityProjectsQuery, CityProjectsQueryVariables>;
export const OneMatterDocument = new TypedDocumentString(`
    query OneMatter($id: ID!) {
  matter(id: $id) {
    id
    title
    status
    lateness {
      state
      rule
      workingDaysLate
    }
    source {
      name
      asOf
    }
    measures {
      ordinal
      text
      dueOn
      doneOn
    }
  }
}
    `, {"hash":"sha256:53f2eabbbaa0b2f05d8ac29a7c76720f1f11dd87b64122e007d471810dd85394"}) as unknown as TypedDocumentString<OneMatterQuery, OneMatterQueryVariables>;
