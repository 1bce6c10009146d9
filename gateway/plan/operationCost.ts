/** What an operation costs at most by the costs that a supergraph states: estimated before anybody is asked. */
import {
  doTypesOverlap,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { argumentOf, argumentsCost, argumentValue } from './argumentCost.ts';
import {
  addField,
  type ClientOperation,
  type CollectedField,
  covers,
  isIncluded,
  placedFragment,
} from './ClientOperation.ts';
import {
  type AmountTerm,
  addCost,
  emptySum,
  evaluateSum,
  evaluateTerm,
  type FieldTerm,
  isKnown,
  NO_VALUES,
  type Sum,
  type Values,
} from './costTerms.ts';
import type { CostWeights, FieldCost, ListSize } from './costWeights.ts';

export interface CostEstimatorOptions {
  /** Of the supergraph, by `readCostWeights`. */
  weights: CostWeights;
  /**
   * How many shards are asked for a field of an object type; 1 where its rows are not spread over shards. Asked without
   * arguments, it names the most that it can come to.
   */
  shardsAsked(typeName: string, fieldName: string, argumentValues: Readonly<Record<string, unknown>>): number;
}

/**
 * Cost with the variables as the client sent them; time linear in what depends on them, none at all if nothing does.
 *
 * @throws GraphQLError BAD_USER_INPUT if `@listSize` wants one slicing argument, and there is none or are several
 */
export type OperationCost = (variables: Readonly<Record<string, unknown>>) => number;

/**
 * Compiles an operation once into what its cost depends on, as Apollo's router estimates it (demand control, IBM's cost
 * specification): 1 an object, 0 a leaf, 10 a mutation, or what `@cost` says, also of arguments and in inputs; times
 * the items of a list, by `@listSize`, else by `first`, else 10; fragments of several types are added up.
 *
 * Beyond that, what each shard answers counts as often as shards are asked. Not what is asked of the merged rows: of
 * other subgraphs, or by a field that is gathered itself.
 *
 * Takes a validated operation whose size was checked: fragments are counted as often as they are spread.
 *
 * `{ officials(first: 20) { nodes { id organization { id } } } }` → 1 connection + 20 × (1 official + 1 organization) = 41
 *
 * @throws GraphQLError as `OperationCost`, if no variable can make it right
 */
export function createCostEstimator(options: CostEstimatorOptions): (client: ClientOperation) => OperationCost {
  return (client) => new CostCompiler(client, options.weights, options.shardsAsked).compile();
}

/** @throws GraphQLError QUERY_TOO_COSTLY */
export function checkOperationCost(cost: number, maxQueryCost: number): void {
  if (cost <= maxQueryCost) return;
  throw new GraphQLError(
    `Expected a query that costs at most ${maxQueryCost}, got one estimated at ${cost}; ask for less at once, or in several queries.`,
    { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } } },
  );
}

const MUTATION_COST = 10;

/** How long a list is taken to be that nothing states the length of: as for the size of an operation. */
const ASSUMED_LIST_LENGTH = 10;

class CostCompiler {
  readonly #client: ClientOperation;
  readonly #weights: CostWeights;
  readonly #shardsAsked: CostEstimatorOptions['shardsAsked'];

  constructor(client: ClientOperation, weights: CostWeights, shardsAsked: CostEstimatorOptions['shardsAsked']) {
    this.#client = client;
    this.#weights = weights;
    this.#shardsAsked = shardsAsked;
  }

  compile(): OperationCost {
    const { schema, operation } = this.#client;
    const root = schema.getRootType(operation.operation);
    const sum = root ? this.#sumOf(root.name, [operation.selectionSet], ROOT) : emptySum();
    const base = operation.operation === 'mutation' ? MUTATION_COST : 0;
    const known = Math.max(0, base + sum.known.along + sum.known.after);
    if (sum.open.length === 0) return () => known;
    const defaults = new Map(
      operation.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    );
    return (variables) => {
      const { along, after } = evaluateSum(sum, (name) =>
        Object.hasOwn(variables, name) ? variables[name] : defaults.get(name),
      );
      return Math.max(0, base + along + after);
    };
  }

  #sumOf(typeName: string, selectionSets: readonly SelectionSetNode[], place: Place): Sum {
    const sum = emptySum();
    for (const [ofType, fields] of this.#collect(typeName, selectionSets)) {
      for (const field of fields.values()) this.#addField(sum, ofType, field, place);
    }
    return sum;
  }

  /** Fields by response key, of all objects of a place and of those of a type each. */
  #collect(typeName: string, selectionSets: readonly SelectionSetNode[]): Map<string, Map<string, CollectedField>> {
    const { schema } = this.#client;
    const ofTypes = new Map<string, Map<string, CollectedField>>();
    const collect = (ofType: string, { selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (!isIncluded(this.#client, selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const fields = ofTypes.get(ofType) ?? new Map<string, CollectedField>();
          ofTypes.set(ofType, fields);
          addField(fields, selection);
          continue;
        }
        const fragment = placedFragment(this.#client, selection);
        const within = narrower(schema, ofType, fragment.typeName);
        if (within !== undefined) collect(within, fragment.selectionSet);
      }
    };
    for (const selectionSet of selectionSets) collect(typeName, selectionSet);
    return ofTypes;
  }

  #addField(sum: Sum, typeName: string, { node, selectionSets }: CollectedField, place: Place): void {
    const field = this.#weights.fieldOf(typeName, node.name.value);
    // Introspection costs nothing.
    if (!field) return;
    const isAlong = place.graphs === undefined || !field.graphs.isDisjointFrom(place.graphs);
    const graphs = isAlong && place.graphs ? field.graphs.intersection(place.graphs) : field.graphs;
    const size = this.#size(field, node);
    const { checked, ownCount, lengthBelow } = size;
    const below: Place = {
      graphs,
      lengthOf: (name, hasOwnSize) => (size.isFor(name, hasOwnSize) ? lengthBelow : undefined),
      isRequired: place.isRequired,
    };
    const lengthFromAbove = place.lengthOf(node.name.value, field.listSize !== undefined);
    const count = field.isList ? (lengthFromAbove ?? ownCount ?? ASSUMED_LIST_LENGTH) : 1;
    const term: FieldTerm = {
      weight: field.weight,
      count,
      checked: checked === count ? undefined : checked,
      arguments: argumentsCost(this.#weights, field, node.arguments),
      requirements: this.#requirements(typeName, field, place),
      below: selectionSets.length > 0 ? this.#sumOf(field.typeName, selectionSets, below) : emptySum(),
      shards: this.#shards(typeName, field, node),
    };
    if (isKnown(term)) addCost(sum.known, evaluateTerm(term, NO_VALUES), isAlong);
    else sum.open.push({ term, isAlong });
  }

  #size(field: FieldCost, node: FieldNode): FieldSize {
    const { listSize } = field;
    if (!listSize) return NO_SIZE;
    const { sizedFields, perValueOf } = listSize;
    const length = this.#statedLength(field, listSize, node);
    const ownCount = perValueOf === undefined ? length : this.#lengthOfList(field, perValueOf, node);
    // The pages of a list that is one itself are its own; the lists in its items are others.
    const isOfLists = perValueOf !== undefined || !field.isList;
    return {
      checked: typeof length === 'number' ? undefined : length,
      ownCount,
      lengthBelow: length,
      isFor: (name, hasOwnSize) => (sizedFields ? sizedFields.has(name) : isOfLists && !hasOwnSize),
    };
  }

  #statedLength(field: FieldCost, listSize: ListSize, node: FieldNode): AmountTerm | undefined {
    const slices = listSize.slicingArguments.map((name) => argumentOf(field, name, node));
    const lengthFrom = (values: Values): number | undefined => {
      const lengths = slices.map((slice) => (slice ? argumentValue(slice, values) : undefined)).filter(isLength);
      if (listSize.requiresOneSlicingArgument && lengths.length !== 1) {
        throw badSlices(field, listSize, lengths.length);
      }
      return lengths.length > 0 ? Math.max(0, ...lengths) : listSize.assumedSize;
    };
    if (!slices.some((slice) => slice?.isOpen)) return lengthFrom(NO_VALUES);
    return (values) => lengthFrom(values) ?? ASSUMED_LIST_LENGTH;
  }

  #lengthOfList(field: FieldCost, name: string, node: FieldNode): AmountTerm {
    const list = argumentOf(field, name, node);
    const lengthOf = (value: unknown) =>
      Array.isArray(value) ? value.length : (value ?? null) === null ? ASSUMED_LIST_LENGTH : 1;
    if (list?.node.kind === Kind.LIST) return list.node.values.length;
    if (!list?.isOpen) return lengthOf(list && argumentValue(list, NO_VALUES));
    return (values) => lengthOf(argumentValue(list, values));
  }

  /** Without what is required by what is required, which may be a circle. */
  #requirements(typeName: string, { requires }: FieldCost, place: Place): Sum {
    if (place.isRequired || requires.length === 0) return emptySum();
    return this.#sumOf(typeName, requires, { ...ROOT, isRequired: true });
  }

  #shards(typeName: string, field: FieldCost, node: FieldNode): AmountTerm | undefined {
    const { schema } = this.#client;
    const type = schema.getType(typeName);
    const fieldName = node.name.value;
    const most = (typeNames: readonly string[], values: Readonly<Record<string, unknown>>) =>
      Math.max(...typeNames.map((name) => this.#shardsAsked(name, fieldName, values)));
    const objects = isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [typeName];
    const gathered = objects.filter((name) => this.#shardsAsked(name, fieldName, {}) !== 1);
    if (gathered.length === 0) return undefined;
    const given = [...field.arguments.keys()].flatMap((name) => {
      const argument = argumentOf(field, name, node);
      return argument ? [{ name, argument }] : [];
    });
    const asked = (values: Values) =>
      most(gathered, Object.fromEntries(given.map(({ name, argument }) => [name, argumentValue(argument, values)])));
    return given.some(({ argument }) => argument.isOpen) ? asked : asked(NO_VALUES);
  }
}

/** What a field knows of where it stands. */
interface Place {
  /** Who answers the field around; undefined at the root. */
  graphs: ReadonlySet<string> | undefined;
  /** Length of a list here, by the field around. */
  lengthOf(fieldName: string, hasOwnSize: boolean): AmountTerm | undefined;
  /** Within what `@requires` names. */
  isRequired: boolean;
}

const ROOT: Place = { graphs: undefined, lengthOf: () => undefined, isRequired: false };

interface FieldSize {
  checked: AmountTerm | undefined;
  ownCount: AmountTerm | undefined;
  lengthBelow: AmountTerm | undefined;
  /** Whether `lengthBelow` is that of this field below. */
  isFor(fieldName: string, hasOwnSize: boolean): boolean;
}

const NO_SIZE: FieldSize = { checked: undefined, ownCount: undefined, lengthBelow: undefined, isFor: () => false };

/** The type that a fragment here is about; undefined if no object is of both. */
function narrower(schema: GraphQLSchema, typeName: string, condition: string | undefined): string | undefined {
  const [around, within] = [schema.getType(typeName), condition === undefined ? undefined : schema.getType(condition)];
  if (condition === undefined || !isCompositeType(around) || !isCompositeType(within)) return condition ?? typeName;
  // A union has no fields itself: those that all its types have are found at the interface.
  if (covers(schema, condition, around)) return isUnionType(around) ? condition : typeName;
  return doTypesOverlap(schema, around, within) ? condition : undefined;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number';
}

function badSlices({ coordinate }: FieldCost, { slicingArguments }: ListSize, count: number): GraphQLError {
  const names = slicingArguments.map((name) => `"${name}"`).join(', ');
  return new GraphQLError(`Expected exactly one of ${names} at ${coordinate}, got ${count}.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
