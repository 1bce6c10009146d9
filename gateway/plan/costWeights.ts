/** What a supergraph says of costs: `@cost` and `@listSize`, read once into lookups that estimating uses. */
import {
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import {
  type Directed,
  type FieldedType,
  isFielded,
  isListType,
  namedType,
  parseFieldSet,
  readSupergraphTypes,
  type SupergraphTypes,
} from './supergraphTypes.ts';

export interface CostWeights {
  /** Undefined for a field that the supergraph does not have, such as those of introspection. */
  fieldOf(typeName: string, fieldName: string): FieldCost | undefined;
  /** Fields of an input type; undefined for any other type. */
  inputFieldsOf(typeName: string): ReadonlyMap<string, InputCost> | undefined;
}

export interface FieldCost {
  coordinate: string;
  /** Of one value: of the field, else of the type that it returns, else 1 for an object and 0 for a leaf. */
  weight: number;
  isList: boolean;
  /** What it returns, without lists. */
  typeName: string;
  /** Subgraphs that answer it. */
  graphs: ReadonlySet<string>;
  listSize: ListSize | undefined;
  arguments: ReadonlyMap<string, InputCost>;
  /** What other subgraphs are asked for before this field can be. */
  requires: readonly SelectionSetNode[];
}

export interface ListSize {
  /** For a list whose length no argument states. */
  assumedSize: number | undefined;
  slicingArguments: readonly string[];
  /** Lists below the field that are as long as its arguments say; undefined: every one without a length of its own. */
  sizedFields: ReadonlySet<string> | undefined;
  requiresOneSlicingArgument: boolean;
  /** An argument with a list: of each value of it there is one result, and as long as the field states are lists in it. */
  perValueOf: string | undefined;
}

export interface InputCost {
  /** Undefined if nothing states it: 1 for an input object, else 0. */
  weight: number | undefined;
  /** Without lists. */
  typeName: string;
  defaultValue: ConstValueNode | undefined;
}

/**
 * Reads `@cost` and `@listSize` by whatever names the supergraph has for them. A field without `@listSize` that takes
 * `first` is read as if it had one: its list, or else the lists of what it returns, are that long.
 */
export function readCostWeights(supergraph: string | DocumentNode): CostWeights {
  const document = typeof supergraph === 'string' ? parse(supergraph, { noLocation: true }) : supergraph;
  return new WeightReader(readSupergraphTypes(document)).read();
}

class WeightReader {
  readonly #graph: SupergraphTypes;

  constructor(graph: SupergraphTypes) {
    this.#graph = graph;
  }

  read(): CostWeights {
    const fields = new Map<string, FieldCost>();
    const inputs = new Map<string, ReadonlyMap<string, InputCost>>();
    for (const [typeName, type] of this.#graph.types) {
      if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) inputs.set(typeName, this.#inputs(type.fields));
      if (!isFielded(type)) continue;
      for (const field of type.fields ?? []) fields.set(`${typeName}.${field.name.value}`, this.#field(type, field));
    }
    return {
      fieldOf: (typeName, fieldName) => fields.get(`${typeName}.${fieldName}`),
      inputFieldsOf: (typeName) => inputs.get(typeName),
    };
  }

  #field(type: FieldedType, field: FieldDefinitionNode): FieldCost {
    const joined = this.#graph.applied(field, 'join', 'field');
    const holders = joined.filter(({ graph, external }) => graph !== undefined && external !== true);
    const graphs = holders.length > 0 ? holders : this.#graph.applied(type, 'join', 'type');
    const definitions = [field, ...this.#implementations(type, field.name.value)];
    const stated = definitions.flatMap((definition) => this.#statedSize(definition) ?? []);
    const weights = definitions.map((definition) => this.#fieldWeight(definition));
    return {
      coordinate: `${type.name.value}.${field.name.value}`,
      weight: Math.max(...weights),
      isList: isListType(field.type),
      typeName: namedType(field.type),
      graphs: new Set(graphs.map(({ graph }) => String(graph))),
      listSize: stated[0] ?? assumedSize(field),
      arguments: this.#inputs(field.arguments, definitions),
      requires: joined.flatMap(({ requires }) => (typeof requires === 'string' ? [parseFieldSet(requires)] : [])),
    };
  }

  /** `@cost` stands at objects only: who asks an interface asks the most costly of its objects, as far as is known. */
  #implementations({ kind, name }: FieldedType, fieldName: string): FieldDefinitionNode[] {
    if (kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const objects = this.#graph.objectsOf(name.value);
    return objects.flatMap((object) => this.#graph.fieldOf(object.name.value, fieldName) ?? []);
  }

  #fieldWeight(field: FieldDefinitionNode): number {
    const typeName = namedType(field.type);
    return this.#weight(field, typeName) ?? (this.#isComposite(typeName) ? 1 : 0);
  }

  #statedSize(field: FieldDefinitionNode): ListSize | undefined {
    const [stated] = this.#graph.applied(field, 'cost', 'listSize');
    if (!stated) return undefined;
    const slicingArguments = namesIn(stated.slicingArguments);
    return {
      assumedSize: typeof stated.assumedSize === 'number' ? stated.assumedSize : undefined,
      slicingArguments,
      sizedFields: new Set(namesIn(stated.sizedFields)),
      requiresOneSlicingArgument: slicingArguments.length > 0 && stated.requireOneSlicingArgument !== false,
      perValueOf: undefined,
    };
  }

  /** @param fields where else the same arguments are defined */
  #inputs(
    definitions: readonly InputValueDefinitionNode[] = [],
    fields: readonly FieldDefinitionNode[] = [],
  ): Map<string, InputCost> {
    return new Map(
      definitions.map((definition) => {
        const name = definition.name.value;
        const same = fields.flatMap(({ arguments: given = [] }) => given.filter((it) => it.name.value === name));
        const typeName = namedType(definition.type);
        const weights = [definition, ...same].flatMap((it) => this.#weight(it, typeName) ?? []);
        const weight = weights.length > 0 ? Math.max(...weights) : undefined;
        return [name, { weight, typeName, defaultValue: definition.defaultValue }];
      }),
    );
  }

  #weight(element: Directed, typeName: string): number | undefined {
    const type = this.#graph.types.get(typeName);
    const [stated] = [element, ...(type ? [type] : [])].flatMap((it) => this.#graph.applied(it, 'cost', 'cost'));
    return typeof stated?.weight === 'number' ? stated.weight : undefined;
  }

  #isComposite(typeName: string): boolean {
    const type = this.#graph.types.get(typeName);
    return type !== undefined && (isFielded(type) || type.kind === Kind.UNION_TYPE_DEFINITION);
  }
}

/** What pages are asked for by, in this graph and in most. */
const PAGE_SIZE_ARGUMENT = 'first';
/** Facets are asked for by a list of what they are counted by. */
const LIST_ARGUMENT = 'by';

function assumedSize({ type, arguments: given = [] }: FieldDefinitionNode): ListSize | undefined {
  const argument = (name: string) => given.find((it) => it.name.value === name);
  const first = argument(PAGE_SIZE_ARGUMENT);
  if (!first || namedType(first.type) !== 'Int' || isListType(first.type)) return undefined;
  const by = argument(LIST_ARGUMENT);
  return {
    assumedSize: undefined,
    slicingArguments: [PAGE_SIZE_ARGUMENT],
    sizedFields: undefined,
    requiresOneSlicingArgument: false,
    perValueOf: isListType(type) && by && isListType(by.type) ? LIST_ARGUMENT : undefined,
  };
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
