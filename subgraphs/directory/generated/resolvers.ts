// Made by `npm run codegen` from schema/generated/contracts/directory.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DivisionParent, CountyPairParent, OrganizationParent, OrganizationConnectionParent, OfficialParent, OfficialConnectionParent, TenureParent, ChannelParent } from '../resolvers/parents.ts';
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
  | 'COOPERATING'
  | 'FIRST_HANDLER'
  | 'LEAD';

export type Category = {
  __typename?: 'Category';
  code: Scalars['String']['output'];
  label: Scalars['String']['output'];
};

export type Channel = {
  __typename?: 'Channel';
  code: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  organization?: Maybe<Organization>;
};

export type CountyPair = {
  __typename?: 'CountyPair';
  developing: Division;
  since: Scalars['Date']['output'];
  strong: Division;
};

/** Which systems answered. A total without coverage.complete is a lower bound. `outdated`: those among them that answered by an older contract; null if that is not known. */
export type Coverage = {
  __typename?: 'Coverage';
  answered: Array<Source>;
  asOf: Scalars['DateTime']['output'];
  complete: Scalars['Boolean']['output'];
  missing: Array<ShardGap>;
  outdated?: Maybe<Array<OutdatedShard>>;
};

export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  | 'YEAR';

/** Both ends belong to it. */
export type DateRange = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** `raw` is what the ledger said ("10月底前", "长期"); `date` the last day it can mean, null if it means none; `original` the first one if it was extended. */
export type Deadline = {
  __typename?: 'Deadline';
  date?: Maybe<Scalars['Date']['output']>;
  extensionCount: Scalars['Int']['output'];
  original?: Maybe<Scalars['Date']['output']>;
  precision?: Maybe<DatePrecision>;
  raw?: Maybe<Scalars['String']['output']>;
  workingDaysAdded?: Maybe<Scalars['Int']['output']>;
};

/** `host` is of a development zone (ZONE): the division it lies in. */
export type Division = {
  __typename?: 'Division';
  children?: Maybe<Array<Division>>;
  code: Scalars['ID']['output'];
  host?: Maybe<Division>;
  level?: Maybe<DivisionLevel>;
  name?: Maybe<Scalars['String']['output']>;
  parent?: Maybe<Division>;
  successor?: Maybe<Division>;
  validFrom?: Maybe<Scalars['Date']['output']>;
  validTo?: Maybe<Scalars['Date']['output']>;
};


/** `host` is of a development zone (ZONE): the division it lies in. */
export type DivisionChildrenArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

export type DivisionLevel =
  | 'CITY'
  | 'COUNTY'
  | 'PROVINCE'
  | 'TOWNSHIP'
  | 'VILLAGE'
  | 'ZONE';

/** SUBTREE takes in every division below, development zones under their host, and successors of retired codes. */
export type DivisionScope =
  | 'SELF'
  | 'SUBTREE';

export type Evidence = {
  __typename?: 'Evidence';
  addedAt: Scalars['DateTime']['output'];
  title: Scalars['String']['output'];
  url?: Maybe<Scalars['String']['output']>;
};

/** `workingDaysAdded`: from `from` to `to`; null unless it was approved. */
export type Extension = {
  __typename?: 'Extension';
  approver?: Maybe<Official>;
  by?: Maybe<Organization>;
  decidedOn?: Maybe<Scalars['Date']['output']>;
  decision: ExtensionDecision;
  from?: Maybe<Scalars['Date']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  requestedOn: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
  workingDaysAdded?: Maybe<Scalars['Int']['output']>;
};

export type ExtensionDecision =
  | 'APPROVED'
  | 'PENDING'
  | 'REFUSED';

/** FAILED: the shard answered with an error for the whole list. BACK_WHILE_PAGING: it answers again, and joins on a fresh first page. OUTDATED_CONTRACT: the shard does not know a filter, order or argument that was used. (A field of output that it does not know is null instead, see `Coverage.outdated`.) NO_HISTORY: it reaches not as far back as asOf. LAGGING: the index has not taken in all its changes yet. */
export type GapReason =
  | 'BACK_WHILE_PAGING'
  | 'BROKEN_CONTRACT'
  | 'FAILED'
  | 'LAGGING'
  | 'LOST_WHILE_PAGING'
  | 'NO_HISTORY'
  | 'OUTDATED_CONTRACT'
  | 'REFUSED'
  | 'TIMED_OUT'
  | 'UNREACHABLE';

/** `scheduled` is the linear share of the target at the matter's lateness.asOf; null for year-end-only indicators and those without a target. `year`: the calendar year that the target is of. */
export type Indicator = {
  __typename?: 'Indicator';
  actual?: Maybe<Scalars['Decimal']['output']>;
  asOf?: Maybe<Scalars['Date']['output']>;
  behind?: Maybe<Scalars['Boolean']['output']>;
  name: Scalars['String']['output'];
  ratio?: Maybe<Scalars['Float']['output']>;
  readings: Array<IndicatorReading>;
  scheduled?: Maybe<Scalars['Decimal']['output']>;
  target?: Maybe<Scalars['Decimal']['output']>;
  unit: Scalars['String']['output'];
  year?: Maybe<Scalars['Int']['output']>;
  yearEndOnly: Scalars['Boolean']['output'];
};

export type IndicatorReading = {
  __typename?: 'IndicatorReading';
  actual: Scalars['Decimal']['output'];
  asOf: Scalars['Date']['output'];
};

/** `from` belongs to it, `to` does not. */
export type InstantRange = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Computed at `asOf`, never stored. `workingDaysLate` is negative before the deadline, positive after it; null without a date, beyond the published calendar, and of a matter that is not open. */
export type Lateness = {
  __typename?: 'Lateness';
  asOf: Scalars['Date']['output'];
  inputs: Array<LatenessInput>;
  rule: Scalars['String']['output'];
  state: LatenessState;
  workingDaysLate?: Maybe<Scalars['Int']['output']>;
};

export type LatenessInput = {
  __typename?: 'LatenessInput';
  name: Scalars['String']['output'];
  value?: Maybe<Scalars['String']['output']>;
};

/** The first that holds: NOT_ASSESSABLE, NO_DEADLINE, PROVISIONAL, OVERDUE, BEHIND, DUE_SOON, NONE. Of open matters only; a matter that is not open is NONE. */
export type LatenessState =
  | 'BEHIND'
  | 'DUE_SOON'
  | 'NONE'
  | 'NOT_ASSESSABLE'
  | 'NO_DEADLINE'
  | 'OVERDUE'
  | 'PROVISIONAL';

/** Who leads or led, in which post: kept as it was when claimed, because posts change hands. */
export type Lead = {
  __typename?: 'Lead';
  chief: Scalars['Boolean']['output'];
  from: Scalars['Date']['output'];
  leaderLevel?: Maybe<DivisionLevel>;
  official?: Maybe<Official>;
  post?: Maybe<Scalars['String']['output']>;
  tenure?: Maybe<Scalars['ID']['output']>;
  to?: Maybe<Scalars['Date']['output']>;
};

/** Without `on` and with NOW: who leads today. EVER: who leads or led at any time. Conditions hold of one and the same lead. */
export type LeadFilter = {
  chief?: InputMaybe<Scalars['Boolean']['input']>;
  leaderLevel?: InputMaybe<Array<DivisionLevel>>;
  official?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  scope?: LeadScope;
};

export type LeadScope =
  | 'EVER'
  | 'NOW';

export type MatterEvent = {
  __typename?: 'MatterEvent';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Organization>;
  fromBody?: Maybe<Organization>;
  fromDeadline?: Maybe<Scalars['Date']['output']>;
  fromOfficial?: Maybe<Official>;
  fromStatus?: Maybe<MatterStatus>;
  id: Scalars['ID']['output'];
  kind: MatterEventKind;
  official?: Maybe<Official>;
  post?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  supervision?: Maybe<SupervisionLevel>;
  toBody?: Maybe<Organization>;
  toDeadline?: Maybe<Scalars['Date']['output']>;
  toOfficial?: Maybe<Official>;
  toStatus?: Maybe<MatterStatus>;
};

export type MatterEventConnection = {
  __typename?: 'MatterEventConnection';
  nodes: Array<MatterEvent>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type MatterEventKind =
  | 'ANSWERED'
  | 'ASSIGNED'
  | 'CLAIMED'
  | 'CLOSED'
  | 'COMPLETED'
  | 'CORRECTED'
  | 'EXTENDED'
  | 'EXTENSION_REFUSED'
  | 'EXTENSION_REQUESTED'
  | 'MADE_LONG_TERM'
  | 'REGISTERED'
  | 'REOPENED'
  | 'REPORTED'
  | 'RETURNED'
  | 'SUPERVISED'
  | 'TRANSFERRED'
  | 'WITHDRAWN';

/** All that is given must hold; of the values in a list, any. An empty list matches nothing, null is no condition. */
export type MatterFilter = {
  /** At least one of these holds, besides all the above. At most five, not nested. */
  anyOf?: InputMaybe<Array<MatterFilter>>;
  category?: InputMaybe<Array<Scalars['String']['input']>>;
  channel?: InputMaybe<Array<Scalars['ID']['input']>>;
  closed?: InputMaybe<DateRange>;
  /** Closed: true on or before its deadline, false after it. Never matches without a deadline. */
  closedOnTime?: InputMaybe<Scalars['Boolean']['input']>;
  completed?: InputMaybe<DateRange>;
  cooperatingBody?: InputMaybe<Array<Scalars['ID']['input']>>;
  division?: InputMaybe<Array<Scalars['ID']['input']>>;
  divisionScope?: DivisionScope;
  due?: InputMaybe<DateRange>;
  /** Deadline from today up to the n-th working day from today, today included. */
  dueWithinWorkingDays?: InputMaybe<Scalars['Int']['input']>;
  firstHandler?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Open, and at least so many working days past the deadline. */
  lateByWorkingDays?: InputMaybe<Scalars['Int']['input']>;
  lateness?: InputMaybe<Array<LatenessState>>;
  lead?: InputMaybe<LeadFilter>;
  leadBody?: InputMaybe<Array<Scalars['ID']['input']>>;
  minExtensions?: InputMaybe<Scalars['Int']['input']>;
  minReturns?: InputMaybe<Scalars['Int']['input']>;
  /** Any of these is missing. */
  missing?: InputMaybe<Array<MatterGap>>;
  /** No progress report on or after this day, never reported included. */
  noReportSince?: InputMaybe<Scalars['Date']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  registered?: InputMaybe<DateRange>;
  reopened?: InputMaybe<Scalars['Boolean']['input']>;
  resolution?: InputMaybe<Array<Resolution>>;
  satisfaction?: InputMaybe<Array<Satisfaction>>;
  status?: InputMaybe<Array<MatterStatus>>;
  text?: InputMaybe<Scalars['String']['input']>;
  updated?: InputMaybe<InstantRange>;
};

/** DEADLINE: no date, so a text such as 长期 is missing one too. SATISFACTION and EVIDENCE: of closed matters. MEASURE_BODY: a measure that no body answers for. */
export type MatterGap =
  | 'CLAIM'
  | 'DEADLINE'
  | 'EVIDENCE'
  | 'LEAD_BODY'
  | 'LEAD_OFFICIAL'
  | 'MEASURE'
  | 'MEASURE_BODY'
  | 'REPORT'
  | 'SATISFACTION';

/** By deadline.date, updatedAt, registeredOn, closedOn, lastReportOn. Ties are broken by id, ascending in both directions; a null sort value comes last in both. */
export type MatterOrder =
  | 'CLOSED_ASC'
  | 'CLOSED_DESC'
  | 'DEADLINE_ASC'
  | 'DEADLINE_DESC'
  | 'LAST_REPORT_ASC'
  | 'LAST_REPORT_DESC'
  | 'REGISTERED_ASC'
  | 'REGISTERED_DESC'
  | 'UPDATED_ASC'
  | 'UPDATED_DESC';

/** Open: every status but COMPLETED, CLOSED and WITHDRAWN. */
export type MatterStatus =
  | 'ANSWERED'
  | 'ASSIGNED'
  | 'CLAIMED'
  | 'CLOSED'
  | 'COMPLETED'
  | 'EXTENSION_REQUESTED'
  | 'IN_PROGRESS'
  | 'LONG_TERM'
  | 'REGISTERED'
  | 'REOPENED'
  | 'RETURNED'
  | 'WITHDRAWN';

/** A measure is a countermeasure to the problem that the matter states; `body` answers for it. */
export type Measure = {
  __typename?: 'Measure';
  body?: Maybe<Organization>;
  doneOn?: Maybe<Scalars['Date']['output']>;
  dueOn?: Maybe<Scalars['Date']['output']>;
  ordinal: Scalars['Int']['output'];
  text: Scalars['String']['output'];
};

/** `tenures` newest first. `post` and `organization` are of the chief tenure on the day `on` (null: today). */
export type Official = {
  __typename?: 'Official';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  officePhone?: Maybe<Scalars['String']['output']>;
  organization?: Maybe<Organization>;
  post?: Maybe<Scalars['String']['output']>;
  tenures?: Maybe<Array<Tenure>>;
};


/** `tenures` newest first. `post` and `organization` are of the chief tenure on the day `on` (null: today). */
export type OfficialOrganizationArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** `tenures` newest first. `post` and `organization` are of the chief tenure on the day `on` (null: today). */
export type OfficialPostArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

export type OfficialConnection = {
  __typename?: 'OfficialConnection';
  nodes: Array<Official>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type Organization = {
  __typename?: 'Organization';
  aliases?: Maybe<Array<Scalars['String']['output']>>;
  children?: Maybe<OrganizationConnection>;
  creditCode?: Maybe<Scalars['String']['output']>;
  creditCodeValid?: Maybe<Scalars['Boolean']['output']>;
  division?: Maybe<Division>;
  id: Scalars['ID']['output'];
  kind?: Maybe<OrganizationKind>;
  name?: Maybe<Scalars['String']['output']>;
  officials?: Maybe<Array<Official>>;
  parent?: Maybe<Organization>;
};


export type OrganizationChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type OrganizationOfficialsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  nodes: Array<Organization>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type OrganizationKind =
  | 'COMMUNITY'
  | 'CONGRESS'
  | 'DEPARTMENT'
  | 'ENTERPRISE'
  | 'ENTERPRISE_GROUP'
  | 'GOVERNMENT'
  | 'PARTY'
  | 'UNION'
  | 'VOLUNTEER_BODY';

/** A shard that answered, and does not know yet all that was asked. `unknown` names what it was not asked for: a field (`MunicipalProject.batch`) is null in its rows, and so is a sum over it; a value of a filter's list (`MatterStatus.RETURNED`) matches none of its rows. */
export type OutdatedShard = {
  __typename?: 'OutdatedShard';
  name: Scalars['String']['output'];
  shard: Scalars['ID']['output'];
  system: Scalars['String']['output'];
  unknown: Array<Scalars['String']['output']>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type ProgressReport = {
  __typename?: 'ProgressReport';
  by?: Maybe<Organization>;
  on: Scalars['Date']['output'];
  text: Scalars['String']['output'];
};

export type ProgressReportConnection = {
  __typename?: 'ProgressReportConnection';
  nodes: Array<ProgressReport>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type Query = {
  __typename?: 'Query';
  categories?: Maybe<Array<Category>>;
  channel?: Maybe<Channel>;
  channels?: Maybe<Array<Channel>>;
  countyPairs?: Maybe<Array<CountyPair>>;
  /** An old code answers with the old division; `successor` leads on. */
  division?: Maybe<Division>;
  divisions?: Maybe<Array<Division>>;
  official?: Maybe<Official>;
  /** Of those in office on the day `on` (null: today). */
  officials?: Maybe<OfficialConnection>;
  organization?: Maybe<Organization>;
  organizations?: Maybe<OrganizationConnection>;
  /** The n-th working day after `from`, the start day excluded; negative counts back. */
  workingDay?: Maybe<WorkingDay>;
};


export type QueryChannelArgs = {
  code: Scalars['ID']['input'];
};


export type QueryDivisionArgs = {
  code: Scalars['ID']['input'];
};


export type QueryDivisionsArgs = {
  level?: InputMaybe<DivisionLevel>;
  on?: InputMaybe<Scalars['Date']['input']>;
  parent?: InputMaybe<Scalars['ID']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOfficialArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOfficialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  chief?: InputMaybe<Scalars['Boolean']['input']>;
  division?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  leaderLevel?: InputMaybe<Array<DivisionLevel>>;
  on?: InputMaybe<Scalars['Date']['input']>;
  organization?: InputMaybe<Scalars['ID']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  division?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<Array<OrganizationKind>>;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWorkingDayArgs = {
  from: Scalars['Date']['input'];
  plus: Scalars['Int']['input'];
};

/** Closed is not resolved: how it ended. */
export type Resolution =
  | 'DUPLICATE'
  | 'EXPLAINED'
  | 'NOT_SOLVED'
  | 'PARTLY_SOLVED'
  | 'SOLVED';

export type Satisfaction =
  | 'DISSATISFIED'
  | 'MOSTLY_SATISFIED'
  | 'SATISFIED';

/** `shard` is the source's id where a system has no shards. */
export type ShardGap = {
  __typename?: 'ShardGap';
  name: Scalars['String']['output'];
  reason: GapReason;
  shard: Scalars['ID']['output'];
  since?: Maybe<Scalars['DateTime']['output']>;
  staleAsOf?: Maybe<Scalars['DateTime']['output']>;
  system: Scalars['String']['output'];
};

/** The system a row came from. `id` is that of SourceStatus. */
export type Source = {
  __typename?: 'Source';
  asOf: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  shard?: Maybe<Scalars['ID']['output']>;
  system: Scalars['String']['output'];
};

export type SupervisionLevel =
  | 'BLUE'
  | 'RED'
  | 'YELLOW';

/** `leaderLevel`: 省级, 市级, 县级 leader, null for none; `chief`: 主要负责同志. */
export type Tenure = {
  __typename?: 'Tenure';
  chief: Scalars['Boolean']['output'];
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  leaderLevel?: Maybe<DivisionLevel>;
  official: Official;
  organization: Organization;
  post: Scalars['String']['output'];
  to?: Maybe<Scalars['Date']['output']>;
};

/** `provisional`: beyond the last published notice, no date is given. */
export type WorkingDay = {
  __typename?: 'WorkingDay';
  date?: Maybe<Scalars['Date']['output']>;
  notice?: Maybe<Scalars['String']['output']>;
  provisional: Scalars['Boolean']['output'];
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
  Tenure: Tenure;
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
  Tenure:
    ( { __typename: 'Tenure' }
    & GraphQLRecursivePick<FederationTypes['Tenure'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BodyRole: BodyRole;
  Category: ResolverTypeWrapper<Category>;
  Channel: ResolverTypeWrapper<ChannelParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CountyPair: ResolverTypeWrapper<CountyPairParent>;
  Coverage: ResolverTypeWrapper<Coverage>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePrecision: DatePrecision;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<Deadline>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Division: ResolverTypeWrapper<DivisionParent>;
  DivisionLevel: DivisionLevel;
  DivisionScope: DivisionScope;
  Evidence: ResolverTypeWrapper<Evidence>;
  Extension: ResolverTypeWrapper<Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversTypes['Official']>, by?: Maybe<ResolversTypes['Organization']> }>;
  ExtensionDecision: ExtensionDecision;
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
  MatterEvent: ResolverTypeWrapper<Omit<MatterEvent, 'by' | 'fromBody' | 'fromOfficial' | 'official' | 'toBody' | 'toOfficial'> & { by?: Maybe<ResolversTypes['Organization']>, fromBody?: Maybe<ResolversTypes['Organization']>, fromOfficial?: Maybe<ResolversTypes['Official']>, official?: Maybe<ResolversTypes['Official']>, toBody?: Maybe<ResolversTypes['Organization']>, toOfficial?: Maybe<ResolversTypes['Official']> }>;
  MatterEventConnection: ResolverTypeWrapper<Omit<MatterEventConnection, 'nodes'> & { nodes: Array<ResolversTypes['MatterEvent']> }>;
  MatterEventKind: MatterEventKind;
  MatterFilter: MatterFilter;
  MatterGap: MatterGap;
  MatterOrder: MatterOrder;
  MatterStatus: MatterStatus;
  Measure: ResolverTypeWrapper<Omit<Measure, 'body'> & { body?: Maybe<ResolversTypes['Organization']> }>;
  Official: ResolverTypeWrapper<OfficialParent>;
  OfficialConnection: ResolverTypeWrapper<OfficialConnectionParent>;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  OrganizationConnection: ResolverTypeWrapper<OrganizationConnectionParent>;
  OrganizationKind: OrganizationKind;
  OutdatedShard: ResolverTypeWrapper<OutdatedShard>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProgressReport: ResolverTypeWrapper<Omit<ProgressReport, 'by'> & { by?: Maybe<ResolversTypes['Organization']> }>;
  ProgressReportConnection: ResolverTypeWrapper<Omit<ProgressReportConnection, 'nodes'> & { nodes: Array<ResolversTypes['ProgressReport']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Resolution: Resolution;
  Satisfaction: Satisfaction;
  ShardGap: ResolverTypeWrapper<ShardGap>;
  Source: ResolverTypeWrapper<Source>;
  SupervisionLevel: SupervisionLevel;
  Tenure: ResolverTypeWrapper<TenureParent>;
  WorkingDay: ResolverTypeWrapper<WorkingDay>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Category: Category;
  Channel: ChannelParent;
  ID: Scalars['ID']['output'];
  CountyPair: CountyPairParent;
  Coverage: Coverage;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Deadline: Deadline;
  Int: Scalars['Int']['output'];
  Decimal: Scalars['Decimal']['output'];
  Division: DivisionParent;
  Evidence: Evidence;
  Extension: Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversParentTypes['Official']>, by?: Maybe<ResolversParentTypes['Organization']> };
  Indicator: Indicator;
  Float: Scalars['Float']['output'];
  IndicatorReading: IndicatorReading;
  InstantRange: InstantRange;
  Lateness: Lateness;
  LatenessInput: LatenessInput;
  Lead: Omit<Lead, 'official'> & { official?: Maybe<ResolversParentTypes['Official']> };
  LeadFilter: LeadFilter;
  MatterEvent: Omit<MatterEvent, 'by' | 'fromBody' | 'fromOfficial' | 'official' | 'toBody' | 'toOfficial'> & { by?: Maybe<ResolversParentTypes['Organization']>, fromBody?: Maybe<ResolversParentTypes['Organization']>, fromOfficial?: Maybe<ResolversParentTypes['Official']>, official?: Maybe<ResolversParentTypes['Official']>, toBody?: Maybe<ResolversParentTypes['Organization']>, toOfficial?: Maybe<ResolversParentTypes['Official']> };
  MatterEventConnection: Omit<MatterEventConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['MatterEvent']> };
  MatterFilter: MatterFilter;
  Measure: Omit<Measure, 'body'> & { body?: Maybe<ResolversParentTypes['Organization']> };
  Official: OfficialParent;
  OfficialConnection: OfficialConnectionParent;
  Organization: OrganizationParent;
  OrganizationConnection: OrganizationConnectionParent;
  OutdatedShard: OutdatedShard;
  PageInfo: PageInfo;
  ProgressReport: Omit<ProgressReport, 'by'> & { by?: Maybe<ResolversParentTypes['Organization']> };
  ProgressReportConnection: Omit<ProgressReportConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ProgressReport']> };
  Query: Record<PropertyKey, never>;
  ShardGap: ShardGap;
  Source: Source;
  Tenure: TenureParent;
  WorkingDay: WorkingDay;
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
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type CountyPairResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CountyPair'] = ResolversParentTypes['CountyPair']> = {
  developing?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  strong?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
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
  children?: Resolver<Maybe<Array<ResolversTypes['Division']>>, ParentType, ContextType, Partial<DivisionChildrenArgs>>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, Partial<OfficialOrganizationArgs>>;
  post?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<OfficialPostArgs>>;
  tenures?: Resolver<Maybe<Array<ResolversTypes['Tenure']>>, ParentType, ContextType>;
};

export type OfficialConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OfficialConnection'] = ResolversParentTypes['OfficialConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Official']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aliases?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  children?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<OrganizationChildrenArgs, 'first'>>;
  creditCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditCodeValid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OrganizationKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officials?: Resolver<Maybe<Array<ResolversTypes['Official']>>, ParentType, ContextType, Partial<OrganizationOfficialsArgs>>;
  parent?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  categories?: Resolver<Maybe<Array<ResolversTypes['Category']>>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType, RequireFields<QueryChannelArgs, 'code'>>;
  channels?: Resolver<Maybe<Array<ResolversTypes['Channel']>>, ParentType, ContextType>;
  countyPairs?: Resolver<Maybe<Array<ResolversTypes['CountyPair']>>, ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType, RequireFields<QueryDivisionArgs, 'code'>>;
  divisions?: Resolver<Maybe<Array<ResolversTypes['Division']>>, ParentType, ContextType, Partial<QueryDivisionsArgs>>;
  official?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType, RequireFields<QueryOfficialArgs, 'id'>>;
  officials?: Resolver<Maybe<ResolversTypes['OfficialConnection']>, ParentType, ContextType, RequireFields<QueryOfficialsArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  workingDay?: Resolver<Maybe<ResolversTypes['WorkingDay']>, ParentType, ContextType, RequireFields<QueryWorkingDayArgs, 'from' | 'plus'>>;
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

export type TenureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenure'] = ResolversParentTypes['Tenure'], FederationReferenceType extends FederationReferenceTypes['Tenure'] = FederationReferenceTypes['Tenure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  chief?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leaderLevel?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  official?: Resolver<ResolversTypes['Official'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type WorkingDayResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkingDay'] = ResolversParentTypes['WorkingDay']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Category?: CategoryResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  CountyPair?: CountyPairResolvers<ContextType>;
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
  MatterEvent?: MatterEventResolvers<ContextType>;
  MatterEventConnection?: MatterEventConnectionResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Official?: OfficialResolvers<ContextType>;
  OfficialConnection?: OfficialConnectionResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OutdatedShard?: OutdatedShardResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  ProgressReportConnection?: ProgressReportConnectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ShardGap?: ShardGapResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Tenure?: TenureResolvers<ContextType>;
  WorkingDay?: WorkingDayResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  sorts?: SortsDirectiveResolver<any, any, ContextType>;
};
