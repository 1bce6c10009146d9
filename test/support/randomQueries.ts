/**
 * Random queries over municipal projects and the bodies, officials and divisions that they lead to, made from a number.
 * Cursors, coverage and sources are left out: those tell how many ledgers there are.
 */
import { type Chance, chanceOf } from '../../gateway/shard/testing/randomFetches.ts';

export interface RandomQuery {
  query: string;
  variables: Record<string, unknown>;
}

export interface QueryMaterial {
  /** Ids of rows to ask for. */
  projects: readonly string[];
  officials: readonly string[];
  bodies: readonly string[];
  divisions: readonly string[];
  /** Values of a MunicipalProjectFilter. */
  filters: readonly unknown[];
}

export function randomQuery(seed: number, material: QueryMaterial): RandomQuery {
  return new QueryWriter(chanceOf(seed), material).write();
}

export const ORDERS = ['DEADLINE', 'UPDATED', 'REGISTERED', 'CLOSED', 'LAST_REPORT'].flatMap((by) => [
  `${by}_ASC`,
  `${by}_DESC`,
]);
const GROUP_KEYS = [
  ...['CITY', 'COUNTY', 'TIER', 'STATUS', 'LATENESS', 'CATEGORY', 'LEAD_BODY', 'LEAD_OFFICIAL', 'LEADER_LEVEL'],
  'BATCH',
];

/** Fields of a row that are not asked of anybody else, each with the aliases that a careless hub stumbles over. */
const LEAVES = [
  ...['id', 'title', 'status', 'municipalTier', 'batch', 'registeredOn', 'updatedAt', 'returnCount', '__typename'],
  ...['deadline { raw date original extensionCount }', 'lateness { state rule workingDaysLate }'],
  ...['id: title', 'title: id', '__typename: status', 'nodes: id', 'code: updatedAt', 'name: title'],
];

class QueryWriter {
  readonly #chance: Chance;
  readonly #material: QueryMaterial;
  readonly #variables: Record<string, unknown> = {};
  readonly #declarations: string[] = [];
  readonly #fragments: string[] = [];
  #names = 0;

  constructor(chance: Chance, material: QueryMaterial) {
    this.#chance = chance;
    this.#material = material;
  }

  write(): RandomQuery {
    const fields = Array.from({ length: 1 + this.#chance.int(2) }, () => this.#rootField());
    const declarations = this.#declarations.length > 0 ? `(${this.#declarations.join(', ')})` : '';
    const query = `query${declarations} { ${fields.join(' ')} }\n${this.#fragments.join('\n')}`;
    return { query, variables: this.#variables };
  }

  #rootField(): string {
    const { projects, officials, bodies, divisions } = this.#material;
    const chance = this.#chance;
    const entity = (field: string, key: string, id: string, selection: string) =>
      `${this.#alias()}: ${field}(${key}: ${this.#value('ID!', id)}) ${selection}`;
    switch (chance.int(6)) {
      case 0:
        return entity('municipalProject', 'id', chance.pick(projects), this.#row(2));
      case 1:
        return entity('official', 'id', chance.pick(officials), this.#official(2));
      case 2:
        return entity('organization', 'id', chance.pick(bodies), this.#organization(2));
      case 3:
        return entity('division', 'code', chance.pick(divisions), this.#division(2));
      case 4:
        return `${this.#alias()}: municipalProjectStats(groupBy: ${this.#groupBy()}${this.#filter(', ')}) ${this.#stats()}`;
      default:
        return `${this.#alias()}: municipalProjects${this.#list()} ${this.#connection(2)}`;
    }
  }

  #list(more = ''): string {
    const first = this.#value('Int!', 1 + this.#chance.int(9));
    const orderBy = this.#chance.bool(0.7) ? `, orderBy: ${this.#enumValue('MatterOrder!', ORDERS)}` : '';
    return `(first: ${first}${orderBy}${this.#filter(', ')}${more})`;
  }

  #filter(before: string): string {
    if (this.#chance.bool(0.5)) return '';
    return `${before}filter: ${this.#variable('MunicipalProjectFilter', this.#chance.pick(this.#material.filters))}`;
  }

  #connection(depth: number): string {
    const chance = this.#chance;
    const fields: string[] = [];
    if (chance.bool(0.8)) fields.push(`nodes ${this.#row(depth)}`);
    if (chance.bool(0.2)) fields.push(`${this.#alias()}: nodes ${this.#row(depth - 1)}`);
    if (chance.bool(0.3)) fields.push(`edges { node ${this.#row(depth - 1)} }`);
    if (chance.bool(0.6)) fields.push(chance.pick(['totalCount', 'coverage: totalCount', 'nodes2: totalCount']));
    if (chance.bool(0.4)) fields.push('pageInfo { endCursor: hasNextPage hasPreviousPage }');
    if (fields.length === 0 || chance.bool(0.2)) fields.push('__typename');
    return braces(fields);
  }

  #row(depth: number): string {
    const chance = this.#chance;
    const fields = [chance.pick(LEAVES), ...(chance.bool(0.5) ? [`${this.#alias()}: title`] : [])];
    if (depth > 0) {
      const below = depth - 1;
      if (chance.bool(0.5)) fields.push(`leadBody ${this.#organization(below)}`);
      if (chance.bool(0.2)) fields.push(`${this.#alias()}: leadBody ${this.#organization(below)}`);
      if (chance.bool(0.2)) fields.push(`cooperatingBodies ${this.#organization(below)}`);
      if (chance.bool(0.3)) fields.push(`leadOfficial ${this.#official(below)}`);
      if (chance.bool(0.3)) fields.push(`division ${this.#division(below)}`);
      if (chance.bool(0.3)) fields.push(`carriesOut ${this.#provincial(below)}`);
      if (chance.bool(0.2)) fields.push(`leads { from chief official ${this.#official(below)} }`);
      if (chance.bool(0.2)) fields.push(`measures { ordinal text body ${this.#organization(below)} }`);
      if (chance.bool(0.3)) fields.push(`${this.#alias()}: events(first: ${1 + chance.int(2)}) ${this.#events(below)}`);
      if (chance.bool(0.3)) fields.push(`... on Matter ${this.#condition()} { leadBody { id name } }`);
      if (chance.bool(0.3)) fields.push(`...${this.#fragment(this.#row(below))} ${this.#condition()}`);
    }
    return braces(fields);
  }

  #events(depth: number): string {
    return `{ totalCount nodes { kind at by ${this.#organization(depth)} official ${this.#official(depth)} } }`;
  }

  #organization(depth: number): string {
    const own = ['id', 'name', 'id: name', 'name: id', '__typename: id', 'a: kind', 'id: kind name'];
    return this.#entity(depth, own, [
      () => `${this.#alias()}: municipalProjects${this.#list()} ${this.#connection(depth)}`,
      () => {
        const role = `, role: ${this.#enumValue('BodyRole!', ['LEAD', 'COOPERATING', 'FIRST_HANDLER'])}`;
        return `${this.#alias()}: municipalProjects${this.#list(role)} ${this.#connection(depth)}`;
      },
    ]);
  }

  #official(depth: number): string {
    return this.#entity(
      depth,
      ['id', 'name', 'id: name', 'id: post', 'organization { id: name }'],
      [() => `${this.#alias()}: municipalProjects${this.#list()} ${this.#connection(depth)}`],
    );
  }

  #division(depth: number): string {
    return this.#entity(
      depth,
      ['code', 'name', 'code: name', '__typename: name'],
      [() => `${this.#alias()}: municipalProjects${this.#list()} ${this.#connection(depth)}`],
    );
  }

  #provincial(depth: number): string {
    const level = () => this.#enumValue('DivisionLevel!', ['PROVINCE', 'CITY', 'COUNTY']);
    const cell = () => braces(['key unit target actual reportedOn n: projects', `division ${this.#division(0)}`]);
    return this.#entity(
      depth,
      ['id'],
      [
        () => `${this.#alias()}: municipalProjects${this.#list()} ${this.#connection(depth)}`,
        () => `${this.#alias()}: matrix(level: ${level()}) { groups ${cell()} g: groups { indicator } }`,
      ],
    );
  }

  #entity(depth: number, own: readonly string[], gathered: readonly (() => string)[]): string {
    const fields = [this.#chance.pick(own)];
    if (depth > 0) for (const write of gathered) if (this.#chance.bool(0.4)) fields.push(write());
    return braces(fields);
  }

  #stats(): string {
    const key = this.#chance.pick(['key', 'label: key', 'key label']);
    return `{ groups { ${key} n: count open completed closed } g: groups { measures openOverdue closedOnTime } }`;
  }

  #groupBy(): string {
    return `[${GROUP_KEYS.filter(() => this.#chance.bool(0.25)).join(', ')}]`;
  }

  #condition(): string {
    if (this.#chance.bool(0.3)) return '';
    return `@${this.#chance.pick(['skip', 'include'])}(if: ${this.#value('Boolean!', this.#chance.bool())})`;
  }

  #fragment(selection: string): string {
    const name = `F${this.#fragments.length}_${this.#names++}`;
    this.#fragments.push(`fragment ${name} on MunicipalProject ${selection}`);
    return name;
  }

  #enumValue(type: string, values: readonly string[]): string {
    const value = this.#chance.pick(values);
    return this.#chance.bool() ? value : this.#variable(type, value);
  }

  /** A literal, or a variable with that value or default. */
  #value(type: string, value: string | number | boolean): string {
    if (this.#chance.bool(0.4)) return JSON.stringify(value);
    if (this.#chance.bool(0.7)) return this.#variable(type, value);
    const name = `v${this.#declarations.length}`;
    this.#declarations.push(`$${name}: ${type} = ${JSON.stringify(value)}`);
    return `$${name}`;
  }

  #variable(type: string, value: unknown): string {
    const reserved = this.#declarations.every((declaration) => !declaration.includes('representations'));
    const name = reserved && this.#chance.bool(0.1) ? 'representations' : `v${this.#declarations.length}`;
    this.#declarations.push(`$${name}: ${type}`);
    this.#variables[name] = value;
    return `$${name}`;
  }

  #alias(): string {
    const stem = this.#chance.pick(['a', 'nodes', '_h', '_h_id', '__proto__', 'constructor', 'groups', 'as_', 'e']);
    return `${stem}${this.#names++}`;
  }
}

function braces(fields: readonly string[]): string {
  return `{ ${fields.join(' ')} }`;
}
