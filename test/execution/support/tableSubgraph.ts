/** A real subgraph in this process, over rows that stand in a file. */
import { setImmediate } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import type { RequestLog } from './RequestLog.ts';

type Row = Record<string, unknown>;

/**
 * Rows by type, and the values of root fields by root type. A field is found by its name with the values of its
 * arguments, `price(currency: EUR)`, else by its name alone. An entity is the first row that says nothing else than its
 * representation, required fields included. In place of any value:
 *
 * - `{ "$error": "sentence", "code": "CODE" }`: the field fails; beside the key of a row: that entity does
 * - `{ "$inTurn": [1, 2] }`: one value after the other
 */
export interface SubgraphTable {
  [place: string]: unknown;
  /** After how many turns of the event loop it answers. Default 1. */
  $turns?: number;
  $fails?: 'UNREACHABLE' | 'TIMED_OUT' | 'FAILED';
  /** Which of its shards fails. */
  $shard?: string;
  /** What it answers whatever it is asked. */
  $answer?: FormattedExecutionResult;
}

export interface TableSubgraph {
  readonly name: string;
  /** Throws SubgraphAway if it cannot be asked. */
  answer(query: string, variables: Record<string, unknown>, log: RequestLog): Promise<FormattedExecutionResult>;
}

export class SubgraphAway extends Error {
  readonly reason: NonNullable<SubgraphTable['$fails']>;
  readonly shard: string | null;

  constructor(subgraph: string, reason: NonNullable<SubgraphTable['$fails']>, shard: string | null) {
    super(`Subgraph "${subgraph}" is away.`);
    this.reason = reason;
    this.shard = shard;
  }
}

export function createTableSubgraph(name: string, sdl: string, table: SubgraphTable): TableSubgraph {
  const typeDefs = parse(sdl);
  const rows = new Rows(typeDefs, table);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: rows.referenceResolvers() }]);
  rows.schema = schema;
  return {
    name,
    async answer(query, variables, log) {
      const end = log.start(name, query, variables);
      for (let turn = table.$turns ?? 1; turn > 0; turn--) await setImmediate();
      end();
      if (table.$fails) throw new SubgraphAway(name, table.$fails, table.$shard ?? null);
      const document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) {
        log.invalid.push(`${query}: ${errors.map(({ message }) => message).join(' ')}`);
        return { errors: errors.map((error) => error.toJSON()) };
      }
      if (table.$answer) return structuredClone(table.$answer);
      const result = await execute({
        ...{ schema, document, variableValues: variables, contextValue: log },
        fieldResolver: rows.resolveField,
        typeResolver: ({ __typename }: { __typename: string }) => __typename,
      });
      // As it comes over a wire.
      return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
    },
  };
}

class Rows {
  schema: GraphQLSchema | undefined;
  readonly #typeDefs: DocumentNode;
  readonly #table: SubgraphTable;
  readonly #keys = new Map<string, SelectionSetNode[]>();

  constructor(typeDefs: DocumentNode, table: SubgraphTable) {
    this.#typeDefs = typeDefs;
    this.#table = table;
    for (const definition of typeDefs.definitions) {
      if (!('directives' in definition) || !('name' in definition) || !definition.name) continue;
      const keys = this.#keys.get(definition.name.value) ?? [];
      this.#keys.set(definition.name.value, keys);
      for (const directive of definition.directives ?? []) {
        const given = new Map(directive.arguments?.map(({ name, value }) => [name.value, value]));
        const fields = directive.name.value === 'key' ? given.get('fields') : undefined;
        const resolvable = given.get('resolvable');
        if (fields?.kind !== Kind.STRING) continue;
        if (resolvable?.kind === Kind.BOOLEAN && !resolvable.value) continue;
        keys.push(selectionOf(fields.value));
      }
    }
  }

  referenceResolvers() {
    const resolvers: Record<string, { __resolveReference(representation: Row): unknown }> = {};
    for (const definition of this.#typeDefs.definitions) {
      const isFielded =
        definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
      if (!isFielded || !this.#keys.get(definition.name.value)?.length) continue;
      const typeName = definition.name.value;
      resolvers[typeName] = {
        // Thrown at once, an error would be that of all entities.
        __resolveReference: async (representation) => this.#entity(typeName, representation),
      };
    }
    return resolvers;
  }

  resolveField: GraphQLFieldResolver<Row | undefined, RequestLog> = (source, args, log, { parentType, fieldName }) => {
    const root = this.#table[parentType.name];
    const holders = source ? [source, this.#row(parentType.name, source)] : [];
    if (isObject(root)) holders.push(root);
    const given = Object.entries(args).map(([name, value]) => `${name}: ${valueText(value)}`);
    const names = given.length > 0 ? [`${fieldName}(${given.join(', ')})`, fieldName] : [fieldName];
    for (const name of names) {
      for (const holder of holders) if (holder && Object.hasOwn(holder, name)) return revive(holder[name], log);
    }
    throw new Error(`Expected data.json to have ${parentType.name}.${names[0]}.`);
  };

  #entity(typeName: string, representation: Row): Row | null {
    const isWhole = this.#keys.get(typeName)?.some((key) => has(representation, key));
    if (!isWhole) throw new GraphQLError(`Expected a key of ${typeName}, got ${JSON.stringify(representation)}.`);
    const row = this.#row(typeName, representation);
    if (row && '$error' in row) throw errorOf(row);
    return row ? { ...representation, ...row } : null;
  }

  #row(typeName: string, known: Row): Row | undefined {
    const type = this.schema?.getType(typeName);
    const possible = isAbstractType(type) ? (this.schema?.getPossibleTypes(type) ?? []) : [{ name: typeName }];
    for (const { name } of possible) {
      const rows = this.#table[name];
      if (!Array.isArray(rows)) continue;
      const row = (rows as Row[]).find((candidate) => agrees(candidate, known));
      if (row) return { ...row, __typename: name };
    }
    return undefined;
  }
}

/** Whether both say something of the same thing, and nothing different. */
function agrees(row: Row, known: Row): boolean {
  const shared = Object.keys(known).filter((name) => name !== '__typename' && Object.hasOwn(row, name));
  return shared.length > 0 && shared.every((name) => isSame(row[name], known[name]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return JSON.stringify(one) === JSON.stringify(other);
  const shared = Object.keys(one).filter((name) => name !== '__typename' && Object.hasOwn(other, name));
  return shared.every((name) => isSame(one[name], other[name]));
}

function has(value: unknown, { selections }: SelectionSetNode): boolean {
  if (!isObject(value)) return value !== undefined;
  return selections.every(
    (selection) =>
      selection.kind !== Kind.FIELD ||
      (Object.hasOwn(value, selection.name.value) &&
        (!selection.selectionSet || has(value[selection.name.value], selection.selectionSet))),
  );
}

function revive(value: unknown, log: RequestLog): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(item, log));
  if (!isObject(value)) return value;
  if ('$error' in value) return errorOf(value);
  if (!Array.isArray(value.$inTurn)) return value;
  const turn = log.turns.get(value) ?? 0;
  log.turns.set(value, turn + 1);
  return revive(value.$inTurn[turn], log);
}

function errorOf({ $error, code }: Row): GraphQLError {
  return new GraphQLError(String($error), code === undefined ? {} : { extensions: { code } });
}

/** As in GraphQL, texts without quotes. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (!isObject(value)) return String(value);
  return `{${Object.entries(value).map(([name, of]) => `${name}: ${valueText(of)}`)}}`;
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function selectionOf(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected fields, got "${text}".`);
  return operation.selectionSet;
}
