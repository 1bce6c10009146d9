/** Random rows and random fetches of the test contract, made from a number: the same number makes the same. */
import type { SubgraphRequest } from '../../fetch/transport.ts';
import type { TestRow } from './contractServer.ts';

export interface Chance {
  /** From 0 up to, not including, `below`. */
  int(below: number): number;
  pick<T>(from: readonly T[]): T;
  bool(probability?: number): boolean;
}

/** mulberry32: small, and good enough to choose test data. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    pick: (from) => {
      const picked = from[int(from.length)];
      if (picked === undefined) throw new Error('Expected something to pick from.');
      return picked;
    },
    bool: (probability = 0.5) => next() < probability,
  };
}

export const TEST_SHARDS = ['340100', '340200', '340300', '340400'];
const COUNTIES: Readonly<Record<string, readonly string[]>> = {
  '340100': ['340102', '340103'],
  '340200': ['340202', '340207'],
  '340300': ['340302'],
  '340400': ['340402', '340403'],
};
const BODIES = ['O1', 'O2', 'O3', 'O4'];
const PROVINCIAL = ['pp:34:K-001', 'pp:34:K-002'];

/** Many equal deadlines, some null; references to rows of other shards. */
export function randomRows(chance: Chance, maxRowsPerShard = 12): Map<string, TestRow[]> {
  const rowsOf = new Map(
    TEST_SHARDS.map((shard) => [
      shard,
      Array.from({ length: chance.int(maxRowsPerShard + 1) }, (_, index) => randomRow(chance, shard, index)),
    ]),
  );
  const ids = [...rowsOf.values()].flat().map(({ id }) => id);
  for (const row of [...rowsOf.values()].flat()) {
    if (chance.bool(0.6)) row.predecessor = chance.pick(ids);
    row.related = Array.from({ length: chance.int(3) }, () => chance.pick(ids));
  }
  return rowsOf;
}

function randomRow(chance: Chance, shard: string, index: number): TestRow {
  const day = () => `2021-${chance.pick(['03-31', '06-30', '12-31', '12-31', '12-31'])}`;
  return {
    id: `mp:${shard}:2021-${String(index).padStart(4, '0')}`,
    title: `项目 ${shard} ${index}`,
    division: chance.pick(COUNTIES[shard] ?? [shard]),
    leadBody: chance.bool(0.85) ? chance.pick(BODIES) : null,
    cooperatingBodies: BODIES.filter(() => chance.bool(0.3)),
    carriesOut: chance.bool(0.6) ? chance.pick(PROVINCIAL) : null,
    status: chance.pick(['REGISTERED', 'IN_PROGRESS', 'COMPLETED', 'CLOSED']),
    tier: chance.pick(['KEY', 'MICRO']),
    batch: chance.int(3),
    deadline: chance.bool(0.8) ? day() : null,
    updatedAt: `2021-06-1${chance.int(4)}T08:00:00.00${chance.int(2)}Z`,
    score: chance.bool(0.8) ? chance.int(25) - 12 : null,
    predecessor: null,
    related: [],
    eventBodies: Array.from({ length: chance.int(3) }, () => (chance.bool(0.8) ? chance.pick(BODIES) : null)),
    indicators: ['开工', '投资'].map((name) => ({
      name,
      target: String(chance.int(40) / 2),
      actual: chance.bool(0.8) ? String(chance.int(40) / 2) : null,
      reportedOn: chance.bool(0.8) ? day() : null,
    })),
  };
}

/**
 * A query of root fields with variables, aliases, fragments, conditions and nesting. Cursors and coverage are left out:
 * those are the hub's own.
 */
export function randomFetch(chance: Chance, rowIds: readonly string[]): SubgraphRequest {
  const writer = new FetchWriter(chance, rowIds);
  return writer.write();
}

class FetchWriter {
  readonly #chance: Chance;
  readonly #rowIds: readonly string[];
  readonly #variables: Record<string, unknown> = {};
  readonly #declarations: string[] = [];
  readonly #fragments: string[] = [];
  #names = 0;

  constructor(chance: Chance, rowIds: readonly string[]) {
    this.#chance = chance;
    this.#rowIds = rowIds;
  }

  write(): SubgraphRequest {
    const fields = Array.from({ length: 1 + this.#chance.int(2) }, () => this.#rootField());
    const declarations = this.#declarations.length > 0 ? `(${this.#declarations.join(', ')})` : '';
    return {
      query: `query${declarations} { ${fields.join(' ')} __typename }\n${this.#fragments.join('\n')}`,
      variables: this.#variables,
    };
  }

  #rootField(): string {
    const chance = this.#chance;
    switch (chance.int(6)) {
      case 0:
        return `${this.#alias()}: municipalProject(id: ${this.#value('ID!', chance.pick(this.#rowIds))}) ${this.#row(2)}`;
      case 1:
        return `${this.#alias()}: municipalProjectStats(groupBy: [${this.#groupBy()}]${this.#filter(', ')}) ${this.#stats()}`;
      case 2:
        return `${this.#alias()}: _entities(representations: ${this.#value('[_Any!]!', this.#representations())}) { ${this.#entityFields()} }`;
      case 3:
        return `${this.#alias()}: notice { text body ${this.#organization(1)} }`;
      case 4:
        return `${this.#alias()}: scored(orderBy: ${chance.pick(['SCORE_ASC', 'SCORE_DESC'])}, first: ${1 + chance.int(9)}) ${this.#connection(1)}`;
      default:
        return `${this.#alias()}: municipalProjects${this.#pageArguments()} ${this.#connection(2)}`;
    }
  }

  #representations(): unknown[] {
    const chance = this.#chance;
    return Array.from({ length: 1 + chance.int(6) }, () =>
      chance.pick<unknown>([
        { __typename: 'Organization', id: chance.pick(BODIES) },
        { __typename: 'Division', code: chance.pick(['340100', '340202', '340000']) },
        { __typename: 'ProvincialProject', id: chance.pick(PROVINCIAL) },
        { __typename: 'MunicipalProject', id: chance.pick(this.#rowIds) },
      ]),
    );
  }

  #entityFields(): string {
    return [
      '__typename',
      `... on Organization ${this.#organization(2)}`,
      `... on Division ${this.#division(1)}`,
      `... on ProvincialProject ${this.#provincial(1)}`,
      `... on MunicipalProject ${this.#row(1)}`,
    ].join(' ');
  }

  #pageArguments(): string {
    const chance = this.#chance;
    const first = this.#value('Int!', 1 + chance.int(7));
    const order = `${chance.pick(['DEADLINE', 'UPDATED'])}_${chance.pick(['ASC', 'DESC'])}`;
    const orderBy = chance.bool() ? `, orderBy: ${this.#value('MatterOrder!', order, true)}` : '';
    return `(first: ${first}${orderBy}${this.#filter(', ')})`;
  }

  #filter(before: string): string {
    const chance = this.#chance;
    const filters: readonly [text: string, value: unknown][] = [
      ['{tier: KEY}', { tier: ['KEY'] }],
      ['{matter: {division: 340102}}', { matter: { division: ['340102'] } }],
      [
        '{matter: {division: ["340200", "340302"], status: [CLOSED]}}',
        { matter: { division: ['340200'], status: 'CLOSED' } },
      ],
      [
        '{matter: {anyOf: [{division: "340102"}, {division: 340402}]}}',
        { matter: { anyOf: [{ division: '340102' }] } },
      ],
      ['{matter: {division: []}}', { matter: { division: [] } }],
      ['{carriesOut: "pp:34:K-001"}', { carriesOut: 'pp:34:K-001' }],
      ['null', null],
    ];
    if (chance.bool(0.6)) return '';
    const [text, value] = chance.pick(filters);
    return `${before}filter: ${chance.bool() ? text : this.#value('MunicipalProjectFilter', value, false, true)}`;
  }

  #connection(depth: number): string {
    const chance = this.#chance;
    const fields: string[] = [];
    if (chance.bool(0.7)) fields.push(`nodes ${this.#row(depth)}`);
    if (chance.bool(0.3)) fields.push(`${this.#alias()}: nodes ${this.#row(depth - 1)}`);
    if (chance.bool(0.3)) fields.push(`edges { __typename node ${this.#row(depth - 1)} }`);
    if (chance.bool(0.3)) fields.push(`edges { ${this.#alias()}: node ${this.#row(depth - 1)} }`);
    if (chance.bool(0.6)) fields.push(`${chance.bool() ? 'totalCount' : 'coverage: totalCount'}`);
    if (chance.bool(0.4)) fields.push('pageInfo { more: hasNextPage hasPreviousPage __typename }');
    if (fields.length === 0 || chance.bool(0.2)) fields.push('__typename');
    return `{ ${fields.join(' ')} }`;
  }

  #row(depth: number): string {
    const chance = this.#chance;
    const fields = [chance.pick(['id', 'title', 'id: title', 'nodes: id', 'status', '__typename'])];
    if (chance.bool(0.3)) fields.push('municipalTier', 'updatedAt');
    if (depth > 0) {
      const below = depth - 1;
      if (chance.bool(0.5)) fields.push(`leadBody ${this.#organization(below)}`);
      if (chance.bool(0.2)) fields.push(`cooperatingBodies ${this.#organization(below)}`);
      if (chance.bool(0.2)) fields.push(`division ${this.#division(below)}`);
      if (chance.bool(0.3)) fields.push(`carriesOut ${this.#provincial(below)}`);
      if (chance.bool(0.3)) fields.push(`predecessor ${this.#row(below)}`);
      if (chance.bool(0.2)) fields.push(`related ${this.#row(below)}`);
      if (chance.bool(0.2)) fields.push(`measures { text body ${this.#organization(below)} }`);
      if (chance.bool(0.3)) {
        const first = this.#value('Int!', 1 + chance.int(2));
        fields.push(
          `${this.#alias()}: events(first: ${first}) { totalCount nodes { kind by ${this.#organization(below)} } }`,
        );
      }
      if (chance.bool(0.2))
        fields.push(
          `asMatter { __typename leadBody ${this.#organization(below)} ... on MunicipalProject ${this.#row(below)} }`,
        );
      if (chance.bool(0.3)) fields.push(`... on Matter ${this.#condition()} { leadBody { id } title }`);
      if (chance.bool(0.3))
        fields.push(`...${this.#fragment('MunicipalProject', this.#row(below))} ${this.#condition()}`);
      if (chance.bool(0.2)) fields.push(`cooperatingBodies { __typename ${this.#conditionalProjects()} }`);
    }
    return this.#braces(fields);
  }

  #organization(depth: number): string {
    return this.#entity(
      depth,
      ['id', '__typename', 'a: id'],
      [
        () => `${this.#alias()}: municipalProjects${this.#pageArguments()} ${this.#connection(depth)}`,
        () =>
          `${this.#alias()}: municipalProjects(role: ${this.#value('BodyRole!', 'COOPERATING', true)}, first: 3) ${this.#connection(depth)}`,
      ],
    );
  }

  #division(depth: number): string {
    return this.#entity(
      depth,
      ['code', '__typename'],
      [() => `${this.#alias()}: municipalProjects${this.#pageArguments()} ${this.#connection(depth)}`],
    );
  }

  #provincial(depth: number): string {
    const level = this.#chance.pick(['PROVINCE', 'CITY', 'COUNTY']);
    return this.#entity(
      depth,
      ['id'],
      [
        () => `${this.#alias()}: municipalProjects${this.#pageArguments()} ${this.#connection(depth)}`,
        () =>
          `${this.#alias()}: matrix(level: ${level}) { groups { key unit target actual reportedOn n: projects division ${this.#division(depth - 1)} } groups { key } }`,
      ],
    );
  }

  #entity(depth: number, own: readonly string[], gathered: readonly (() => string)[]): string {
    const fields = [this.#chance.pick(own)];
    if (depth >= 0) for (const write of gathered) if (this.#chance.bool(0.4)) fields.push(write());
    return this.#braces(fields);
  }

  #stats(): string {
    return `{ groups { ${this.#chance.pick(['key', 'k: key'])} n: count open label } g: groups { measures closed } __typename }`;
  }

  #groupBy(): string {
    const all = ['CITY', 'COUNTY', 'TIER', 'STATUS', 'LEAD_BODY', 'BATCH'];
    return all.filter(() => this.#chance.bool(0.3)).join(', ');
  }

  #conditionalProjects(): string {
    return `${this.#alias()}: municipalProjects(first: 2) ${this.#condition()} { totalCount }`;
  }

  #condition(): string {
    const chance = this.#chance;
    if (chance.bool(0.3)) return '';
    return `@${chance.pick(['skip', 'include'])}(if: ${this.#value('Boolean!', chance.bool())})`;
  }

  #fragment(type: string, selection: string): string {
    const name = `F${this.#fragments.length}_${this.#names}`;
    this.#names += 1;
    this.#fragments.push(`fragment ${name} on ${type} ${selection}`);
    return name;
  }

  /** A literal, or a variable with that value, with or without a default. */
  #value(type: string, value: unknown, isEnum = false, variableOnly = false): string {
    const literal = isEnum ? String(value) : JSON.stringify(value);
    const structured = typeof value === 'object' && value !== null;
    if (!structured && !variableOnly && this.#chance.bool(0.4)) return literal;
    const name = `v${this.#declarations.length}`;
    const byDefault = !structured && this.#chance.bool(0.3);
    this.#declarations.push(`$${name}: ${type}${byDefault ? ` = ${literal}` : ''}`);
    if (!byDefault) this.#variables[name] = value;
    return `$${name}`;
  }

  /** Names that a client may choose, some of which a careless hub stumbles over. */
  #alias(): string {
    const stem = this.#chance.pick(['a', 'nodes', '_h', '_h_id', '__proto__', 'constructor', 'groups']);
    this.#names += 1;
    return `${stem}${this.#names}`;
  }

  #braces(fields: readonly string[]): string {
    return `{ ${fields.join(' ')} }`;
  }
}
