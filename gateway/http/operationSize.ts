/** How large an operation can become at worst, known before anybody is asked. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../schema/contract.ts';

export interface OperationLimits {
  /** Fields, those of a fragment as often as it is spread, and those planned by type as often as there are types. */
  maxQueryFields: number;
  /** Fields within fields. */
  maxQueryDepth: number;
  /** Rows, if every list were as long as `first` allows: lists within lists multiply. */
  maxQueryRows: number;
  /** Values in variables, those in lists and objects each. */
  maxQueryValues: number;
  /** Characters of one text, in variables or written into the query. */
  maxTextLength: number;
}

export interface SizedOperation {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: readonly FragmentDefinitionNode[];
  /** As the client sent them. */
  variables: Readonly<Record<string, unknown>>;
  /** See `Executor`. */
  isPlannedByType(interfaceName: string, fieldName: string): boolean;
}

/** How long a list without `first` is taken to be: children of a division, tenures of an official. */
const ASSUMED_LIST_LENGTH = 10;

/**
 * Lists within lists multiply where they are answered, in the systems, and a few hundred letters can ask for more rows
 * than any of them can hold. Fragments within fragments multiply in the same way while planning. Takes a validated
 * operation, in time linear in its text.
 *
 * @throws GraphQLError QUERY_TOO_LARGE
 */
export function checkOperationSize(sized: SizedOperation, limits: OperationLimits): void {
  const { schema, operation } = sized;
  checkValues(sized, limits);
  const measure = new OperationMeasure(sized, limits.maxQueryDepth);
  const root = schema.getRootType(operation.operation) ?? undefined;
  const size = measure.selectionSet(operation.selectionSet, { type: root, depth: 0 });
  const { fields, depth } = size;
  const rows = mostRows(size.rows, ASSUMED_LIST_LENGTH);
  if (depth > limits.maxQueryDepth) throw tooLarge('levels of fields', limits.maxQueryDepth, 'more');
  if (fields > limits.maxQueryFields) throw tooLarge('fields', limits.maxQueryFields, String(fields));
  if (rows > limits.maxQueryRows) throw tooLarge('rows at worst', limits.maxQueryRows, String(rows));
}

/** A search for a hundred thousand words is a few letters each, and minutes of work in every system. */
function checkValues({ operation, fragments, variables }: SizedOperation, limits: OperationLimits): void {
  const { maxQueryValues, maxTextLength } = limits;
  const checkText = (text: string) => {
    if (text.length > maxTextLength) throw tooLarge('characters a text', maxTextLength, String(text.length));
  };
  const open: unknown[] = [variables];
  let count = 0;
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') checkText(value);
    if (typeof value !== 'object' || value === null) continue;
    for (const below of Object.values(value)) open.push(below);
    count += Object.keys(value).length;
    if (count > maxQueryValues) throw tooLarge('values in variables', maxQueryValues, 'more');
  }
  const longest = longestTextIn(operation, fragments);
  if (longest > maxTextLength) throw tooLarge('characters a text', maxTextLength, String(longest));
}

/** Texts that are written into documents, which are parsed once and asked again and again. */
const longestTexts = new WeakMap<OperationDefinitionNode, number>();

function longestTextIn(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): number {
  const known = longestTexts.get(operation);
  if (known !== undefined) return known;
  let longest = 0;
  for (const definition of [operation, ...fragments]) {
    visit(definition, {
      StringValue({ value }) {
        longest = Math.max(longest, value.length);
      },
    });
  }
  longestTexts.set(operation, longest);
  return longest;
}

function tooLarge(what: string, limit: number, came: string): GraphQLError {
  const message = `Expected a query of at most ${limit} ${what}, got ${came}; ask for less at once, or in several queries.`;
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } });
}

interface Size {
  fields: number;
  rows: Rows;
  depth: number;
}

/** Of an object of this place; where several types are possible, what only one of them has stands apart. */
interface Rows extends RowCount {
  byType: Map<string, RowCount>;
}

interface RowCount {
  /** However long the lists of this place are. */
  fixed: number;
  /** For each item of the lists of this place: whoever holds them has the `first` that says how many. */
  perItem: number;
}

interface Place {
  /** Undefined within introspection, which has no rows. */
  type: GraphQLOutputType | undefined;
  depth: number;
}

class OperationMeasure {
  readonly #sized: SizedOperation;
  readonly #maxDepth: number;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #sizeOfFragment = new Map<string, Size>();

  constructor(sized: SizedOperation, maxDepth: number) {
    this.#sized = sized;
    this.#maxDepth = maxDepth;
    this.#fragments = new Map(sized.fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selectionSet({ selections }: SelectionSetNode, place: Place): Size {
    const total: Size = { fields: 0, rows: noRows(), depth: 0 };
    // Deeper is refused anyway, and would end in an overflow of the stack.
    if (place.depth > this.#maxDepth) return { ...total, depth: Number.POSITIVE_INFINITY };
    for (const selection of selections) {
      const { fields, rows, depth } = this.#selection(selection, place);
      total.fields += fields;
      addRows(total.rows, rows);
      total.depth = Math.max(total.depth, depth);
    }
    return total;
  }

  #selection(selection: SelectionSetNode['selections'][number], place: Place): Size {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, place);
      case Kind.INLINE_FRAGMENT: {
        const type = this.#typeNamed(selection.typeCondition?.name.value) ?? place.type;
        const size = this.selectionSet(selection.selectionSet, { type, depth: place.depth + 1 });
        return { ...size, rows: rowsWithin(place.type, type, size.rows) };
      }
      case Kind.FRAGMENT_SPREAD: {
        const { type, size } = this.#fragment(selection.name.value);
        return { ...size, rows: rowsWithin(place.type, type, size.rows) };
      }
      default:
        return selection satisfies never;
    }
  }

  #fragment(name: string): { type: GraphQLOutputType | undefined; size: Size } {
    const fragment = this.#fragments.get(name);
    const type = this.#typeNamed(fragment?.typeCondition.name.value);
    let size = this.#sizeOfFragment.get(name);
    if (size === undefined) {
      size = fragment
        ? this.selectionSet(fragment.selectionSet, { type, depth: 0 })
        : { fields: 0, rows: noRows(), depth: 0 };
      this.#sizeOfFragment.set(name, size);
    }
    return { type, size };
  }

  #field(node: FieldNode, { type, depth }: Place): Size {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const times = this.#timesPlanned(type, node.name.value);
    if (!node.selectionSet) return { fields: times, rows: noRows(), depth: 1 };
    const below = this.selectionSet(node.selectionSet, { type: field && getNamedType(field.type), depth: depth + 1 });
    return {
      fields: times * (1 + below.fields),
      rows: { ...this.#rowsOfField(field, node, below.rows), byType: new Map() },
      depth: 1 + below.depth,
    };
  }

  #rowsOfField(field: GraphQLField<unknown, unknown> | undefined, node: FieldNode, below: Rows): RowCount {
    const first = field && this.#first(field, node);
    if (!field || !isListType(getNullableType(field.type))) {
      return { fixed: mostRows(below, first ?? ASSUMED_LIST_LENGTH), perItem: 0 };
    }
    if (first === undefined) return { fixed: 0, perItem: 1 + mostRows(below, ASSUMED_LIST_LENGTH) };
    const length = this.#lengthOfList(field, node, 'by');
    // A list for each value of `by`, of `first` items each; or one list, of `first` items.
    return length === undefined
      ? { fixed: first * (1 + mostRows(below, ASSUMED_LIST_LENGTH)), perItem: 0 }
      : { fixed: length * (1 + mostRows(below, first)), perItem: 0 };
  }

  #timesPlanned(type: GraphQLOutputType | undefined, fieldName: string): number {
    const { schema, isPlannedByType } = this.#sized;
    return isInterfaceType(type) && isPlannedByType(type.name, fieldName) ? schema.getPossibleTypes(type).length : 1;
  }

  /** The length of page that the field is asked for; undefined if it has no pages. */
  #first(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    const argument = field.args.find(({ name }) => name === 'first');
    if (!argument) return undefined;
    const written = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const value = written === undefined ? argument.defaultValue : this.#valueOf(written);
    // What is no length, or too long a one, is refused where it is read.
    return typeof value === 'number' && value >= 0 && value <= MAX_PAGE_SIZE ? value : MAX_PAGE_SIZE;
  }

  /** How many values a list that is an argument has; undefined if the field has no such argument. */
  #lengthOfList(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): number | undefined {
    if (!field.args.some((argument) => argument.name === name)) return undefined;
    const written = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (written?.kind === Kind.LIST) return written.values.length;
    const value = written && this.#valueOf(written);
    return Array.isArray(value) ? value.length : ASSUMED_LIST_LENGTH;
  }

  #valueOf(node: ValueNode): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind !== Kind.VARIABLE) return undefined;
    const name = node.name.value;
    const { variables, operation } = this.#sized;
    if (Object.hasOwn(variables, name)) return variables[name];
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined;
  }

  #typeNamed(name: string | undefined): GraphQLOutputType | undefined {
    const type = name === undefined ? undefined : this.#sized.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function noRows(): Rows {
  return { fixed: 0, perItem: 0, byType: new Map() };
}

function addRows(to: Rows, { fixed, perItem, byType }: Rows): void {
  addCount(to, { fixed, perItem });
  for (const [name, count] of byType) addCountOf(to, name, count);
}

function addCountOf({ byType }: Rows, name: string, count: RowCount): void {
  const known = byType.get(name) ?? { fixed: 0, perItem: 0 };
  byType.set(name, known);
  addCount(known, count);
}

function addCount(to: RowCount, { fixed, perItem }: RowCount): void {
  to.fixed += fixed;
  to.perItem += perItem;
}

/** What a fragment on `type` adds to a place of type `around`: an object is of one type, so no other's rows add to its own. */
function rowsWithin(around: GraphQLOutputType | undefined, type: GraphQLOutputType | undefined, rows: Rows): Rows {
  if (isAbstractType(type) && !isObjectType(around)) return rows;
  const object = isObjectType(around) ? around : type;
  const count = isObjectType(object) ? rowsOfType(rows, object.name) : rows;
  if (!isAbstractType(around) || !isObjectType(object)) return { ...count, byType: new Map() };
  const within = noRows();
  addCountOf(within, object.name, count);
  return within;
}

function rowsOfType({ fixed, perItem, byType }: Rows, name: string): RowCount {
  const own = byType.get(name);
  return { fixed: fixed + (own?.fixed ?? 0), perItem: perItem + (own?.perItem ?? 0) };
}

/** Of an object of the type that has most. */
function mostRows(rows: Rows, listLength: number): number {
  const counts = [rows, ...[...rows.byType.keys()].map((name) => rowsOfType(rows, name))];
  return Math.max(...counts.map(({ fixed, perItem }) => fixed + listLength * perItem));
}
