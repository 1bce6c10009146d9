/**
 * Shards of the municipal contract in memory, for tests: a real GraphQL schema over plain rows, behind a transport that
 * executes in this process. The same schema over all rows is the oracle: what one database would answer.
 */
import {
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { assembleContract, decodeKeysetCursor, encodeKeysetCursor, type Warning } from '../../../schema/contract.ts';
import { olderContract } from '../../../test/support/olderContract.ts';
import {
  type CallContext,
  type Endpoint,
  FetchFailure,
  type FetchFailureReason,
  type SubgraphRequest,
  type SubgraphResponse,
  type Transport,
  type TransportRequest,
} from '../../fetch/transport.ts';
import type { ContractPlacement } from '../../supergraph/placement.ts';
import { readShardedContract } from '../contract.ts';

/** The municipal contract with what it does not have itself: rows of other shards, rows of no stated type, shared data. */
export const TEST_CONTRACT = `${assembleContract('municipal-projects')}
  extend type MunicipalProject {
    predecessor: MunicipalProject @gather(rule: REFER)
    related: [MunicipalProject] @gather(rule: REFER)
    siblings(first: Int! = 20, after: String): MunicipalProjectConnection @gather(rule: LOCAL)
    asMatter: Matter @gather(rule: LOCAL)
    score: Int
  }
  extend type Query {
    notice(locale: String): Notice @gather(rule: ANY)
    scored(orderBy: ScoreOrder! = SCORE_ASC, first: Int! = 20, after: String): MunicipalProjectConnection @gather(rule: CONNECTION, order: "orderBy")
  }
  type Notice { text: String body: Organization }
  enum ScoreOrder { SCORE_ASC @sorts(path: "score", descending: false) SCORE_DESC @sorts(path: "score", descending: true) }
`;

export interface TestRow {
  id: string;
  title: string;
  division: string;
  leadBody: string | null;
  cooperatingBodies: string[];
  carriesOut: string | null;
  status: 'REGISTERED' | 'IN_PROGRESS' | 'COMPLETED' | 'CLOSED';
  tier: 'KEY' | 'MICRO';
  batch: number;
  deadline: string | null;
  updatedAt: string;
  score: number | null;
  predecessor: string | null;
  related: string[];
  eventBodies: (string | null)[];
  indicators: { name: string; target: string; actual: string | null; reportedOn: string | null }[];
  /** Its field `content` fails. */
  broken?: boolean;
}

export interface ShardCall {
  shard: string;
  query: string;
  variables: Record<string, unknown>;
  today: string;
}

/** What a shard does instead of answering rightly. */
export type Fault = FetchFailureReason | ((response: SubgraphResponse, request: SubgraphRequest) => SubgraphResponse);

export interface ContractServer {
  placement: ContractPlacement;
  transport: Transport;
  /** Every request that a shard got, oldest first. */
  calls: ShardCall[];
  /** By shard; may look at how many requests that shard got before. */
  faults: Map<string, (call: ShardCall, before: number) => Fault | undefined>;
  /** The most rows that a shard puts on one page. */
  pageCaps: Map<string, number>;
  /** What one database with all rows answers. */
  oracle(request: SubgraphRequest): Promise<SubgraphResponse>;
}

interface Ledger {
  rows: readonly TestRow[];
  /** An entity of which there are no rows is null. */
  knowsOnlyItsOwn: boolean;
  pageCap: number;
  shard: string | null;
  warnings: Warning[];
  /** Of which rows fields are null, as their shard's contract does not have them. */
  lacking: Lacking;
}

/** By shard: coordinates that its contract does not have. */
export type Lacking = ReadonlyMap<string, readonly string[]>;

/** The oracle has nulls for fields that a row's own shard lacks. */
export function startContractServer(
  rowsOf: ReadonlyMap<string, readonly TestRow[]>,
  lacking: Lacking = new Map(),
): ContractServer {
  const sdlOf = (shard: string) => {
    const coordinates = lacking.get(shard);
    return coordinates ? olderContract(TEST_CONTRACT, coordinates) : null;
  };
  const placement: ContractPlacement = {
    subgraph: 'municipal-projects',
    title: '市级项目',
    shards: [...rowsOf.keys()].map((name) => ({
      name,
      title: `市 ${name}`,
      division: name,
      required: false,
      contractSdl: sdlOf(name),
      endpoint: { subgraph: 'municipal-projects', shard: name, url: `memory:${name}`, timeoutMs: 1_000 },
    })),
  };
  const server: ContractServer = {
    placement,
    calls: [],
    faults: new Map(),
    pageCaps: new Map(),
    transport: { send },
    oracle: (request) =>
      run(SCHEMA, request, {
        lacking,
        rows: [...rowsOf.values()].flat(),
        knowsOnlyItsOwn: false,
        pageCap: Number.POSITIVE_INFINITY,
        shard: null,
        warnings: [],
      }),
  };

  async function send(
    endpoint: Endpoint,
    { text, variablesText = '{}' }: TransportRequest,
    { today }: CallContext,
  ): Promise<SubgraphResponse> {
    const request = { query: text.query, variables: JSON.parse(variablesText) as Record<string, unknown> };
    const shard = endpoint.shard ?? '';
    const before = server.calls.filter((call) => call.shard === shard).length;
    const call = { shard, ...request, today };
    server.calls.push(call);
    const fault = server.faults.get(shard)?.(call, before);
    if (typeof fault === 'string') throw new FetchFailure(fault, endpoint, `Shard ${shard} was made to fail.`);
    const response = await run(schemaOf(sdlOf(shard)), request, {
      lacking: new Map(),
      rows: rowsOf.get(shard) ?? [],
      knowsOnlyItsOwn: true,
      pageCap: server.pageCaps.get(shard) ?? Number.POSITIVE_INFINITY,
      shard,
      warnings: [],
    });
    return fault ? fault(response, request) : response;
  }

  return server;
}

async function run(schema: GraphQLSchema, request: SubgraphRequest, ledger: Ledger): Promise<SubgraphResponse> {
  const document = parse(request.query);
  const problems = validate(schema, document);
  const errorsOf = (errors: ExecutionResult['errors']) =>
    errors?.map(({ message, path, extensions }) => ({
      message,
      ...(path ? { path: [...path] } : {}),
      extensions: { stacktrace: ['secret'], code: 'INTERNAL_SERVER_ERROR', ...extensions },
    }));
  if (problems.length > 0) {
    return { errors: problems.map(({ message }) => ({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })) };
  }
  const { data, errors } = await execute({
    schema,
    document,
    variableValues: request.variables,
    operationName: request.operationName,
    contextValue: ledger,
  });
  // Over HTTP nothing is shared: hidden fields that the stage takes out must be its own to take.
  return structuredClone({
    data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown> | null,
    ...(errors ? { errors: errorsOf(errors) } : {}),
    ...(ledger.warnings.length > 0 ? { extensions: { warnings: ledger.warnings } } : {}),
  });
}

// biome-ignore lint/suspicious/noExplicitAny: resolvers of plain rows; the schema checks what they give
type Resolver = (source: any, args: any, ledger: Ledger) => unknown;

/** An older contract has not all fields for which there are resolvers. */
function executableSchema(sdl: string, isWhole: boolean): GraphQLSchema {
  const { schema } = readShardedContract(sdl);
  for (const [coordinate, resolve] of Object.entries(RESOLVERS)) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field && isWhole) throw new Error(`Expected field ${coordinate} in the contract.`);
    if (field) field.resolve = resolve;
  }
  for (const type of ['MunicipalProject', 'MatterEvent']) {
    const object = schema.getType(type);
    if (isObjectType(object)) for (const field of Object.values(object.getFields())) forgetLacking(type, field);
  }
  const entity = schema.getType('_Entity');
  if (isUnionType(entity)) entity.resolveType = (value: { __typename: string }) => value.__typename;
  return schema;
}

function forgetLacking(type: string, field: GraphQLField<unknown, Ledger>): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, ledger, info) => {
    const lacking = ledger.lacking.get(shardOf(source as { id: string }));
    return lacking?.includes(`${type}.${field.name}`) ? null : resolve(source, args, ledger, info);
  };
}

const organization = (id: string | null) => (id === null ? null : { __typename: 'Organization', id });

const RESOLVERS: Record<string, Resolver> = {
  'Query._entities': (_, { representations }, ledger) =>
    (representations as Record<string, string>[]).map((representation) => {
      const { __typename, id, code } = representation;
      if (__typename === 'MunicipalProject') return matterOf(ledger, id ?? '');
      if (ledger.knowsOnlyItsOwn && !contributes(ledger, __typename ?? '', id ?? code ?? '')) return null;
      return representation;
    }),
  'Query.municipalProject': (_, { id }, ledger) => matterOf(ledger, id),
  'Query.municipalProjects': (_, args, ledger) => connection(ledger, ledger.rows, args),
  'Query.scored': (_, args, ledger) => connection(ledger, ledger.rows, args),
  'Query.municipalProjectStats': (_, { filter, groupBy }, ledger) =>
    stats(applyFilter(ledger, ledger.rows, filter), groupBy),
  'Query.notice': (_, { locale }) => ({ text: `${locale ?? 'zh'}: 通知`, body: organization('O1') }),
  'MunicipalProject.content': (row: TestRow) => {
    if (row.broken) throw new Error(`Row ${row.id} is broken.`);
    return `内容 ${row.id}`;
  },
  'MunicipalProject.leadBody': (row: TestRow) => organization(row.leadBody),
  'MunicipalProject.cooperatingBodies': (row: TestRow) => row.cooperatingBodies.map(organization),
  'MunicipalProject.carriesOut': (row: TestRow) =>
    row.carriesOut && { __typename: 'ProvincialProject', id: row.carriesOut },
  'MunicipalProject.division': (row: TestRow) => ({ code: row.division }),
  'MunicipalProject.municipalTier': (row: TestRow) => row.tier,
  'MunicipalProject.deadline': (row: TestRow) => ({ raw: row.deadline, date: row.deadline, extensionCount: 0 }),
  'MunicipalProject.lateness': () => ({ state: 'NONE', rule: 'none', inputs: [], asOf: '2021-06-17' }),
  'MunicipalProject.registeredOn': () => '2021-01-01',
  'MunicipalProject.measures': (row: TestRow) =>
    row.cooperatingBodies.map((body, index) => ({ ordinal: index + 1, text: '措施', body: organization(body) })),
  'MunicipalProject.events': (row: TestRow, { first }) => ({
    nodes: row.eventBodies.slice(0, first).map((body, index) => ({
      id: `${row.id}/${index}`,
      at: row.updatedAt,
      kind: 'REPORTED',
      by: organization(body),
    })),
    totalCount: row.eventBodies.length,
    pageInfo: { hasNextPage: row.eventBodies.length > first, hasPreviousPage: false },
  }),
  // A reference is a key alone: the row may live elsewhere.
  'MunicipalProject.predecessor': (row: TestRow, _, ledger) => row.predecessor && reference(ledger, row.predecessor),
  'MunicipalProject.related': (row: TestRow, _, ledger) => row.related.map((id) => reference(ledger, id)),
  'MunicipalProject.siblings': (row: TestRow, { first }, ledger) =>
    connection(
      ledger,
      ledger.rows.filter((other) => shardOf(other) === shardOf(row)),
      { first, orderBy: 'DEADLINE_ASC' },
    ),
  'MunicipalProject.asMatter': (row: TestRow) => matter(row),
  'Organization.municipalProjects': ({ id }, { role = 'LEAD', ...args }, ledger) =>
    connection(
      ledger,
      ledger.rows.filter((row) => (role === 'LEAD' ? row.leadBody === id : row.cooperatingBodies.includes(id))),
      args,
    ),
  'Official.municipalProjects': (_, args, ledger) => connection(ledger, [], args),
  'Division.municipalProjects': ({ code }, args, ledger) =>
    connection(
      ledger,
      ledger.rows.filter((row) => isWithin(row.division, code)),
      args,
    ),
  'ProvincialProject.municipalProjects': ({ id }, args, ledger) =>
    connection(
      ledger,
      ledger.rows.filter((row) => row.carriesOut === id),
      args,
    ),
  'ProvincialProject.matrix': ({ id }, { level, indicator }, ledger) =>
    matrix(
      ledger.rows.filter((row) => row.carriesOut === id),
      level,
      indicator,
    ),
};

function matter(row: TestRow) {
  return { ...row, __typename: 'MunicipalProject' };
}

function matterOf({ rows }: Ledger, id: string) {
  const row = rows.find((candidate) => candidate.id === id);
  return row ? matter(row) : null;
}

/** A shard gives the key of another shard's row; the oracle, which has it, the row itself. */
function reference(ledger: Ledger, id: string) {
  return ledger.knowsOnlyItsOwn ? { __typename: 'MunicipalProject', id } : matterOf(ledger, id);
}

function contributes({ rows }: Ledger, type: string, key: string): boolean {
  return rows.some((row) => {
    if (type === 'Organization') return row.leadBody === key || row.cooperatingBodies.includes(key);
    if (type === 'ProvincialProject') return row.carriesOut === key;
    return type === 'Division' && isWithin(row.division, key);
  });
}

export function shardOf({ id }: Pick<TestRow, 'id'>): string {
  return id.split(':')[1] ?? '';
}

function isWithin(division: string, code: string): boolean {
  return division.startsWith(code.replace(/(00)+$/, ''));
}

interface TestFilter {
  matter?: { division?: string[]; status?: string[]; text?: string; anyOf?: TestFilter['matter'][] } | null;
  tier?: string[] | null;
  batch?: number | null;
  carriesOut?: string | null;
}

function applyFilter({ warnings }: Ledger, rows: readonly TestRow[], filter: TestFilter | null | undefined): TestRow[] {
  for (const code of filter?.matter?.division ?? []) {
    if (code === '340823') warnings.push({ code: 'RETIRED_DIVISION_CODE', message: 'Retired.', value: code });
  }
  const matches = (row: TestRow, condition: TestFilter['matter']): boolean =>
    (condition?.division?.some((code) => isWithin(row.division, code)) ?? true) &&
    (condition?.status?.includes(row.status) ?? true) &&
    (condition?.anyOf?.some((alternative) => matches(row, alternative)) ?? true);
  return rows.filter(
    (row) =>
      matches(row, filter?.matter) &&
      (filter?.tier?.includes(row.tier) ?? true) &&
      (filter?.batch == null || row.batch === filter.batch) &&
      (filter?.carriesOut == null || row.carriesOut === filter.carriesOut),
  );
}

interface PageArguments {
  filter?: TestFilter | null;
  orderBy: string;
  first: number;
  after?: string | null;
}

function sortValue(row: TestRow, order: string): string | null {
  if (order.startsWith('DEADLINE')) return row.deadline;
  if (order.startsWith('UPDATED')) return row.updatedAt;
  if (order.startsWith('SCORE')) return row.score === null ? null : String(row.score);
  return order.startsWith('REGISTERED') ? '2021-01-01' : null;
}

/** Written apart from the hub's comparator, on purpose. */
function compareRows(order: string): (a: TestRow, b: TestRow) => number {
  return (a, b) => {
    const [left, right] = [sortValue(a, order), sortValue(b, order)];
    if (left !== right) {
      if (left === null) return 1;
      if (right === null) return -1;
      const difference = order.startsWith('SCORE') ? Number(left) - Number(right) : left < right ? -1 : 1;
      return order.endsWith('DESC') ? -difference : difference;
    }
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}

function connection(ledger: Ledger, rows: readonly TestRow[], { filter, orderBy, first, after }: PageArguments) {
  const sorted = applyFilter(ledger, rows, filter).sort(compareRows(orderBy));
  const position = after == null ? null : decodeKeysetCursor(after);
  if (position === undefined) throw new Error(`Expected a contract cursor, got "${after}".`);
  const cursorOf = (row: TestRow) => encodeKeysetCursor({ order: orderBy, value: sortValue(row, orderBy), id: row.id });
  const start = position === null ? 0 : startAfter(sorted, position, orderBy);
  const page = sorted.slice(start, start + Math.min(first, ledger.pageCap)).map(matter);
  return {
    edges: page.map((row) => ({ cursor: cursorOf(row), node: row })),
    nodes: page,
    totalCount: sorted.length,
    pageInfo: { hasNextPage: start + page.length < sorted.length, hasPreviousPage: start > 0 },
    coverage: { complete: true, asOf: '2021-06-17T00:00:00.000Z', answered: [], missing: [] },
  };
}

function startAfter(
  sorted: readonly TestRow[],
  { value, id }: { value: string | null; id: string },
  order: string,
): number {
  const known = { id, deadline: value, updatedAt: value, score: value === null ? null : Number(value) } as TestRow;
  const compare = compareRows(order);
  return sorted.filter((row) => compare(row, known) <= 0).length;
}

const GROUP_VALUE: Record<string, (row: TestRow) => string | null> = {
  CITY: (row) => `${row.division.slice(0, 4)}00`,
  COUNTY: (row) => row.division,
  TIER: (row) => row.tier,
  STATUS: (row) => row.status,
  LEAD_BODY: (row) => row.leadBody,
  BATCH: (row) => String(row.batch),
};

function stats(rows: readonly TestRow[], groupBy: readonly string[]) {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(groupBy.map((by) => GROUP_VALUE[by]?.(row) ?? null)));
  return {
    coverage: { complete: true, asOf: '2021-06-17T00:00:00.000Z', answered: [], missing: [] },
    groups: sortedByKey(groups).map(([key, members]) => ({
      key,
      label: key.map((part) => `标 ${part}`),
      count: members.length,
      open: members.filter(({ status }) => status === 'REGISTERED' || status === 'IN_PROGRESS').length,
      completed: members.filter(({ status }) => status === 'COMPLETED').length,
      closed: members.filter(({ status }) => status === 'CLOSED').length,
      withdrawn: 0,
      closedOnTime: 0,
      openOverdue: 0,
      measures: members.reduce((sum, row) => sum + row.cooperatingBodies.length, 0),
    })),
  };
}

function matrix(rows: readonly TestRow[], level: string, only: string | null | undefined) {
  const readings = rows.flatMap((row) =>
    row.indicators.filter(({ name }) => only == null || name === only).map((indicator) => ({ row, ...indicator })),
  );
  const place = (row: TestRow) =>
    level === 'PROVINCE' ? '340000' : level === 'CITY' ? `${row.division.slice(0, 4)}00` : row.division;
  const groups = Map.groupBy(readings, ({ row, name }) => JSON.stringify([place(row), name]));
  const sum = (values: readonly (string | null)[]) =>
    values.includes(null)
      ? null
      : (values.reduce((total, it) => total + Math.round(Number(it) * 10), 0) / 10).toString();
  return {
    coverage: { complete: true, asOf: '2021-06-17T00:00:00.000Z', answered: [], missing: [] },
    groups: sortedByKey(groups).map(([key, members]) => ({
      key,
      division: { code: key[0] },
      city: { code: key[0] },
      indicator: key[1],
      unit: '户',
      target: sum(members.map(({ target }) => target)),
      scheduled: null,
      actual: sum(members.map(({ actual }) => actual)),
      reportedOn: members.reduce<string | null>(
        (latest, { reportedOn: on }) => (on !== null && (latest === null || on > latest) ? on : latest),
        null,
      ),
      projects: members.length,
    })),
  };
}

function sortedByKey<T>(groups: ReadonlyMap<string, T>): [key: (string | null)[], T][] {
  return [...groups]
    .map(([text, value]): [(string | null)[], T] => [JSON.parse(text) as (string | null)[], value])
    .sort(([a], [b]) => {
      for (const [index, left] of a.entries()) {
        const right = b[index] ?? null;
        if (left === right) continue;
        return left === null ? 1 : right === null ? -1 : left < right ? -1 : 1;
      }
      return 0;
    });
}

/** Resolvers have no state of their own: all servers of a process share the types. */
const SCHEMA = executableSchema(TEST_CONTRACT, true);
const OLDER_SCHEMAS = new Map<string, GraphQLSchema>();

function schemaOf(sdl: string | null): GraphQLSchema {
  if (sdl === null) return SCHEMA;
  const schema = OLDER_SCHEMAS.get(sdl) ?? executableSchema(sdl, false);
  OLDER_SCHEMAS.set(sdl, schema);
  return schema;
}
