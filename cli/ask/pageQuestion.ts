import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  valueFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { fieldsOf } from '../../tables/operation/fieldsOf.ts';
import { parseField } from '../../tables/operation/parseNodes.ts';
import { type AskedDocument, fieldAt, withFields } from './operationFields.ts';
import { rewriteOperation } from './rewriteOperation.ts';
import { ADDED } from './watchLists.ts';

/** Names of the variables of a page. */
export const PAGE_VARIABLES = { first: 'guatu_first', after: 'guatu_after' } as const;

/** How a list with pages is asked for. */
export interface PageQuestion {
  /** Everything, with the first page. */
  whole: string;
  /** The next page alone. */
  next: string;
  /** Rows of a page, and the cursor before the first, as the query has them. */
  pageSize: number;
  after: string | null;
  /** Response names of the connection that are its pages, its `pageInfo` and its `coverage`. */
  lists: string[];
  pageInfos: string[];
  coverages: string[];
}

/** `asked` is watched already; `at` leads to a connection. Null if that takes no `first` and `after`. */
export function pageQuestion(
  schema: GraphQLSchema,
  asked: AskedDocument,
  at: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): PageQuestion | null {
  const connection = fieldAt(schema, asked, at);
  const known = fieldsOf(connection.owner)[connection.fieldName]?.args ?? [];
  const [first, after] = ['first', 'after'].map((name) => known.find((argument) => argument.name === name));
  if (!first || !after) return null;
  const values = withDefaults(asked.operation, variables);
  const read = { first: null as unknown, after: null as unknown };
  const rewrite = (keepOthers: boolean) => {
    const change = (field: FieldNode): FieldNode => {
      read.first = readArgument(field, first, values);
      read.after = readArgument(field, after, values);
      return pagedField(keepOthers ? field : pageAlone(field));
    };
    const rewriting = { at, change, keepOthers, variables: VARIABLE_DEFINITIONS };
    return print(rewriteOperation(asked.document, asked.operation, rewriting).document);
  };
  const named = (...names: string[]) =>
    Array.from(connection.fields ?? [], ([, field]) => field).flatMap(({ fieldName, responseName }) =>
      names.includes(fieldName) ? [responseName] : [],
    );
  return {
    ...{ whole: rewrite(true), next: rewrite(false) },
    ...{ pageSize: Number(read.first), after: read.after as string | null },
    ...{ lists: named('nodes', 'edges'), pageInfos: named('pageInfo'), coverages: named('coverage') },
  };
}

const VARIABLE_DEFINITIONS = (
  parse(`query ($${PAGE_VARIABLES.first}: Int!, $${PAGE_VARIABLES.after}: String) { _ }`, { noLocation: true })
    .definitions[0] as OperationDefinitionNode
).variableDefinitions;

/** What the variables are, those left out included. */
function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

function readArgument(
  field: FieldNode,
  { name, type, defaultValue = null }: GraphQLArgument,
  values: Record<string, unknown>,
): unknown {
  const given = field.arguments?.find((argument) => argument.name.value === name)?.value;
  return valueFromAST(given, type, values) ?? defaultValue;
}

function pagedField(field: FieldNode): FieldNode {
  const others = field.arguments?.filter(({ name }) => name.value !== 'first' && name.value !== 'after') ?? [];
  const { first, after } = PAGE_VARIABLES;
  const paging = parseField(`_(first: $${first}, after: $${after})`).arguments ?? [];
  return {
    ...withFields(field, [`${ADDED.pageInfo}: pageInfo { hasNextPage endCursor }`]),
    arguments: [...others, ...paging],
  };
}

const OF_A_PAGE = new Set(['nodes', 'edges', 'pageInfo', 'coverage']);

/** Without what is the same on each page, such as counts of the whole list. */
function pageAlone(field: FieldNode): FieldNode {
  if (!field.selectionSet) return field;
  const selections = field.selectionSet.selections.filter(
    (selection) => selection.kind !== Kind.FIELD || OF_A_PAGE.has(selection.name.value),
  );
  return { ...field, selectionSet: { ...field.selectionSet, selections } };
}
