/** The operation that an export asks page by page, made once of the client's. */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { TablePlan } from '../../../tables/plan/TablePlan.ts';
import { freshNames } from './freshNames.ts';

/** Of groups there is one page, and no contract gives more. */
const MOST_GROUPS = 10_000;

export interface NarrowedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Response names of what the export asks for itself, in the object that holds the list; null: it has no such field. */
  asked: { pageInfo: string | null; coverage: string | null; totalCount: string | null };
  /** Whether the list comes page by page. */
  isPaged: boolean;
  /** Names of the export's own variables, as far as the document declares them. */
  variables: { first: string; after: string; isFirstPage: string };
  /** Where the client would begin: what was written for `after`. */
  start: ArgumentNode['value'] | undefined;
}

/**
 * Leaves of an operation what a table has: its rows, and what its columns `of: 'around'` read, of a list with pages on
 * the first page alone. Adds what an export needs to know, under names that nothing else has: where the page ends, how
 * long the list is, who is missing. `first` and `after` of the list become variables; groups without `first` are all asked.
 */
export function narrowOperation(
  schema: GraphQLSchema,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
  table: TablePlan,
): NarrowedOperation {
  const narrowing = new Narrowing(schema, document, table);
  const root = schema.getQueryType();
  if (!root) throw new Error('Expected a schema with queries.');
  const selectionSet = narrowing.selectionSet(operation.selectionSet, root, []);
  return narrowing.finish({ ...operation, selectionSet });
}

class Narrowing {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Dotted paths down to the list, and to the object that holds it. */
  readonly #wayToRows: ReadonlySet<string>;
  readonly #rowsAt: string;
  readonly #holderAt: string;
  /** Dotted paths of and above columns around the list. */
  readonly #around: ReadonlySet<string>;
  readonly #hasPages: boolean;
  readonly #names: { pageInfo: string; coverage: string; totalCount: string };
  readonly #variables: { first: string; after: string; isFirstPage: string };
  /** What was found at the object that holds the list. */
  #found: Pick<NarrowedOperation, 'asked' | 'start'> & { isPaged: boolean } = {
    asked: { pageInfo: null, coverage: null, totalCount: null },
    start: undefined,
    isPaged: false,
  };

  constructor(schema: GraphQLSchema, document: DocumentNode, { rowsAt, connectionAt, columns }: TablePlan) {
    this.#schema = schema;
    this.#fragments = new Map(
      document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it]] : [])),
    );
    this.#wayToRows = new Set(prefixesOf(rowsAt));
    this.#rowsAt = rowsAt.join('.');
    this.#holderAt = (connectionAt ?? rowsAt.slice(0, -1)).join('.');
    this.#around = new Set(columns.flatMap(({ of, path }) => (of === 'around' ? prefixesOf(path) : [])));
    this.#hasPages = connectionAt !== null;
    const fresh = freshNames(document);
    this.#names = { pageInfo: fresh('pageInfo'), coverage: fresh('coverage'), totalCount: fresh('totalCount') };
    this.#variables = { first: fresh('first'), after: fresh('after'), isFirstPage: fresh('isFirstPage') };
  }

  /** `above`: response names from the root down to the object that the selections are of. */
  selectionSet(
    { selections, ...rest }: SelectionSetNode,
    type: GraphQLCompositeType,
    above: readonly string[],
  ): SelectionSetNode {
    return { ...rest, selections: selections.flatMap((selection) => this.#selection(selection, type, above)) };
  }

  #selection(selection: SelectionNode, type: GraphQLCompositeType, above: readonly string[]): SelectionNode[] {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, type, above);
      case Kind.INLINE_FRAGMENT: {
        const narrowed = this.#typeNamed(selection.typeCondition?.name.value) ?? type;
        const selectionSet = this.selectionSet(selection.selectionSet, narrowed, above);
        return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
      }
      case Kind.FRAGMENT_SPREAD: {
        // Others may spread it elsewhere: what is left of it here is written here.
        const { typeCondition, selectionSet } = this.#fragments.get(selection.name.value) as FragmentDefinitionNode;
        const { directives } = selection;
        return this.#selection({ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }, type, above);
      }
      default:
        return selection satisfies never;
    }
  }

  #field(node: FieldNode, type: GraphQLCompositeType, above: readonly string[]): SelectionNode[] {
    const path = [...above, node.alias?.value ?? node.name.value];
    const place = path.join('.');
    if (place === this.#rowsAt) return [node];
    const isOnWay = this.#wayToRows.has(place);
    if (!isOnWay && !this.#around.has(place)) return [];
    const field = fieldOf(type, node.name.value);
    const below = field && getNamedType(field.type);
    // Below an object that is asked on the first page alone, nothing needs to say so again.
    const isAlways = isOnWay || this.#isBelowAround(above);
    if (!node.selectionSet || !field || !isCompositeType(below)) return [isAlways ? node : this.#onFirstPage(node)];
    const narrowed = { ...node, selectionSet: this.selectionSet(node.selectionSet, below, path) };
    if (place === this.#holderAt) return [this.#holder(narrowed, field, below)];
    return [isAlways ? narrowed : this.#onFirstPage(narrowed)];
  }

  #isBelowAround(above: readonly string[]): boolean {
    const place = above.join('.');
    return above.length > 0 && !this.#wayToRows.has(place);
  }

  #onFirstPage(node: FieldNode): SelectionNode {
    if (!this.#hasPages) return node;
    const condition = parseFragment(`... @include(if: $${this.#variables.isFirstPage}) { _ }`);
    return { ...condition, selectionSet: { kind: Kind.SELECTION_SET, selections: [node] } } as SelectionNode;
  }

  /** The object that holds the list, asked for what is said about it. */
  #holder(node: FieldNode, field: GraphQLField<unknown, unknown>, type: GraphQLCompositeType): FieldNode {
    const { first, after, isFirstPage } = this.#variables;
    const has = (name: string) => fieldOf(type, name) !== undefined;
    const takes = (name: string) => field.args.some((argument) => argument.name === name);
    const isPaged = this.#hasPages && takes('first') && takes('after') && has('pageInfo');
    const ask = (isThere: boolean, name: 'pageInfo' | 'coverage' | 'totalCount') =>
      isThere ? this.#names[name] : null;
    const asked = {
      pageInfo: ask(isPaged, 'pageInfo'),
      coverage: ask(has('coverage'), 'coverage'),
      totalCount: ask(isPaged ? has('totalCount') : has('groupCount'), 'totalCount'),
    };
    const own = [
      ...(asked.pageInfo ? [`${asked.pageInfo}: pageInfo { hasNextPage endCursor }`] : []),
      ...(asked.coverage ? [`${asked.coverage}: coverage { complete asOf missing { system shard name reason } }`] : []),
      ...(asked.totalCount
        ? [`${asked.totalCount}: ${isPaged ? `totalCount @include(if: $${isFirstPage})` : 'groupCount'}`]
        : []),
    ];
    const start = node.arguments?.find(({ name }) => name.value === 'after')?.value;
    this.#found = { asked, start, isPaged };
    const others = node.arguments?.filter(({ name }) => name.value !== 'first' && name.value !== 'after') ?? [];
    const paging = isPaged ? parseField(`_(first: $${first}, after: $${after})`).arguments : [];
    // Whoever writes no `first` wants all; whoever does may want the worst twenty.
    const isOpen = has('groupCount') && takes('first') && !node.arguments?.some(({ name }) => name.value === 'first');
    const allGroups = isOpen ? parseField(`_(first: ${MOST_GROUPS})`).arguments : [];
    const selections = [...(node.selectionSet?.selections ?? []), ...own.map(parseField)];
    return {
      ...node,
      arguments: isPaged ? [...others, ...(paging ?? [])] : [...(node.arguments ?? []), ...(allGroups ?? [])],
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
  }

  /** The document with what the operation still uses, and the variables of the export. */
  finish(operation: OperationDefinitionNode): NarrowedOperation {
    const { isPaged, asked, start } = this.#found;
    const { first, after, isFirstPage } = this.#variables;
    const fragments = this.#fragmentsUsedBy(operation);
    const used = new Set<string>();
    for (const node of [{ ...operation, variableDefinitions: [] }, ...fragments]) {
      visit(node, { Variable: ({ name }) => void used.add(name.value) });
    }
    const own = [`$${first}: Int!`, `$${after}: String`, `$${isFirstPage}: Boolean!`]
      .map(parseVariable)
      .filter(({ variable }) => used.has(variable.name.value));
    const kept = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
    const finished = { ...operation, variableDefinitions: [...kept, ...own] };
    return {
      document: { kind: Kind.DOCUMENT, definitions: [finished, ...fragments] },
      operation: finished,
      asked,
      isPaged,
      variables: this.#variables,
      start,
    };
  }

  #fragmentsUsedBy(operation: OperationDefinitionNode): FragmentDefinitionNode[] {
    const used = new Map<string, FragmentDefinitionNode>();
    const open: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
    for (const node of open) {
      visit(node, {
        FragmentSpread: ({ name }) => {
          const fragment = this.#fragments.get(name.value);
          if (!fragment || used.has(name.value)) return;
          used.set(name.value, fragment);
          open.push(fragment);
        },
      });
    }
    return [...used.values()];
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** `['a', 'b']` → `a`, `a.b`. */
function prefixesOf(path: readonly string[]): string[] {
  return path.map((_, index) => path.slice(0, index + 1).join('.'));
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function parseFragment(text: string): SelectionNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions as [OperationDefinitionNode];
  return definition.selectionSet.selections[0] as SelectionNode;
}

function parseField(text: string): FieldNode {
  return parseFragment(text) as FieldNode;
}

function parseVariable(text: string): VariableDefinitionNode {
  const [definition] = parse(`query (${text}) { _ }`, { noLocation: true }).definitions as [OperationDefinitionNode];
  return definition.variableDefinitions?.[0] as VariableDefinitionNode;
}
