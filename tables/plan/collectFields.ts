import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field of an operation, its selections put together from all fragments. */
export interface SelectedField {
  responseName: string;
  /** Its name in the schema, `__typename` included. */
  fieldName: string;
  type: GraphQLOutputType;
  description: string | null;
  /** What the field above it returns: the interface, although a fragment named one of its types. */
  owner: GraphQLCompositeType;
  /** As it stands in the document, where it stands first. */
  node: FieldNode;
  /** The arguments that it takes. */
  takes: readonly GraphQLArgument[];
  /** Null of a leaf. */
  fields: SelectedFields | null;
}

/** By response name, in the order of the document. */
export type SelectedFields = Map<string, SelectedField>;

/**
 * All that an operation can answer with, whatever the types of its objects and the values of its variables: what
 * `@skip` and `@include` leave out now and then is there. What the schema does not know is passed over.
 */
export function collectFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SelectedFields {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const fields: SelectedFields = new Map();
  const root = schema.getRootType(operation.operation);
  if (root) addSelections({ schema, fragments }, fields, operation.selectionSet, { type: root, owner: root, open: [] });
  return fields;
}

interface Definitions {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Position {
  /** What the enclosing fragment says the object is. */
  type: GraphQLCompositeType;
  owner: GraphQLCompositeType;
  /** Fragments that the position is in. */
  open: readonly string[];
}

function addSelections(
  definitions: Definitions,
  into: SelectedFields,
  { selections }: SelectionSetNode,
  position: Position,
): void {
  for (const selection of selections) {
    switch (selection.kind) {
      case Kind.FIELD: {
        const responseName = selection.alias?.value ?? selection.name.value;
        const field = into.get(responseName) ?? describeField(responseName, selection, position);
        if (!field) break;
        into.set(responseName, field);
        const type = getNamedType(field.type);
        if (!field.fields || !selection.selectionSet || !isCompositeType(type)) break;
        addSelections(definitions, field.fields, selection.selectionSet, { ...position, type, owner: type });
        break;
      }
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? position.type : definitions.schema.getType(condition);
        if (isCompositeType(type)) addSelections(definitions, into, selection.selectionSet, { ...position, type });
        break;
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = definitions.fragments.get(selection.name.value);
        const type = fragment && definitions.schema.getType(fragment.typeCondition.name.value);
        // A fragment that spreads itself is not valid, and must not keep a browser busy for ever.
        if (!fragment || !isCompositeType(type) || position.open.includes(fragment.name.value)) break;
        const open = [...position.open, fragment.name.value];
        addSelections(definitions, into, fragment.selectionSet, { ...position, type, open });
        break;
      }
      default:
        selection satisfies never;
    }
  }
}

function describeField(responseName: string, node: FieldNode, { type, owner }: Position): SelectedField | undefined {
  const fieldName = node.name.value;
  if (fieldName === '__typename') {
    return { responseName, fieldName, type: GraphQLString, description: null, owner, node, takes: [], fields: null };
  }
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) return undefined;
  const { description = null, args: takes } = field;
  const fields: SelectedFields | null = isCompositeType(getNamedType(field.type)) ? new Map() : null;
  return { responseName, fieldName, type: field.type, description: description ?? null, owner, node, takes, fields };
}
