/** The projection of an operation: what the client asked, with the names under which it is merged. */
import {
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type {
  Denial,
  LeafRule,
  ObjectSelection,
  ProjectedField,
  ProjectedValue,
  ProjectionPlan,
  Selection,
} from '../projection/ProjectionPlan.ts';
import { type ClientOperation, type CollectedField, collectFields } from './ClientOperation.ts';
import type { ResponseNames } from './responseNames.ts';

export interface ProjectionOptions {
  /** Custom scalars whose values are texts; of others they may be anything. */
  textScalars: ReadonlySet<string>;
  /** What a client is told of a field, or of any object of a type, that it has no right to. */
  describeDenial(typeName: string, fieldName: string | null): Denial;
}

export function planProjection(
  client: ClientOperation,
  names: ResponseNames,
  options: ProjectionOptions,
): ProjectionPlan {
  const { schema, operation } = client;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`Expected a schema with a type for each ${operation.operation}.`);
  const planner = new ProjectionPlanner(client, names, options);
  const index = planner.selectionOf(root, [operation.selectionSet]);
  return { selections: planner.selections, root: index, hasDenials: planner.hasDenials };
}

class ProjectionPlanner {
  readonly selections: Selection[] = [];
  hasDenials = false;
  readonly #client: ClientOperation;
  readonly #names: ResponseNames;
  readonly #options: ProjectionOptions;
  /** Equal places are planned once, or types within types would multiply. */
  readonly #indexes = new Map<string, number>();
  readonly #numbers = new Map<SelectionSetNode, number>();

  constructor(client: ClientOperation, names: ResponseNames, options: ProjectionOptions) {
    this.#client = client;
    this.#names = names;
    this.#options = options;
  }

  selectionOf(type: GraphQLNamedType, selectionSets: readonly SelectionSetNode[]): number {
    const key = [type.name, ...selectionSets.map((selectionSet) => this.#numberOf(selectionSet))].join(' ');
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.selections.length;
    this.#indexes.set(key, index);
    const isAbstract = isAbstractType(type);
    const selection = { type: type.name, isAbstract, objects: [] as ObjectSelection[] };
    this.selections.push(selection);
    const possible = isAbstract ? this.#client.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    for (const object of possible) selection.objects.push(this.#objectOf(object, selectionSets, isAbstract));
    return index;
  }

  #objectOf(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    isOneOfMany: boolean,
  ): ObjectSelection {
    if (isOneOfMany && this.#client.denials?.object(type.name)) {
      this.hasDenials = true;
      return { type: type.name, denial: this.#options.describeDenial(type.name, null), fields: [] };
    }
    const collected = collectFields(this.#client, type, selectionSets);
    const fields = [...collected].map(
      ([responseKey, field]): ProjectedField => ({
        responseKey,
        plannedName: this.#names.plannedName(field.node),
        coordinate: `${type.name}.${field.node.name.value}`,
        value: this.#fieldValue(type, field),
      }),
    );
    return { type: type.name, denial: null, fields };
  }

  #fieldValue(type: GraphQLObjectType, { node, selectionSets }: CollectedField): ProjectedValue {
    const name = node.name.value;
    if (name === '__typename') return { kind: 'typename', name: type.name };
    const definition = type.getFields()[name];
    if (definition === undefined) return { kind: 'introspection' };
    if (this.#client.denials?.field(type.name, name)) {
      this.hasDenials = true;
      const denial = this.#options.describeDenial(type.name, name);
      return { kind: 'denied', nonNull: isNonNullType(definition.type), denial };
    }
    return this.#value(definition.type, selectionSets);
  }

  #value(declared: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): ProjectedValue {
    const nonNull = isNonNullType(declared);
    const type = nonNull ? (declared.ofType as GraphQLOutputType) : declared;
    const base = { nonNull, type: String(declared) };
    if (isListType(type)) return { kind: 'list', ...base, item: this.#value(type.ofType, selectionSets) };
    if (isLeafType(type)) return { kind: 'leaf', ...base, leaf: this.#leafRule(type) };
    return { kind: 'object', ...base, selection: this.selectionOf(getNamedType(type), selectionSets) };
  }

  #leafRule(type: GraphQLLeafType): LeafRule {
    if (isEnumType(type)) return { kind: 'enum', values: type.getValues().map(({ name }) => name) };
    switch (type.name) {
      case 'Int':
      case 'Float':
      case 'String':
      case 'Boolean':
      case 'ID':
        return { kind: type.name };
      default:
        return { kind: this.#options.textScalars.has(type.name) ? 'text' : 'any' };
    }
  }

  #numberOf(selectionSet: SelectionSetNode): number {
    let number = this.#numbers.get(selectionSet);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(selectionSet, number);
    }
    return number;
  }
}
