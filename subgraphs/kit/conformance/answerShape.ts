import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** A value that the contract does not allow at its place. */
export interface ShapeFault {
  expected: string;
  came: string;
}

/**
 * What of an answer's data is not of the contract's form: a null where none may be, no list, a number where a text
 * belongs, a field that was asked for and is not there. Null if all is. Servers that stand on a GraphQL library and
 * serve the contract cannot get this wrong; others can.
 */
export function findShapeFault(query: string, data: unknown, schema: GraphQLSchema): ShapeFault | null {
  const { definitions } = parse(query);
  const operation = definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION);
  const type = schema.getQueryType();
  if (!operation || !type) return null;
  const fragments = new Map(
    definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it]] : [])),
  );
  return checkObject({ schema, fragments }, type, operation.selectionSet, data, 'data');
}

interface Reading {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function checkObject(
  reading: Reading,
  type: GraphQLCompositeType | null,
  { selections }: SelectionSetNode,
  value: unknown,
  at: string,
): ShapeFault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('an object', value, at);
  for (const selection of selections) {
    // What a condition leaves out is not missed.
    if (selection.directives && selection.directives.length > 0) continue;
    const fault =
      selection.kind === Kind.FIELD
        ? checkField(reading, type, selection, value as Record<string, unknown>, at)
        : checkFragment(reading, type, selection, value, at);
    if (fault) return fault;
  }
  return null;
}

function checkFragment(
  reading: Reading,
  type: GraphQLCompositeType | null,
  selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
  value: object,
  at: string,
): ShapeFault | null {
  const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? reading.fragments.get(selection.name.value) : selection;
  if (!fragment) return null;
  const condition = fragment.typeCondition?.name.value;
  const applied = condition === undefined ? type : reading.schema.getType(condition);
  const named = '__typename' in value ? value.__typename : undefined;
  // Of an entity only its own fragment tells the type; of an interface, the object itself.
  if (isObjectType(applied) && named !== undefined && named !== applied.name) return null;
  if (isObjectType(applied) || isAbstractType(applied)) {
    return checkObject(reading, applied, fragment.selectionSet, value, at);
  }
  return null;
}

function checkField(
  reading: Reading,
  type: GraphQLCompositeType | null,
  node: FieldNode,
  value: Record<string, unknown>,
  at: string,
): ShapeFault | null {
  const name = node.name.value;
  const key = node.alias?.value ?? name;
  const place = `${at}.${key}`;
  if (name === '_entities') return checkEntities(reading, node, value[key], place);
  const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
  // What the contract does not have, such as introspection, it says nothing of.
  if (!field) return null;
  if (!(key in value)) return wrong(`a field ${key}`, undefined, at);
  return checkValue(reading, field.type, node, value[key], place);
}

function checkEntities(reading: Reading, node: FieldNode, value: unknown, at: string): ShapeFault | null {
  if (!Array.isArray(value)) return wrong('a list', value, at);
  for (const [i, entity] of value.entries()) {
    if (entity === null || !node.selectionSet) continue;
    const fault = checkObject(reading, null, node.selectionSet, entity, `${at}[${i}]`);
    if (fault) return fault;
  }
  return null;
}

function checkValue(
  reading: Reading,
  type: GraphQLOutputType,
  node: FieldNode,
  value: unknown,
  at: string,
): ShapeFault | null {
  if (isNonNullType(type)) {
    if (value === null) return wrong('a value', value, at);
    return checkValue(reading, type.ofType, node, value, at);
  }
  if (value === null) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) return wrong('a list', value, at);
    for (const [i, item] of value.entries()) {
      const fault = checkValue(reading, type.ofType, node, item, `${at}[${i}]`);
      if (fault) return fault;
    }
    return null;
  }
  if (isEnumType(type)) {
    return type.getValue(String(value)) ? null : wrong(`a value of ${type.name}`, value, at);
  }
  if (isLeafType(type)) return checkLeaf(type.name, value, at);
  return node.selectionSet ? checkObject(reading, type, node.selectionSet, value, at) : null;
}

function checkLeaf(type: string, value: unknown, at: string): ShapeFault | null {
  switch (type) {
    case 'Int':
      return Number.isInteger(value) ? null : wrong('a whole number', value, at);
    case 'Float':
      return typeof value === 'number' ? null : wrong('a number', value, at);
    case 'Boolean':
      return typeof value === 'boolean' ? null : wrong('true or false', value, at);
    default:
      // Texts, ids, and the scalars of the contracts, whose values are texts.
      return typeof value === 'string' ? null : wrong('a text', value, at);
  }
}

function wrong(expected: string, value: unknown, at: string): ShapeFault {
  const came = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
  return { expected: `${expected} at ${at}`, came };
}
