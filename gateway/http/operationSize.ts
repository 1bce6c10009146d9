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
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../schema/contract.ts';

export interface OperationLimits {
  /** Fields, those of a fragment as often as it is spread. */
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
  const { fields, rows, depth } = measure.selectionSet(operation.selectionSet, {
    type: root,
    isPaged: false,
    depth: 0,
  });
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
  for (const definition of [operation, ...fragments]) {
    visit(definition, { StringValue: ({ value }) => checkText(value) });
  }
}

function tooLarge(what: string, limit: number, came: string): GraphQLError {
  const message = `Expected a query of at most ${limit} ${what}, got ${came}; ask for less at once, or in several queries.`;
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } });
}

interface Size {
  fields: number;
  rows: number;
  depth: number;
}

interface Place {
  /** Undefined within introspection, which has no rows. */
  type: GraphQLOutputType | undefined;
  /** The parent's `first` says how long lists are here. */
  isPaged: boolean;
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
    // Deeper is refused anyway, and would end in an overflow of the stack.
    if (place.depth > this.#maxDepth) return { fields: 0, rows: 0, depth: Number.POSITIVE_INFINITY };
    const total: Size = { fields: 0, rows: 0, depth: 0 };
    for (const selection of selections) {
      const { fields, rows, depth } = this.#selection(selection, place);
      total.fields += fields;
      total.rows += rows;
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
        return this.selectionSet(selection.selectionSet, { ...place, type, depth: place.depth + 1 });
      }
      case Kind.FRAGMENT_SPREAD:
        return this.#fragment(selection.name.value, place);
      default:
        return selection satisfies never;
    }
  }

  #fragment(name: string, { isPaged }: Place): Size {
    const key = `${name} ${isPaged}`;
    let size = this.#sizeOfFragment.get(key);
    if (size === undefined) {
      const fragment = this.#fragments.get(name);
      const type = this.#typeNamed(fragment?.typeCondition.name.value);
      size = fragment
        ? this.selectionSet(fragment.selectionSet, { type, isPaged, depth: 0 })
        : { fields: 0, rows: 0, depth: 0 };
      this.#sizeOfFragment.set(key, size);
    }
    return size;
  }

  #field(node: FieldNode, { type, isPaged, depth }: Place): Size {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!node.selectionSet) return { fields: 1, rows: 0, depth: 1 };
    const first = field && this.#first(field, node);
    const below = this.selectionSet(node.selectionSet, {
      type: field && getNamedType(field.type),
      isPaged: first !== undefined,
      depth: depth + 1,
    });
    const isList = field !== undefined && isListType(getNullableType(field.type)) && isComposite(field.type);
    const times = first ?? (isList && !isPaged ? ASSUMED_LIST_LENGTH : 1);
    return {
      fields: 1 + below.fields,
      rows: times * (below.rows + (isList ? 1 : 0)),
      depth: 1 + below.depth,
    };
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

  #valueOf(node: NonNullable<FieldNode['arguments']>[number]['value']): unknown {
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

function isComposite(type: GraphQLOutputType): boolean {
  return isCompositeType(getNamedType(type));
}
