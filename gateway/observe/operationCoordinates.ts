/** Which parts of a schema an operation uses. */
import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export interface OperationCoordinates {
  /** What the text uses: `Query.projects`, `Query.projects(filter:)`, `ProjectFilter.tier`, `Tier.KEY`. */
  coordinates: ReadonlySet<string>;
  /** Variables whose values may use more: input fields and enum values. */
  variables: readonly { name: string; type: GraphQLInputType }[];
}

/** A field of an interface is used of each type that has it. Takes a validated document. */
export function operationCoordinates(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): OperationCoordinates {
  const operation = getOperationAST(document, operationName);
  if (!operation) return { coordinates: new Set(), variables: [] };
  const coordinates = new Set<string>();
  for (const definition of reachable(document, operation)) readDefinition(schema, definition, coordinates);
  return { coordinates, variables: variablesOf(schema, operation) };
}

/** Adds what a value of a variable uses, whatever it is, and however deep: a stack of calls has an end, a client has none. */
export function addValueCoordinates(type: GraphQLInputType, value: unknown, coordinates: Set<string>): void {
  const open: [type: GraphQLInputType, value: unknown][] = [[type, value]];
  for (let next = open.pop(); next; next = open.pop()) {
    const nullable = getNullableType(next[0]);
    const given = next[1];
    if (given === null || given === undefined) continue;
    if (isListType(nullable)) {
      for (const item of Array.isArray(given) ? given : [given]) open.push([nullable.ofType, item]);
    } else if (isEnumType(nullable)) {
      if (typeof given === 'string' && nullable.getValue(given)) coordinates.add(`${nullable.name}.${given}`);
    } else if (isInputObjectType(nullable) && typeof given === 'object') {
      const fields = nullable.getFields();
      for (const [name, inner] of Object.entries(given)) {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (!field) continue;
        coordinates.add(`${nullable.name}.${name}`);
        open.push([field.type, inner]);
      }
    }
  }
}

/** The operation, and the fragments that it spreads. */
function reachable({ definitions }: DocumentNode, operation: OperationDefinitionNode): Set<DefinitionNode> {
  const fragments = new Map(
    definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  );
  const found = new Set<DefinitionNode>([operation]);
  for (const definition of found) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment) found.add(fragment);
      },
    });
  }
  return found;
}

function readDefinition(schema: GraphQLSchema, definition: DefinitionNode, coordinates: Set<string>): void {
  const typeInfo = new TypeInfo(schema);
  const addField = (end: string) => {
    const parent = typeInfo.getParentType();
    const field = typeInfo.getFieldDef();
    if (!parent || !field) return;
    for (const owner of ownersOf(schema, parent)) coordinates.add(`${owner}.${field.name}${end}`);
  };
  visit(
    definition,
    visitWithTypeInfo(typeInfo, {
      // What tells of the schema itself is no use of it.
      Field({ name }) {
        if (name.value.startsWith('__')) return false;
        addField('');
        return undefined;
      },
      // Directives' arguments are nobody's field.
      Directive: () => false,
      Argument: ({ name }) => addField(`(${name.value}:)`),
      ObjectField({ name }) {
        const parent = getNamedType(typeInfo.getParentInputType());
        if (parent) coordinates.add(`${parent.name}.${name.value}`);
      },
      EnumValue(node) {
        const type = getNamedType(typeInfo.getInputType());
        if (isEnumType(type) && node.kind === Kind.ENUM) coordinates.add(`${type.name}.${node.value}`);
      },
    }),
  );
}

function ownersOf(schema: GraphQLSchema, parent: GraphQLNamedType): string[] {
  if (!isInterfaceType(parent)) return [parent.name];
  const { objects, interfaces } = schema.getImplementations(parent);
  return [parent, ...objects, ...interfaces].map(({ name }) => name);
}

function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): OperationCoordinates['variables'] {
  return variableDefinitions.flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
    const named = getNamedType(type);
    return type && (isInputObjectType(named) || isEnumType(named)) ? [{ name: variable.name.value, type }] : [];
  });
}
