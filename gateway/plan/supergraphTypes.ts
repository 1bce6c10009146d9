/** Types of a supergraph as they are written: what directives that no schema keeps are read from. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentsOf, readDirectiveNames } from './linkedDirectives.ts';

export type FieldedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export interface Directed {
  readonly directives?: readonly ConstDirectiveNode[];
}

export interface SupergraphTypes {
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;
  /** Object types of an interface; none for any other name. */
  objectsOf(interfaceName: string): readonly ObjectTypeDefinitionNode[];
  /** The field of that name; undefined if the type has none, or no fields. */
  fieldOf(typeName: string, fieldName: string): FieldDefinitionNode | undefined;
  /** Values of each application of a directive to an element, by the directive's name in its specification. */
  applied(element: Directed, feature: string, directive: string): Record<string, unknown>[];
}

export function readSupergraphTypes(supergraph: DocumentNode): SupergraphTypes {
  const names = readDirectiveNames(supergraph);
  const types = new Map<string, TypeDefinitionNode>();
  const objectsOf = new Map<string, ObjectTypeDefinitionNode[]>();
  for (const type of supergraph.definitions.filter(isTypeDefinitionNode)) {
    types.set(type.name.value, type);
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name } of type.interfaces ?? []) {
      const objects = objectsOf.get(name.value) ?? [];
      objectsOf.set(name.value, objects);
      objects.push(type);
    }
  }
  return {
    types,
    objectsOf: (interfaceName) => objectsOf.get(interfaceName) ?? [],
    fieldOf(typeName, fieldName) {
      const type = types.get(typeName);
      return type && isFielded(type) ? type.fields?.find(({ name }) => name.value === fieldName) : undefined;
    },
    applied({ directives = [] }, feature, directive) {
      if (directives.length === 0) return [];
      const applied = names(feature, directive);
      return directives.filter(({ name }) => name.value === applied).map(argumentsOf);
    },
  };
}

export function isFielded(type: TypeDefinitionNode): type is FieldedType {
  return type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** Without lists and exclamation marks. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function isListType(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isListType(type.type));
}

/** What `@requires` and contexts name, with braces around it or without. */
export function parseFieldSet(fields: string): SelectionSetNode {
  const text = fields.trimStart().startsWith('{') ? fields : `{ ${fields} }`;
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected a field set, got "${fields}".`);
  return definition.selectionSet;
}
