/** Random operations over an API schema, made to be hard: names that collide, conditions, fragments everywhere. */
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import type { AskedOperation } from './Answer.ts';
import { NO_FAULTS } from './graphData.ts';
import type { Random } from './random.ts';

/** A valid operation; the same for the same numbers. */
export function randomOperation(schema: GraphQLSchema, random: Random): AskedOperation {
  for (let attempt = 0; ; attempt++) {
    const { text, variables } = new Writer(schema, random, attempt < 20).write();
    const document = parse(text, { noLocation: true });
    const errors = validate(schema, document);
    if (errors.length === 0) return { text, document, variables, faultAt: NO_FAULTS, away: NOBODY };
    if (attempt > 60) throw new Error(`Expected a valid operation, got ${text}: ${errors[0]?.message}`);
  }
}

const NOBODY: ReadonlySet<string> = new Set();

const ALIASES = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'representations',
  'toString',
  '_entities',
  'a',
  'id',
  'as_id',
];
const VARIABLES = ['representations', 'constructor', 'v', 'n', 'toString', 'if'];

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #isBold: boolean;
  readonly #fragments = new Map<string, { on: string; text: string }>();
  readonly #definitions: string[] = [];
  readonly #byType = new Map<string, string[]>();
  readonly #variables: Record<string, unknown> = {};
  readonly #fieldNames: string[];
  #open = 0;

  constructor(schema: GraphQLSchema, random: Random, isBold: boolean) {
    this.#schema = schema;
    this.#random = random;
    this.#isBold = isBold;
    this.#fieldNames = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type && !type.name.startsWith('__') ? Object.keys(type.getFields()) : [],
    );
  }

  write(): { text: string; variables: Record<string, unknown> } {
    const mutation = this.#schema.getMutationType();
    const query = this.#schema.getQueryType();
    const root = mutation && this.#random.chance(0.12) ? mutation : query;
    if (!root) throw new Error('Expected a schema with a query.');
    let body = this.#selectionSet(root, this.#random.between(2, 5));
    if (root === query && this.#random.chance(0.04)) body = `{ ${this.#introspection()} ${body.slice(1)}`;
    const declared = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const fragments = [...this.#fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
    return {
      text: [`${root === query ? 'query' : 'mutation'} ${declared}${body}`, ...fragments].join('\n'),
      variables: this.#variables,
    };
  }

  #introspection(): string {
    return this.#random.pick([
      '__schema { queryType { name } }',
      'meta: __type(name: "Query") { name kind }',
      '__type(name: "Book") { ...on __Type { __typename name fields { name type { kind name } } } }',
    ]);
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const selections: string[] = [];
    for (let count = this.#random.between(1, depth > 2 ? 4 : 3); count > 0; count--) {
      const selection = this.#selection(type, depth);
      selections.push(selection);
    }
    return `{ ${selections.join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const dice = this.#random.next();
    if (dice < 0.07) return `${this.#random.chance(0.2) ? 'type: ' : ''}__typename${this.#condition()}`;
    const fragments = isAbstractType(type) ? 0.5 : 0.2;
    if (dice < fragments && depth > 0 && this.#open < 4) return this.#fragment(type, depth);
    if (isUnionType(type)) return '__typename';
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (fields.length === 0) return '__typename';
    const composite = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const field = this.#random.pick(composite.length > 0 && this.#random.chance(0.4) ? composite : fields);
    const text = this.#field(field, depth);
    // The same again, with other fields below.
    return this.#random.chance(0.05) && !text.includes('(') ? `${text} ${this.#field(field, depth)}` : text;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    this.#open++;
    const on = this.#overlappingType(type);
    let text: string;
    if (this.#random.chance(0.4)) {
      const known = (this.#byType.get(on.name) ?? []).filter((name) => this.#fragments.has(name));
      let name = known.length > 0 && this.#random.chance(0.4) ? this.#random.pick(known) : undefined;
      if (!name) {
        const body = this.#selectionSet(on, depth - (on === type ? 0 : 1));
        name = `F${this.#fragments.size}`;
        this.#fragments.set(name, { on: on.name, text: body });
        this.#byType.set(on.name, [...(this.#byType.get(on.name) ?? []), name]);
      }
      text = `...${name}${this.#condition()}`;
    } else {
      const condition = on === type && this.#random.chance(0.4) ? '' : ` on ${on.name}`;
      text = `...${condition}${this.#condition()} ${this.#selectionSet(on, depth)}`;
    }
    this.#open--;
    return text;
  }

  /** A type that some objects of `type` are of. */
  #overlappingType(type: GraphQLCompositeType): GraphQLCompositeType {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const object = this.#random.pick(possible);
    const dice = this.#random.next();
    if (dice < 0.15) return type;
    if (dice < 0.75) return object;
    const abstract = Object.values(this.#schema.getTypeMap()).filter(
      (other) => isAbstractType(other) && this.#schema.isSubType(other, object),
    );
    return abstract.length > 0 ? (this.#random.pick(abstract) as GraphQLCompositeType) : type;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.flatMap((argument) => this.#argument(argument));
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` ${this.#selectionSet(type, Math.max(depth - 1, 0))}` : '';
    return `${this.#alias()}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.#condition()}${below}`;
  }

  #alias(): string {
    if (!this.#random.chance(this.#isBold ? 0.15 : 0.03)) return '';
    return `${this.#random.pick(this.#random.chance(0.5) ? ALIASES : this.#fieldNames)}: `;
  }

  #condition(): string {
    if (!this.#random.chance(0.08)) return '';
    const name = this.#random.pick(['skip', 'include']);
    const value = this.#random.chance(0.7)
      ? this.#variable('Boolean!', () => this.#random.chance(0.5))
      : `${this.#random.chance(0.6)}`;
    return ` @${name}(if: ${value})`;
  }

  #argument({ name, type, defaultValue }: GraphQLArgument): string[] {
    const isOptional = !isNonNullType(type) || defaultValue !== undefined;
    if (isOptional && this.#random.chance(0.35)) return [];
    if (this.#random.chance(0.45)) return [`${name}: ${this.#variable(String(type), () => this.#value(type))}`];
    return [`${name}: ${literal(this.#value(type), type)}`];
  }

  /** Declares a variable, with a default or without, given or not; or takes one that is there. */
  #variable(type: string, makeValue: () => unknown): string {
    const known = this.#definitions.find((definition) => definition.includes(`: ${type} `) && this.#random.chance(0.3));
    if (known) return known.slice(0, known.indexOf(':'));
    const base = this.#random.pick(VARIABLES);
    const taken = this.#definitions.map((definition) => definition.slice(1, definition.indexOf(':')));
    const name = taken.includes(base) ? `${base}${taken.length}` : base;
    const isNullable = !type.endsWith('!');
    const hasDefault = type === 'Boolean!' || type === 'Int' || type === 'String!' ? this.#random.chance(0.4) : false;
    const defaultValue = { 'Boolean!': 'true', Int: '7', 'String!': '"given"' }[type];
    if (!((isNullable || hasDefault) && this.#random.chance(0.3))) this.#variables[name] = makeValue();
    this.#definitions.push(`$${name}: ${type} ${hasDefault ? `= ${defaultValue}` : ''}`);
    return `$${name}`;
  }

  #value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#plain(type.ofType);
    if (this.#random.chance(0.06)) return null;
    return this.#plain(type);
  }

  #plain(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#plain(type.ofType);
    if (isListType(type)) return Array.from({ length: this.#random.int(3) }, () => this.#plain(type.ofType));
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const entries = Object.values(type.getFields()).filter(() => this.#random.chance(0.6));
      return Object.fromEntries(entries.map((field) => [field.name, this.#plain(field.type)]));
    }
    switch (type.name) {
      case 'Int':
        return this.#random.int(6);
      case 'Boolean':
        return this.#random.chance(0.5);
      default:
        return `t${this.#random.int(3)}`;
    }
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null) return 'null';
  if (isListType(type)) return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const texts = Object.entries(value as object).map(([name, below]) => {
    const field = fields[name];
    return field ? `${name}: ${literal(below, field.type)}` : '';
  });
  return `{ ${texts.join(', ')} }`;
}
