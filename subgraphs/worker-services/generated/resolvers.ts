// Made by `npm run codegen` from schema/generated/contracts/worker-services.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WorkerServiceParent, WorkerServiceConnectionParent, WorkerMeetingParent, WorkerMeetingConnectionParent, IndicatorParent, MatterEventConnectionParent, MatterEventParent, ProgressReportConnectionParent, ProgressReportParent } from '../resolvers/parents.ts';
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

/** The way by which a matter came in: visits, hotline, 民意直通车. */
export type Channel = {
  __typename?: 'Channel';
  code: Scalars['ID']['output'];
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

export type Division = {
  __typename?: 'Division';
  code: Scalars['ID']['output'];
  workerServices?: Maybe<WorkerServiceConnection>;
};


export type DivisionWorkerServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkerServiceFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
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

export type GatherRule =
  | 'ANY'
  | 'CONNECTION'
  | 'GROUPS'
  | 'LOCAL'
  | 'REFER'
  | 'ROUTE';

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

export type MeetingKind =
  | 'CONSULTATION'
  | 'RECEPTION_DAY';

export type MeetingOrder =
  | 'HELD_ASC'
  | 'HELD_DESC';

export type MergeRule =
  | 'EQUAL'
  | 'MAX'
  | 'MIN'
  | 'SUM';

export type Official = {
  __typename?: 'Official';
  id: Scalars['ID']['output'];
  workerServices?: Maybe<WorkerServiceConnection>;
};


export type OfficialWorkerServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkerServiceFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
};

export type Organization = {
  __typename?: 'Organization';
  /** Of the enterprise group, whichever body leads. */
  groupServices?: Maybe<WorkerServiceConnection>;
  id: Scalars['ID']['output'];
  workerMeetings?: Maybe<WorkerMeetingConnection>;
  workerServices?: Maybe<WorkerServiceConnection>;
};


export type OrganizationGroupServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkerServiceFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
};


export type OrganizationWorkerMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  held?: InputMaybe<DateRange>;
  kind?: InputMaybe<MeetingKind>;
  orderBy?: MeetingOrder;
};


export type OrganizationWorkerServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkerServiceFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
  role?: BodyRole;
};

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
  matterChanges: MatterChangePage;
  workerMeeting?: Maybe<WorkerMeeting>;
  /** Newest first. */
  workerMeetings?: Maybe<WorkerMeetingConnection>;
  workerService?: Maybe<WorkerService>;
  /** Counts appeals and list items. Hardship aid is counted in rows of its own alone: where KIND is a key, or `kind` is [HARDSHIP_AID]. */
  workerServiceStats?: Maybe<WorkerServiceStats>;
  workerServices?: Maybe<WorkerServiceConnection>;
};


export type QueryMatterChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryWorkerMeetingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkerMeetingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  group?: InputMaybe<Array<Scalars['ID']['input']>>;
  held?: InputMaybe<DateRange>;
  kind?: InputMaybe<MeetingKind>;
  orderBy?: MeetingOrder;
};


export type QueryWorkerServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkerServiceStatsArgs = {
  filter?: InputMaybe<WorkerServiceFilter>;
  groupBy?: Array<WorkerGroupBy>;
};


export type QueryWorkerServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkerServiceFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: MatterOrder;
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

/** What a value proves: it is a shard's name, or a division whose shard the placement knows, old codes and successors included. */
export type ShardProof =
  | 'DIVISION'
  | 'SHARD';

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

export type WorkerGroupBy =
  | 'CATEGORY'
  | 'GROUP'
  | 'KIND'
  | 'LATENESS'
  | 'SATISFACTION'
  | 'STATUS';

export type WorkerMeeting = {
  __typename?: 'WorkerMeeting';
  attendees?: Maybe<Scalars['Int']['output']>;
  group: Organization;
  heldOn: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  kind: MeetingKind;
  place?: Maybe<Scalars['String']['output']>;
  raised?: Maybe<WorkerServiceConnection>;
};


export type WorkerMeetingRaisedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type WorkerMeetingConnection = {
  __typename?: 'WorkerMeetingConnection';
  coverage: Coverage;
  edges: Array<WorkerMeetingEdge>;
  nodes: Array<WorkerMeeting>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type WorkerMeetingEdge = {
  __typename?: 'WorkerMeetingEdge';
  cursor: Scalars['String']['output'];
  node: WorkerMeeting;
};

/** HARDSHIP_AID is in no list and no total of a list; by id, `title` is the kind of help, and content, service target, measures, indicators, reports, evidence, planned investment and people served are null, as are all reasons. */
export type WorkerService = Matter & {
  __typename?: 'WorkerService';
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
  /** 企业集团 · the enterprise group whose ledger it is in. */
  group?: Maybe<Organization>;
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
  /** 惠及职工人数 · how many workers it is for. */
  peopleServed?: Maybe<Scalars['Int']['output']>;
  /** 计划投入 · in yuan. */
  plannedInvestment?: Maybe<Scalars['Decimal']['output']>;
  /** 来源会议 · the reception day or consultation at which it was raised. */
  raisedAt?: Maybe<WorkerMeeting>;
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
  /** 事项类别 · appeal, list item or hardship aid. */
  serviceKind?: Maybe<WorkerServiceKind>;
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


/** HARDSHIP_AID is in no list and no total of a list; by id, `title` is the kind of help, and content, service target, measures, indicators, reports, evidence, planned investment and people served are null, as are all reasons. */
export type WorkerServiceEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<Array<MatterEventKind>>;
};


/** HARDSHIP_AID is in no list and no total of a list; by id, `title` is the kind of help, and content, service target, measures, indicators, reports, evidence, planned investment and people served are null, as are all reasons. */
export type WorkerServiceReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type WorkerServiceConnection = {
  __typename?: 'WorkerServiceConnection';
  coverage: Coverage;
  edges: Array<WorkerServiceEdge>;
  nodes: Array<WorkerService>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type WorkerServiceEdge = {
  __typename?: 'WorkerServiceEdge';
  cursor: Scalars['String']['output'];
  node: WorkerService;
};

/** `group` is the enterprise group's organization id; the shard is its credit code. A list has nothing of the kind HARDSHIP_AID, whatever the filter: asked for it alone, it is empty. */
export type WorkerServiceFilter = {
  group?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<Array<WorkerServiceKind>>;
  matter?: InputMaybe<MatterFilter>;
};

/** `suppressed`: all numbers are null, shown as "<5". Only rows of hardship aid are: where one to four cases could be told from a number of a group in the row, and where the question would take a group's cases apart, by `filter.matter` or by a key other than GROUP and KIND, whose element is null then. */
export type WorkerServiceGroup = {
  __typename?: 'WorkerServiceGroup';
  closed?: Maybe<Scalars['Int']['output']>;
  closedOnTime?: Maybe<Scalars['Int']['output']>;
  completed?: Maybe<Scalars['Int']['output']>;
  count?: Maybe<Scalars['Int']['output']>;
  key: Array<Maybe<Scalars['String']['output']>>;
  label: Array<Maybe<Scalars['String']['output']>>;
  open?: Maybe<Scalars['Int']['output']>;
  openOverdue?: Maybe<Scalars['Int']['output']>;
  plannedInvestment?: Maybe<Scalars['Decimal']['output']>;
  suppressed: Scalars['Boolean']['output'];
  withdrawn?: Maybe<Scalars['Int']['output']>;
};

export type WorkerServiceKind =
  | 'APPEAL'
  | 'HARDSHIP_AID'
  | 'LIST_ITEM';

export type WorkerServiceStats = {
  __typename?: 'WorkerServiceStats';
  coverage: Coverage;
  groups: Array<WorkerServiceGroup>;
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
  WorkerMeeting: WorkerMeeting;
  WorkerService: WorkerService;
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
  WorkerMeeting:
    ( { __typename: 'WorkerMeeting' }
    & GraphQLRecursivePick<FederationTypes['WorkerMeeting'], {"id":true}> );
  WorkerService:
    ( { __typename: 'WorkerService' }
    & GraphQLRecursivePick<FederationTypes['WorkerService'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Matter: ( WorkerServiceParent );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BodyRole: BodyRole;
  Category: ResolverTypeWrapper<Category>;
  Channel: ResolverTypeWrapper<Channel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Coverage: ResolverTypeWrapper<Coverage>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePrecision: DatePrecision;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<Deadline>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Division: ResolverTypeWrapper<Omit<Division, 'workerServices'> & { workerServices?: Maybe<ResolversTypes['WorkerServiceConnection']> }>;
  DivisionLevel: DivisionLevel;
  DivisionScope: DivisionScope;
  Evidence: ResolverTypeWrapper<Evidence>;
  Extension: ResolverTypeWrapper<Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversTypes['Official']>, by?: Maybe<ResolversTypes['Organization']> }>;
  ExtensionDecision: ExtensionDecision;
  GapReason: GapReason;
  GatherRule: GatherRule;
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
  MeetingKind: MeetingKind;
  MeetingOrder: MeetingOrder;
  MergeRule: MergeRule;
  Official: ResolverTypeWrapper<Omit<Official, 'workerServices'> & { workerServices?: Maybe<ResolversTypes['WorkerServiceConnection']> }>;
  Organization: ResolverTypeWrapper<Omit<Organization, 'groupServices' | 'workerMeetings' | 'workerServices'> & { groupServices?: Maybe<ResolversTypes['WorkerServiceConnection']>, workerMeetings?: Maybe<ResolversTypes['WorkerMeetingConnection']>, workerServices?: Maybe<ResolversTypes['WorkerServiceConnection']> }>;
  OutdatedShard: ResolverTypeWrapper<OutdatedShard>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProgressReport: ResolverTypeWrapper<ProgressReportParent>;
  ProgressReportConnection: ResolverTypeWrapper<ProgressReportConnectionParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Resolution: Resolution;
  Satisfaction: Satisfaction;
  ShardGap: ResolverTypeWrapper<ShardGap>;
  ShardProof: ShardProof;
  Source: ResolverTypeWrapper<Source>;
  SupervisionLevel: SupervisionLevel;
  WorkerGroupBy: WorkerGroupBy;
  WorkerMeeting: ResolverTypeWrapper<WorkerMeetingParent>;
  WorkerMeetingConnection: ResolverTypeWrapper<WorkerMeetingConnectionParent>;
  WorkerMeetingEdge: ResolverTypeWrapper<Omit<WorkerMeetingEdge, 'node'> & { node: ResolversTypes['WorkerMeeting'] }>;
  WorkerService: ResolverTypeWrapper<WorkerServiceParent>;
  WorkerServiceConnection: ResolverTypeWrapper<WorkerServiceConnectionParent>;
  WorkerServiceEdge: ResolverTypeWrapper<Omit<WorkerServiceEdge, 'node'> & { node: ResolversTypes['WorkerService'] }>;
  WorkerServiceFilter: WorkerServiceFilter;
  WorkerServiceGroup: ResolverTypeWrapper<WorkerServiceGroup>;
  WorkerServiceKind: WorkerServiceKind;
  WorkerServiceStats: ResolverTypeWrapper<WorkerServiceStats>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
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
  Decimal: Scalars['Decimal']['output'];
  Division: Omit<Division, 'workerServices'> & { workerServices?: Maybe<ResolversParentTypes['WorkerServiceConnection']> } | FederationReferenceTypes['Division'];
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
  Official: Omit<Official, 'workerServices'> & { workerServices?: Maybe<ResolversParentTypes['WorkerServiceConnection']> } | FederationReferenceTypes['Official'];
  Organization: Omit<Organization, 'groupServices' | 'workerMeetings' | 'workerServices'> & { groupServices?: Maybe<ResolversParentTypes['WorkerServiceConnection']>, workerMeetings?: Maybe<ResolversParentTypes['WorkerMeetingConnection']>, workerServices?: Maybe<ResolversParentTypes['WorkerServiceConnection']> } | FederationReferenceTypes['Organization'];
  OutdatedShard: OutdatedShard;
  PageInfo: PageInfo;
  ProgressReport: ProgressReportParent;
  ProgressReportConnection: ProgressReportConnectionParent;
  Query: Record<PropertyKey, never>;
  ShardGap: ShardGap;
  Source: Source;
  WorkerMeeting: WorkerMeetingParent;
  WorkerMeetingConnection: WorkerMeetingConnectionParent;
  WorkerMeetingEdge: Omit<WorkerMeetingEdge, 'node'> & { node: ResolversParentTypes['WorkerMeeting'] };
  WorkerService: WorkerServiceParent;
  WorkerServiceConnection: WorkerServiceConnectionParent;
  WorkerServiceEdge: Omit<WorkerServiceEdge, 'node'> & { node: ResolversParentTypes['WorkerService'] };
  WorkerServiceFilter: WorkerServiceFilter;
  WorkerServiceGroup: WorkerServiceGroup;
  WorkerServiceStats: WorkerServiceStats;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type GatherDirectiveArgs = {
  by?: Maybe<Scalars['String']['input']>;
  order?: Maybe<Scalars['String']['input']>;
  rule: GatherRule;
  via?: ShardProof;
};

export type GatherDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = GatherDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MergeDirectiveArgs = {
  by: MergeRule;
};

export type MergeDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = MergeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PrunesDirectiveArgs = {
  path: Scalars['String']['input'];
  via?: ShardProof;
};

export type PrunesDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = PrunesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShardKeyDirectiveArgs = {
  field?: Scalars['String']['input'];
  segments?: Array<Scalars['Int']['input']>;
};

export type ShardKeyDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = ShardKeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  workerServices?: Resolver<Maybe<ResolversTypes['WorkerServiceConnection']>, ParentType, ContextType, RequireFields<DivisionWorkerServicesArgs, 'first' | 'orderBy'>>;
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
  __resolveType: TypeResolveFn<'WorkerService', ParentType, ContextType>;
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
  workerServices?: Resolver<Maybe<ResolversTypes['WorkerServiceConnection']>, ParentType, ContextType, RequireFields<OfficialWorkerServicesArgs, 'first' | 'orderBy'>>;
};

export type OrganizationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  groupServices?: Resolver<Maybe<ResolversTypes['WorkerServiceConnection']>, ParentType, ContextType, RequireFields<OrganizationGroupServicesArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workerMeetings?: Resolver<Maybe<ResolversTypes['WorkerMeetingConnection']>, ParentType, ContextType, RequireFields<OrganizationWorkerMeetingsArgs, 'first' | 'orderBy'>>;
  workerServices?: Resolver<Maybe<ResolversTypes['WorkerServiceConnection']>, ParentType, ContextType, RequireFields<OrganizationWorkerServicesArgs, 'first' | 'orderBy' | 'role'>>;
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
  workerMeeting?: Resolver<Maybe<ResolversTypes['WorkerMeeting']>, ParentType, ContextType, RequireFields<QueryWorkerMeetingArgs, 'id'>>;
  workerMeetings?: Resolver<Maybe<ResolversTypes['WorkerMeetingConnection']>, ParentType, ContextType, RequireFields<QueryWorkerMeetingsArgs, 'first' | 'orderBy'>>;
  workerService?: Resolver<Maybe<ResolversTypes['WorkerService']>, ParentType, ContextType, RequireFields<QueryWorkerServiceArgs, 'id'>>;
  workerServiceStats?: Resolver<Maybe<ResolversTypes['WorkerServiceStats']>, ParentType, ContextType, RequireFields<QueryWorkerServiceStatsArgs, 'groupBy'>>;
  workerServices?: Resolver<Maybe<ResolversTypes['WorkerServiceConnection']>, ParentType, ContextType, RequireFields<QueryWorkerServicesArgs, 'first' | 'orderBy'>>;
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

export type WorkerMeetingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerMeeting'] = ResolversParentTypes['WorkerMeeting'], FederationReferenceType extends FederationReferenceTypes['WorkerMeeting'] = FederationReferenceTypes['WorkerMeeting']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkerMeeting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeetingKind'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raised?: Resolver<Maybe<ResolversTypes['WorkerServiceConnection']>, ParentType, ContextType, RequireFields<WorkerMeetingRaisedArgs, 'first'>>;
};

export type WorkerMeetingConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerMeetingConnection'] = ResolversParentTypes['WorkerMeetingConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['WorkerMeetingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WorkerMeeting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkerMeetingEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerMeetingEdge'] = ResolversParentTypes['WorkerMeetingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkerMeeting'], ParentType, ContextType>;
};

export type WorkerServiceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerService'] = ResolversParentTypes['WorkerService'], FederationReferenceType extends FederationReferenceTypes['WorkerService'] = FederationReferenceTypes['WorkerService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkerService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cooperatingBodies?: Resolver<Maybe<Array<ResolversTypes['Organization']>>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['MatterEventConnection']>, ParentType, ContextType, RequireFields<WorkerServiceEventsArgs, 'first'>>;
  evidence?: Resolver<Maybe<Array<ResolversTypes['Evidence']>>, ParentType, ContextType>;
  extensions?: Resolver<Maybe<Array<ResolversTypes['Extension']>>, ParentType, ContextType>;
  firstHandler?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<Maybe<Array<ResolversTypes['Indicator']>>, ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  leads?: Resolver<Maybe<Array<ResolversTypes['Lead']>>, ParentType, ContextType>;
  measures?: Resolver<Maybe<Array<ResolversTypes['Measure']>>, ParentType, ContextType>;
  peopleServed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plannedInvestment?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  raisedAt?: Resolver<Maybe<ResolversTypes['WorkerMeeting']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<ResolversTypes['ProgressReportConnection']>, ParentType, ContextType, RequireFields<WorkerServiceReportsArgs, 'first'>>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  serviceKind?: Resolver<Maybe<ResolversTypes['WorkerServiceKind']>, ParentType, ContextType>;
  serviceTarget?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkerServiceConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerServiceConnection'] = ResolversParentTypes['WorkerServiceConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['WorkerServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WorkerService']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkerServiceEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerServiceEdge'] = ResolversParentTypes['WorkerServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkerService'], ParentType, ContextType>;
};

export type WorkerServiceGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerServiceGroup'] = ResolversParentTypes['WorkerServiceGroup']> = {
  closed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  closedOnTime?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  key?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  label?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  open?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  openOverdue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plannedInvestment?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  suppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorkerServiceStatsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerServiceStats'] = ResolversParentTypes['WorkerServiceStats']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['WorkerServiceGroup']>, ParentType, ContextType>;
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
  WorkerMeeting?: WorkerMeetingResolvers<ContextType>;
  WorkerMeetingConnection?: WorkerMeetingConnectionResolvers<ContextType>;
  WorkerMeetingEdge?: WorkerMeetingEdgeResolvers<ContextType>;
  WorkerService?: WorkerServiceResolvers<ContextType>;
  WorkerServiceConnection?: WorkerServiceConnectionResolvers<ContextType>;
  WorkerServiceEdge?: WorkerServiceEdgeResolvers<ContextType>;
  WorkerServiceGroup?: WorkerServiceGroupResolvers<ContextType>;
  WorkerServiceStats?: WorkerServiceStatsResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  gather?: GatherDirectiveResolver<any, any, ContextType>;
  merge?: MergeDirectiveResolver<any, any, ContextType>;
  prunes?: PrunesDirectiveResolver<any, any, ContextType>;
  shardKey?: ShardKeyDirectiveResolver<any, any, ContextType>;
  sorts?: SortsDirectiveResolver<any, any, ContextType>;
};
