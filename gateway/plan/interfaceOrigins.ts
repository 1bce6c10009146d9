/** Which fields of an interface come with its rows, by the supergraph: what planning must know and a planner guesses. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql';

export interface InterfaceOrigins {
  /** The supergraph with a pinned twin for each field that `pinnedName` has one for: what is planned by. */
  readonly supergraphSdl: string;
  /** Names of all its fields, hidden ones and twins too, and `__typename`. */
  readonly fieldNames: ReadonlySet<string>;
  /** Whether everyone who answers rows of an interface answers this field of them too. Else each type's owner is asked. */
  comesWithRow(interfaceName: string, fieldName: string): boolean;
  /**
   * The name of a field that only whoever answered a row of `interfaceName` has, and means the same as `fieldName`.
   * `typeName` is the interface or a type of it; undefined if there is nobody else to be asked by mistake.
   */
  pinnedName(interfaceName: string, typeName: string, fieldName: string): string | undefined;
  /** What a twin stands for; undefined for any other name. */
  plainName(fieldName: string): string | undefined;
  /** A sentence for others, with the names that they know. */
  unpin(text: string): string;
}

/**
 * An index answers rows of an interface, and owners answer the same fields of the same rows. Who plans believes that
 * both say the same at any moment, and may take the key of a body from one and its name from the other; it also weighs
 * all ways for each type against each other, and the ways multiply until the memory is gone. Twins leave one way.
 */
export function readInterfaceOrigins(supergraphSdl: string): InterfaceOrigins {
  const document = parse(supergraphSdl, { noLocation: true });
  const types = new Map<string, FieldedType>();
  for (const definition of document.definitions) {
    if (isFielded(definition)) types.set(definition.name.value, definition);
  }
  const origins = new Map<string, InterfaceOrigin>();
  for (const type of types.values()) {
    if (type.kind === Kind.INTERFACE_TYPE_DEFINITION) origins.set(type.name.value, originOf(type, types));
  }
  const plainNames = new Map<string, string>();
  for (const { pinned } of origins.values()) {
    for (const names of pinned.values()) for (const name of names) plainNames.set(name + PINNED, name);
  }
  const withTwins = addTwins(document, [...origins.values()]);
  return {
    supergraphSdl: print(withTwins),
    fieldNames: readFieldNames(withTwins),
    comesWithRow: (interfaceName, fieldName) => origins.get(interfaceName)?.fields.has(fieldName) ?? true,
    pinnedName: (interfaceName, typeName, fieldName) =>
      origins.get(interfaceName)?.pinned.get(typeName)?.has(fieldName) ? fieldName + PINNED : undefined,
    plainName: (fieldName) => plainNames.get(fieldName),
    unpin: (text) =>
      text.includes(PINNED) ? text.replace(TEXT_OR_NAME, (token) => plainNames.get(token) ?? token) : text,
  };
}

const PINNED = '__pinned';

/** Texts are matched to be passed over, names of variables are not matched. */
const TEXT_OR_NAME = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\])*"|(?<![$\w])[_A-Za-z]\w*/g;

type FieldedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

interface InterfaceOrigin {
  /** The only subgraph that answers rows of it; undefined if there are several, or none. */
  graph: string | undefined;
  /** Fields that come with a row. */
  fields: ReadonlySet<string>;
  /** By the interface and its types: fields with a twin. */
  pinned: ReadonlyMap<string, ReadonlySet<string>>;
}

function originOf(type: InterfaceTypeDefinitionNode, types: ReadonlyMap<string, FieldedType>): InterfaceOrigin {
  const name = type.name.value;
  const graphs = new Set<string>();
  for (const holder of types.values()) {
    for (const field of holder.fields ?? []) {
      if (namedType(field.type) === name) for (const graph of graphsOfField(holder, field)) graphs.add(graph);
    }
  }
  const fields = new Set<string>();
  for (const field of type.fields ?? []) {
    const known = graphsOfField(type, field);
    if ([...graphs].every((graph) => known.has(graph))) fields.add(field.name.value);
  }
  const [graph] = graphs;
  if (graph === undefined || graphs.size > 1) return { graph: undefined, fields, pinned: new Map() };
  return { graph, fields, pinned: pinnedFields(type, graph, types) };
}

function pinnedFields(
  type: InterfaceTypeDefinitionNode,
  graph: string,
  types: ReadonlyMap<string, FieldedType>,
): Map<string, Set<string>> {
  const pinned = new Map<string, Set<string>>();
  for (const possible of types.values()) {
    if (!implementsIn(possible, type.name.value, graph)) continue;
    const shared = (possible.fields ?? []).filter((field) => {
      const graphs = graphsOfField(possible, field);
      // A value is never taken from elsewhere than where it already is; only objects are.
      return graphs.has(graph) && graphs.size > 1 && types.has(namedType(field.type));
    });
    pinned.set(possible.name.value, new Set(shared.map(({ name }) => name.value)));
  }
  const ofAll = (type.fields ?? [])
    .map(({ name }) => name.value)
    .filter((name) => pinned.size > 0 && [...pinned.values()].every((names) => names.has(name)));
  return pinned.set(type.name.value, new Set(ofAll));
}

function addTwins(document: DocumentNode, origins: readonly InterfaceOrigin[]): DocumentNode {
  const withTwins = <T extends FieldedType>(type: T): T | undefined => {
    const twins = origins.flatMap(({ graph, pinned }) => {
      const names = pinned.get(type.name.value);
      if (graph === undefined || names === undefined) return [];
      return (type.fields ?? []).filter(({ name }) => names.has(name.value)).map((field) => twinOf(field, graph));
    });
    return twins.length > 0 ? { ...type, fields: [...(type.fields ?? []), ...twins] } : undefined;
  };
  return visit(document, { ObjectTypeDefinition: withTwins, InterfaceTypeDefinition: withTwins });
}

function readFieldNames(document: DocumentNode): Set<string> {
  const names = new Set(['__typename']);
  visit(document, { FieldDefinition: ({ name }) => void names.add(name.value) });
  return names;
}

function twinOf(field: FieldDefinitionNode, graph: string): FieldDefinitionNode {
  const onlyThere: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'join__field' },
    arguments: [
      { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'graph' }, value: { kind: Kind.ENUM, value: graph } },
    ],
  };
  const name = { kind: Kind.NAME, value: field.name.value + PINNED } as const;
  return { ...field, description: undefined, name, directives: [onlyThere] };
}

function implementsIn(type: FieldedType, interfaceName: string, graph: string): boolean {
  return (type.directives ?? []).some(
    (directive) =>
      directive.name.value === 'join__implements' &&
      argumentOf(directive, 'graph') === graph &&
      argumentOf(directive, 'interface') === interfaceName,
  );
}

/**
 * Subgraphs that answer a field: those it names, else all that have its type. One that is placed nowhere comes from an
 * interface that a subgraph knows as an object: nobody answers it of the type itself.
 */
function graphsOfField(type: FieldedType, field: FieldDefinitionNode): ReadonlySet<string> {
  const isPlaced = field.directives?.some((directive) => directive.name.value === 'join__field');
  return isPlaced ? graphsNamedBy(field.directives, 'join__field') : graphsNamedBy(type.directives, 'join__type');
}

function graphsNamedBy(directives: readonly ConstDirectiveNode[] | undefined, name: string): Set<string> {
  const graphs = new Set<string>();
  for (const directive of directives ?? []) {
    const graph = directive.name.value === name ? argumentOf(directive, 'graph') : undefined;
    if (graph !== undefined && argumentOf(directive, 'external') !== 'true') graphs.add(graph);
  }
  return graphs;
}

/** The value of an argument as text; undefined if it is not given, or no text, name or truth value. */
function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isFielded(definition: DocumentNode['definitions'][number]): definition is FieldedType {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}
