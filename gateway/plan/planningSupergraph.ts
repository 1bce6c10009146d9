/** The supergraph as the planner is given it: what the planner would get wrong is written so that it cannot. */
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type TypeNode,
  visit,
} from 'graphql';
import { type InterfaceOrigins, readInterfaceOrigins } from './interfaceOrigins.ts';

/** Names that were made up for planning. */
export interface PlanningNames {
  /** What a made-up field is to a subgraph; undefined for a name that subgraphs know. */
  realField(name: string): { name: string; arguments: readonly ArgumentNode[] } | undefined;
  /** The made-up fields that a subgraph requires before it can answer a field. */
  requiredBy(subgraph: string, typeName: string, fieldName: string): readonly string[];
  /** Names of the fields of each key by which a subgraph resolves entities of a type. */
  keysOf(subgraph: string, typeName: string): readonly (readonly string[])[];
}

export interface PlanningSupergraph {
  sdl: string;
  names: PlanningNames;
  origins: InterfaceOrigins;
  subgraphNames: readonly string[];
  /** Hidden ones too. */
  interfaceNames: ReadonlySet<string>;
}

/**
 * - Fetches are merged by the names of their fields alone, so a field with arguments within `@requires` would be mixed
 *   up with the client's use of it, or with another `@requires`: it becomes a field of its own, without arguments.
 * - Of several keys the planner may take one by which a subgraph resolves nothing: those that resolve stand first.
 * - Fields that come with an interface's rows get twins (`interfaceOrigins.ts`).
 */
export function readPlanningSupergraph(supergraphSdl: string): PlanningSupergraph {
  const document = parse(supergraphSdl, { noLocation: true });
  const required = nameRequiredFields(document);
  const keys = readKeys(document);
  const origins = readInterfaceOrigins(print(orderKeys(required.document)));
  return {
    sdl: origins.supergraphSdl,
    origins,
    subgraphNames: [...readSubgraphNames(document).values()],
    interfaceNames: readInterfaceNames(document),
    names: {
      realField(name) {
        const plain = origins.plainName(name);
        return plain === undefined ? required.fields.get(name) : { name: plain, arguments: [] };
      },
      requiredBy: (subgraph, typeName, fieldName) => required.users.get(`${subgraph} ${typeName}.${fieldName}`) ?? [],
      keysOf: (subgraph, typeName) => keys.get(`${subgraph} ${typeName}`) ?? [],
    },
  };
}

type FieldedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

interface RequiredFields {
  document: DocumentNode;
  fields: Map<string, { name: string; arguments: readonly ArgumentNode[] }>;
  /** By `subgraph Type.field`. */
  users: Map<string, string[]>;
}

/** A field that others require with certain arguments. */
interface MadeUpField {
  name: string;
  original: string;
  arguments: readonly ArgumentNode[];
  /** Subgraphs that require it. */
  graphs: Set<string>;
}

function nameRequiredFields(document: DocumentNode): RequiredFields {
  const types = fieldedTypes(document);
  const subgraphNames = readSubgraphNames(document);
  const naming = new RequiredFieldNaming(types);
  const users: RequiredFields['users'] = new Map();
  const renamed: DocumentNode = visit(document, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: type.fields?.map((field) => ({
        ...field,
        directives: field.directives?.map((directive) =>
          withRequirement(directive, (text, graph) => {
            const required = naming.rename(parseSelections(text), type, graph);
            if (required.names.length === 0) return undefined;
            users.set(`${subgraphNames.get(graph)} ${type.name.value}.${field.name.value}`, required.names);
            return printSelections(required.selectionSet);
          }),
        ),
      })),
    }),
  });
  const fields: RequiredFields['fields'] = new Map();
  const addTo = <T extends FieldedType>(type: T): T | undefined => {
    const own = naming.ofType(type.name.value);
    if (own.length === 0) return undefined;
    const madeUp = own.flatMap((made) => {
      const original = type.fields?.find(({ name }) => name.value === made.original);
      fields.set(made.name, { name: made.original, arguments: made.arguments });
      for (const [graph, subgraph] of subgraphNames) {
        const needed = users.get(`${subgraph} ${type.name.value}.${made.original}`);
        if (needed && graph) users.set(`${subgraph} ${type.name.value}.${made.name}`, needed);
      }
      return original ? [madeUpDefinition(original, made)] : [];
    });
    return { ...type, fields: [...(type.fields ?? []), ...madeUp] };
  };
  const added = visit(renamed, { ObjectTypeDefinition: addTo, InterfaceTypeDefinition: addTo });
  return { document: dropUnusedExternals(added, naming), fields, users };
}

class RequiredFieldNaming {
  readonly #types: ReadonlyMap<string, FieldedType>;
  readonly #taken: Set<string>;
  /** By type, then by the question that it asks. */
  readonly #madeUp = new Map<string, Map<string, MadeUpField>>();

  constructor(types: ReadonlyMap<string, FieldedType>) {
    this.#types = types;
    this.#taken = new Set([...types.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
  }

  ofType(typeName: string): MadeUpField[] {
    return [...(this.#madeUp.get(typeName)?.values() ?? [])];
  }

  /** The selection with each field that can have arguments under its made-up name, and those names. */
  rename(
    selectionSet: SelectionSetNode,
    type: FieldedType | undefined,
    graph: string,
  ): { selectionSet: SelectionSetNode; names: string[] } {
    const names: string[] = [];
    const renameIn = (set: SelectionSetNode, on: FieldedType | undefined): SelectionSetNode => ({
      ...set,
      selections: set.selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const narrowed = selection.typeCondition ? this.#types.get(selection.typeCondition.name.value) : on;
          return { ...selection, selectionSet: renameIn(selection.selectionSet, narrowed) };
        }
        const definition = on?.fields?.find(({ name }) => name.value === selection.name.value);
        const below = definition && this.#types.get(namedType(definition.type));
        const inner = selection.selectionSet && renameIn(selection.selectionSet, below);
        if (!definition?.arguments?.length || !on) return { ...selection, selectionSet: inner };
        const made = this.#nameOf(on, definition, selection);
        made.graphs.add(graph);
        names.push(made.name);
        return { ...selection, name: nameNode(made.name), arguments: [], selectionSet: inner };
      }),
    });
    return { selectionSet: renameIn(selectionSet, type), names };
  }

  #nameOf(type: FieldedType, definition: FieldDefinitionNode, { arguments: given = [] }: FieldNode): MadeUpField {
    const ofType = this.#madeUp.get(type.name.value) ?? new Map<string, MadeUpField>();
    this.#madeUp.set(type.name.value, ofType);
    const texts = given.map((argument) => print(argument)).sort();
    const question = `${definition.name.value}(${texts.join(', ')})`;
    let made = ofType.get(question);
    if (made === undefined) {
      let name = '';
      for (let count = 1; name === '' || this.#taken.has(name); count++)
        name = `${definition.name.value}__required_${count}`;
      this.#taken.add(name);
      made = { name, original: definition.name.value, arguments: given, graphs: new Set() };
      ofType.set(question, made);
    }
    return made;
  }
}

/** Answered by whoever answers the original; external where it is only required. */
function madeUpDefinition(original: FieldDefinitionNode, { name, graphs }: MadeUpField): FieldDefinitionNode {
  const directives = original.directives?.filter(
    (directive) => !isExternal(directive) || graphs.has(argumentText(directive, 'graph') ?? ''),
  );
  return { ...original, description: undefined, name: nameNode(name), arguments: [], directives };
}

/** An external field that nothing names any more makes a supergraph invalid. */
function dropUnusedExternals(document: DocumentNode, naming: RequiredFieldNaming): DocumentNode {
  const types = fieldedTypes(document);
  const used = new Set<string>();
  const note = (graph: string, selectionSet: SelectionSetNode, type: FieldedType | undefined): void => {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition } = selection;
        note(graph, selection.selectionSet, typeCondition ? types.get(typeCondition.name.value) : type);
        continue;
      }
      used.add(`${graph} ${type?.name.value}.${selection.name.value}`);
      const definition = type?.fields?.find(({ name }) => name.value === selection.name.value);
      if (definition && selection.selectionSet) {
        note(graph, selection.selectionSet, types.get(namedType(definition.type)));
      }
    }
  };
  for (const type of types.values()) {
    for (const directive of type.directives ?? []) noteTexts(directive, ['key'], type);
    for (const field of type.fields ?? []) {
      for (const directive of field.directives ?? []) {
        noteTexts(directive, ['requires'], type);
        noteTexts(directive, ['provides'], types.get(namedType(field.type)));
      }
    }
  }
  function noteTexts(directive: ConstDirectiveNode, names: readonly string[], type: FieldedType | undefined): void {
    const graph = argumentText(directive, 'graph');
    for (const name of names) {
      const text = argumentText(directive, name);
      if (graph !== undefined && text !== undefined) note(graph, parseSelections(text), type);
    }
  }
  const drop = <T extends FieldedType>(type: T): T | undefined => {
    const renamed = new Set(naming.ofType(type.name.value).map(({ original }) => original));
    if (renamed.size === 0) return undefined;
    const fields = type.fields?.map((field) => {
      if (!renamed.has(field.name.value)) return field;
      const directives = field.directives?.filter(
        (directive) =>
          !isExternal(directive) ||
          used.has(`${argumentText(directive, 'graph')} ${type.name.value}.${field.name.value}`),
      );
      return { ...field, directives };
    });
    return { ...type, fields };
  };
  return visit(document, { ObjectTypeDefinition: drop, InterfaceTypeDefinition: drop });
}

function isExternal(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__field' && argumentText(directive, 'external') === 'true';
}

function fieldedTypes(document: DocumentNode): Map<string, FieldedType> {
  const types = new Map<string, FieldedType>();
  for (const definition of document.definitions)
    if (isFielded(definition)) types.set(definition.name.value, definition);
  return types;
}

function withRequirement(
  directive: ConstDirectiveNode,
  change: (text: string, graph: string) => string | undefined,
): ConstDirectiveNode {
  if (directive.name.value !== 'join__field') return directive;
  const graph = argumentText(directive, 'graph');
  const requires = argumentText(directive, 'requires');
  const changed = graph !== undefined && requires !== undefined ? change(requires, graph) : undefined;
  if (changed === undefined) return directive;
  return {
    ...directive,
    arguments: directive.arguments?.map((argument) =>
      argument.name.value === 'requires' ? { ...argument, value: { kind: Kind.STRING, value: changed } } : argument,
    ),
  };
}

function orderKeys(document: DocumentNode): DocumentNode {
  const isDead = (directive: ConstDirectiveNode) =>
    directive.name.value === 'join__type' && argumentText(directive, 'resolvable') === 'false';
  const order = <T extends FieldedType>(type: T): T | undefined => {
    const { directives = [] } = type;
    if (!directives.some(isDead)) return undefined;
    return { ...type, directives: [...directives.filter((it) => !isDead(it)), ...directives.filter(isDead)] };
  };
  return visit(document, { ObjectTypeDefinition: order, InterfaceTypeDefinition: order });
}

/** By `subgraph Type`: of keys that resolve, the names of their outermost fields. */
function readKeys(document: DocumentNode): Map<string, string[][]> {
  const subgraphNames = readSubgraphNames(document);
  const keys = new Map<string, string[][]>();
  for (const type of fieldedTypes(document).values()) {
    for (const directive of type.directives ?? []) {
      const graph = directive.name.value === 'join__type' ? argumentText(directive, 'graph') : undefined;
      const key = argumentText(directive, 'key');
      if (graph === undefined || key === undefined || argumentText(directive, 'resolvable') === 'false') continue;
      const place = `${subgraphNames.get(graph)} ${type.name.value}`;
      const names = parseSelections(key).selections.flatMap((it) => (it.kind === Kind.FIELD ? [it.name.value] : []));
      keys.set(place, [...(keys.get(place) ?? []), names]);
    }
  }
  return keys;
}

function readInterfaceNames({ definitions }: DocumentNode): Set<string> {
  const interfaces = definitions.filter(({ kind }) => kind === Kind.INTERFACE_TYPE_DEFINITION);
  return new Set((interfaces as InterfaceTypeDefinitionNode[]).map(({ name }) => name.value));
}

/** By the value of the enum `join__Graph`. */
function readSubgraphNames(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  visit(document, {
    EnumValueDefinition({ name, directives = [] }) {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      const subgraph = graph && argumentText(graph, 'name');
      if (subgraph !== undefined) names.set(name.value, subgraph);
    },
  });
  return names;
}

function parseSelections(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected fields, got "${text}".`);
  return operation.selectionSet;
}

function printSelections(selectionSet: SelectionSetNode): string {
  return print(selectionSet).slice(1, -1).replaceAll(/\s+/g, ' ').trim();
}

function argumentText(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}

function isFielded(definition: { kind: Kind }): definition is FieldedType {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const;
}
