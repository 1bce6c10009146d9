/** The document that is planned and executed for what a client asked. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  addField,
  type ClientOperation,
  type CollectedField,
  collectFields,
  covers,
  isIncluded,
  placedFragment,
} from './ClientOperation.ts';
import type { InterfaceOrigins } from './interfaceOrigins.ts';
import type { ResponseNames } from './responseNames.ts';

/**
 * What the client asked, in the one form that plans well: no conditions, no fragments but one a type where a type is
 * open, names that mean one thing, `__typename` wherever the answer does not follow from the place. A field of an
 * interface that comes with its rows is asked of all rows at once, by its pinned name if others answer it too; one that
 * only the rows' owners know is asked of each type. Left to the planner, those would be all ways of asking five owners
 * multiplied with each other.
 *
 * Root fields of introspection are left out. Undefined if nothing is left to ask.
 */
export function planDocument(
  client: ClientOperation,
  names: ResponseNames,
  origins: InterfaceOrigins,
): DocumentNode | undefined {
  const { schema, operation } = client;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`Expected a schema with a type for each ${operation.operation}.`);
  const writer = new SelectionWriter(client, names, origins);
  const selections = writer.ofObject(root, [operation.selectionSet], undefined);
  if (selections.length === 0) return undefined;
  const planned = { ...operation, directives: [], selectionSet: selectionSetOf(selections) };
  return { kind: Kind.DOCUMENT, definitions: [planned] };
}

class SelectionWriter {
  readonly #client: ClientOperation;
  readonly #names: ResponseNames;
  readonly #origins: InterfaceOrigins;

  constructor(client: ClientOperation, names: ResponseNames, origins: InterfaceOrigins) {
    this.#client = client;
    this.#names = names;
    this.#origins = origins;
  }

  /** Without `__typename`, which the place tells. `row`: the interface that the object stands for. */
  ofObject(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    row: GraphQLInterfaceType | undefined,
  ): SelectionNode[] {
    return this.#fields(type, collectFields(this.#client, type, selectionSets), row);
  }

  #selectionSet(type: GraphQLNamedType, selectionSets: readonly SelectionSetNode[]): SelectionSetNode {
    if (!isCompositeType(type)) throw new Error(`Expected ${type.name} to have fields.`);
    if (isAbstractType(type)) return selectionSetOf([TYPENAME, ...this.#ofAbstract(type, selectionSets)]);
    const selections = this.ofObject(type, selectionSets, undefined);
    return selectionSetOf(selections.length > 0 ? selections : [TYPENAME]);
  }

  #ofAbstract(
    type: Exclude<GraphQLCompositeType, GraphQLObjectType>,
    selectionSets: readonly SelectionSetNode[],
  ): SelectionNode[] {
    const row = isInterfaceType(type) ? type : undefined;
    const { ofAll, ofType } = this.#divide(type, selectionSets);
    const selections = this.#fields(type, ofAll, row);
    for (const [possible, below] of ofType) {
      const fields = this.ofObject(possible, below, row);
      if (fields.length > 0) selections.push(fragmentOn(possible, fields));
    }
    return selections;
  }

  /** What is asked of every object of a type, and what of objects of one possible type. */
  #divide(type: Exclude<GraphQLCompositeType, GraphQLObjectType>, selectionSets: readonly SelectionSetNode[]) {
    const { schema } = this.#client;
    const possible = schema.getPossibleTypes(type);
    // Nothing is asked of objects that the client may not see.
    const allowed = possible.filter(({ name }) => !this.#client.denials?.object(name));
    const ofAll = new Map<string, CollectedField>();
    const ofType = new Map<GraphQLObjectType, SelectionSetNode[]>();
    const askOf = (objects: readonly GraphQLObjectType[], selectionSet: SelectionSetNode) => {
      for (const object of objects) ofType.set(object, [...(ofType.get(object) ?? []), selectionSet]);
    };
    const divide = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (!isIncluded(this.#client, selection)) continue;
        if (selection.kind === Kind.FIELD) {
          if (this.#isAskedOfAll(type, selection, allowed)) addField(ofAll, selection);
          else askOf(allowed, selectionSetOf([selection]));
          continue;
        }
        const { typeName, selectionSet } = placedFragment(this.#client, selection);
        if (covers(schema, typeName, type)) divide(selectionSet);
        else
          askOf(
            allowed.filter((object) => covers(schema, typeName, object)),
            selectionSet,
          );
      }
    };
    for (const selectionSet of selectionSets) divide(selectionSet);
    return { ofAll, ofType };
  }

  /** Whether one question does for all rows: everyone who has rows answers it, and the client may see it of each. */
  #isAskedOfAll(type: GraphQLNamedType, { name: { value: name } }: FieldNode, allowed: readonly unknown[]): boolean {
    const { schema, denials } = this.#client;
    // A fragment on an interface may cover a union, which has no fields.
    if (!('getFields' in type) || !Object.hasOwn(type.getFields(), name)) return false;
    if (!this.#origins.comesWithRow(type.name, name)) return false;
    if (denials === undefined) return true;
    const isWhole = isAbstractType(type) && schema.getPossibleTypes(type).length === allowed.length;
    return isWhole && !denials.field(type.name, name);
  }

  #fields(
    type: GraphQLCompositeType,
    collected: ReadonlyMap<string, CollectedField>,
    row: GraphQLInterfaceType | undefined,
  ): SelectionNode[] {
    const selections: SelectionNode[] = [];
    for (const { node, selectionSets } of collected.values()) {
      const definition = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
      // What starts with two underscores has no definition here: the place tells the type, the schema tells itself.
      if (definition === undefined) continue;
      if (this.#client.denials?.field(type.name, node.name.value)) continue;
      const below =
        selectionSets.length > 0 ? this.#selectionSet(getNamedType(definition.type), selectionSets) : undefined;
      selections.push(this.#field(type, node, below, row));
    }
    return selections;
  }

  #field(
    type: GraphQLCompositeType,
    node: FieldNode,
    selectionSet: SelectionSetNode | undefined,
    row: GraphQLInterfaceType | undefined,
  ): FieldNode {
    const name = (row && this.#origins.pinnedName(row.name, type.name, node.name.value)) ?? node.name.value;
    const plannedName = this.#names.plannedName(node);
    return {
      kind: Kind.FIELD,
      name: nameNode(name),
      ...(plannedName === name ? {} : { alias: nameNode(plannedName) }),
      arguments: node.arguments,
      ...(selectionSet ? { selectionSet } : {}),
    };
  }
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };

function fragmentOn(type: GraphQLObjectType, selections: readonly SelectionNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(type.name) },
    selectionSet: selectionSetOf(selections),
  };
}

function selectionSetOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const;
}
