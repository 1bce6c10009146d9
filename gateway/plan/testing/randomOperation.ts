/** Random operations over any schema, made from a number: aliases, arguments, conditions, fragments within fragments. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Chance } from '../../shard/testing/randomFetches.ts';

export interface RandomOperation {
  query: string;
  variables: Record<string, boolean>;
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** Root fields are some of `roots`. May be invalid: an alias may stand for two things. */
export function randomOperation(
  schema: GraphQLSchema,
  roots: readonly string[],
  chance: Chance,
  depth = 6,
): RandomOperation {
  return new OperationWriter(schema, chance, depth).write(roots);
}

/** Names of fields among them: a careless hub takes them for keys. */
const ALIASES = ['a', 'b', 'id', 'code', 'name', 'title', 'content', 'nodes', '__typename', 'a__alias_0'];

class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #depth: number;
  readonly #variables: Record<string, boolean> = {};
  readonly #fragments: string[] = [];

  constructor(schema: GraphQLSchema, chance: Chance, depth: number) {
    this.#depth = depth;
    this.#schema = schema;
    this.#chance = chance;
  }

  write(roots: readonly string[]): RandomOperation {
    const query = this.#schema.getQueryType() as GraphQLObjectType;
    const fields = Array.from({ length: 1 + this.#chance.int(2) }, (_, index) => {
      const field = query.getFields()[this.#chance.pick(roots)] as GraphQLField<unknown, unknown>;
      return `r${index}: ${this.#field(field, this.#depth)}`;
    });
    const declared = Object.keys(this.#variables).map((name) => `$${name}: Boolean!`);
    const head = declared.length > 0 ? `query(${declared.join(', ')})` : 'query';
    return {
      query: `${head} { ${fields.join(' ')} }\n${this.#fragments.join('\n')}`,
      variables: this.#variables,
    };
  }

  #selectionSet(type: Fielded, depth: number): string {
    const chance = this.#chance;
    const parts = Array.from({ length: 1 + chance.int(isInterfaceType(type) ? 5 : 3) }, () => {
      const fragment = depth > 0 && (isInterfaceType(type) ? chance.bool(0.5) : chance.bool(0.1));
      return fragment ? this.#fragment(type, depth) : this.#anyField(type, depth);
    });
    return `{ ${parts.join(' ')} }`;
  }

  #fragment(type: Fielded, depth: number): string {
    const chance = this.#chance;
    const target = chance.pick(this.#overlapping(type));
    const selection = this.#selectionSet(target, depth - 1);
    const condition = this.#condition();
    if (chance.bool(0.2)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${target.name} ${selection}`);
      return `...${name} ${condition}`;
    }
    const on = target === type && chance.bool() ? '' : ` on ${target.name}`;
    return `...${on} ${condition} ${selection}`;
  }

  /** The type itself, its interfaces, its possible types. */
  #overlapping(type: Fielded): Fielded[] {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    return [type, ...type.getInterfaces(), ...possible];
  }

  #anyField(type: Fielded, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (fields.length === 0 || this.#chance.bool(0.1)) return '__typename';
    // Towards rows, bodies and the fields that stay below: else most operations end at once.
    const deep = fields.filter(({ type: it }) => isCompositeType(getNamedType(it)));
    const field = deep.length > 0 && this.#chance.bool(0.6) ? this.#chance.pick(deep) : this.#chance.pick(fields);
    const alias = this.#chance.bool(0.25) ? `${this.#chance.pick(ALIASES)}: ` : '';
    return alias + this.#field(field, depth, this.#chance.bool(0.2) ? this.#condition() : '');
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, condition = ''): string {
    const head = `${field.name}${this.#arguments(field.args)} ${condition}`;
    const type = getNamedType(field.type);
    return isObjectType(type) || isInterfaceType(type) ? `${head} ${this.#selectionSet(type, depth - 1)}` : head;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const written = args.flatMap(({ name, type, defaultValue }) => {
      if (isNonNullType(type) && defaultValue === undefined) return [`${name}: ${this.#value(type)}`];
      return name === 'first' && this.#chance.bool() ? [`first: ${1 + this.#chance.int(3)}`] : [];
    });
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  #value(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.#value(type.ofType as GraphQLInputType);
    if (isListType(type)) return `[${this.#value(type.ofType as GraphQLInputType)}]`;
    if (isEnumType(type)) return this.#chance.pick(type.getValues()).name;
    return type.toString() === 'Int' ? '1' : `"${this.#chance.int(4)}"`;
  }

  #condition(): string {
    const chance = this.#chance;
    if (chance.bool(0.6)) return '';
    const directive = chance.pick(['skip', 'include']);
    if (chance.bool(0.3)) return `@${directive}(if: ${chance.bool()})`;
    const name = chance.pick(['v', 'w']);
    this.#variables[name] ??= chance.bool();
    return `@${directive}(if: $${name})`;
  }
}
