/** The operation that an export asks page by page, made once of the client's. */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { fieldsOf } from '../../../tables/operation/fieldsOf.ts';
import { fragmentsOf, keepUsed } from '../../../tables/operation/keepUsed.ts';
import { parseSelection, parseVariable } from '../../../tables/operation/parseNodes.ts';
import type { TablePlan } from '../../../tables/plan/TablePlan.ts';
import { type AskedOfHolder, askHolder, type NarrowedHolder, type OwnNames } from './askHolder.ts';
import { freshNames } from './freshNames.ts';

export interface NarrowedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  asked: AskedOfHolder;
  /** Whether the list comes page by page. */
  isPaged: boolean;
  /** Names of the export's own variables, as far as the document declares them. */
  variables: OwnNames['variables'];
  /** Where the client would begin: what was written for `after`. */
  start: ArgumentNode['value'] | undefined;
}

/**
 * Leaves of an operation what a table has: its rows, and what its columns `of: 'around'` read, of a list with pages on
 * the first page alone. Adds what an export needs to know, under names that nothing else has: where the page ends, how
 * long the list is, who is missing. `first` and `after` of the list become variables.
 */
export function narrowOperation(
  schema: GraphQLSchema,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
  table: TablePlan,
): NarrowedOperation {
  const root = schema.getQueryType();
  if (!root) throw new Error('Expected a schema with queries.');
  const names = ownNames(document);
  const narrowing = new Narrowing(schema, fragmentsOf(document), table, names);
  const selectionSet = narrowing.selectionSet(operation.selectionSet, root, []);
  const variableDefinitions = [...(operation.variableDefinitions ?? []), ...definitionsOf(names)];
  const kept = keepUsed(document, { ...operation, selectionSet, variableDefinitions });
  const { asked, isPaged, start } = narrowing.holder ?? { asked: NOTHING, isPaged: false, start: undefined };
  return { ...kept, asked, isPaged, start, variables: names.variables };
}

/** Of a list that stands in the root itself: nobody says anything about it. */
const NOTHING: AskedOfHolder = { pageInfo: null, coverage: null, totalCount: null };

function ownNames(document: DocumentNode): OwnNames {
  const fresh = freshNames(document);
  return {
    fields: { pageInfo: fresh('pageInfo'), coverage: fresh('coverage'), totalCount: fresh('totalCount') },
    variables: { first: fresh('first'), after: fresh('after'), isFirstPage: fresh('isFirstPage') },
  };
}

function definitionsOf({ variables: { first, after, isFirstPage } }: OwnNames): VariableDefinitionNode[] {
  return [`$${first}: Int!`, `$${after}: String`, `$${isFirstPage}: Boolean!`].map(parseVariable);
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
  readonly #names: OwnNames;
  /** The object that holds the list, once it was met. */
  holder: NarrowedHolder | undefined;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    { rowsAt, connectionAt, columns }: TablePlan,
    names: OwnNames,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#wayToRows = new Set(prefixesOf(rowsAt));
    this.#rowsAt = rowsAt.join('.');
    this.#holderAt = (connectionAt ?? rowsAt.slice(0, -1)).join('.');
    this.#around = new Set(columns.flatMap(({ of, path }) => (of === 'around' ? prefixesOf(path) : [])));
    this.#hasPages = connectionAt !== null;
    this.#names = names;
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
    const field = fieldsOf(type)[node.name.value];
    const below = field && getNamedType(field.type);
    // Below an object that is asked on the first page alone, nothing needs to say so again.
    const isAlways = isOnWay || this.#isBelowAround(above);
    if (!node.selectionSet || !field || !isCompositeType(below)) return [isAlways ? node : this.#onFirstPage(node)];
    const narrowed = { ...node, selectionSet: this.selectionSet(node.selectionSet, below, path) };
    if (place === this.#holderAt) {
      this.holder = askHolder(narrowed, field, below, this.#hasPages, this.#names);
      return [this.holder.node];
    }
    return [isAlways ? narrowed : this.#onFirstPage(narrowed)];
  }

  #isBelowAround(above: readonly string[]): boolean {
    const place = above.join('.');
    return above.length > 0 && !this.#wayToRows.has(place);
  }

  #onFirstPage(node: FieldNode): SelectionNode {
    if (!this.#hasPages) return node;
    const condition = parseSelection(`... @include(if: $${this.#names.variables.isFirstPage}) { _ }`);
    return { ...condition, selectionSet: { kind: Kind.SELECTION_SET, selections: [node] } } as SelectionNode;
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
