import type { ArgumentNode, FieldNode, GraphQLField, GraphQLNamedType } from 'graphql';
import { fieldsOf } from '../../../tables/operation/fieldsOf.ts';
import { parseField } from '../../../tables/operation/parseNodes.ts';

/** Response names of what the export asks for itself, in the object that holds the list; null: it has no such field. */
export interface AskedOfHolder {
  pageInfo: string | null;
  coverage: string | null;
  totalCount: string | null;
}

/** Names that the document has nowhere else: of fields, and of variables. */
export interface OwnNames {
  fields: Readonly<Record<keyof AskedOfHolder, string>>;
  variables: { first: string; after: string; isFirstPage: string };
}

export interface NarrowedHolder {
  node: FieldNode;
  asked: AskedOfHolder;
  /** Whether the list comes page by page. */
  isPaged: boolean;
  /** Where the client would begin: what was written for `after`. */
  start: ArgumentNode['value'] | undefined;
}

/** Groups are a list without pages; so many are the most that statistics give. */
const MOST_GROUPS = 10_000;

/**
 * The field whose object holds the list, asked page by page if its list has pages, for all groups if it has groups, and
 * for what an export needs to know: where the page ends, who is missing, how long the list is.
 */
export function askHolder(
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  type: GraphQLNamedType,
  hasPages: boolean,
  { fields, variables }: OwnNames,
): NarrowedHolder {
  const has = (name: string) => name in fieldsOf(type);
  const takes = (name: string) => args.some((argument) => argument.name === name);
  const written = node.arguments ?? [];
  const isPaged = hasPages && takes('first') && takes('after') && has('pageInfo');
  const asked: AskedOfHolder = {
    pageInfo: isPaged ? fields.pageInfo : null,
    coverage: has('coverage') ? fields.coverage : null,
    totalCount: has(isPaged ? 'totalCount' : 'groupCount') ? fields.totalCount : null,
  };
  const length = isPaged ? `totalCount @include(if: $${variables.isFirstPage})` : 'groupCount';
  const own = [
    ...(asked.pageInfo ? [`${asked.pageInfo}: pageInfo { hasNextPage endCursor }`] : []),
    ...(asked.coverage ? [`${asked.coverage}: coverage { complete asOf missing { system shard name reason } }`] : []),
    ...(asked.totalCount ? [`${asked.totalCount}: ${length}`] : []),
  ];
  const selections = [...(node.selectionSet?.selections ?? []), ...own.map(parseField)];
  // Whoever writes no `first` wants all groups; whoever does may want the worst twenty.
  const isOpen = has('groupCount') && takes('first') && !written.some(({ name }) => name.value === 'first');
  return {
    node: {
      ...node,
      arguments: isPaged ? pageArguments(written, variables) : isOpen ? [...written, ...allGroups()] : written,
      selectionSet: { ...node.selectionSet, selections } as FieldNode['selectionSet'],
    },
    ...{ asked, isPaged },
    start: written.find(({ name }) => name.value === 'after')?.value,
  };
}

function pageArguments(written: readonly ArgumentNode[], { first, after }: OwnNames['variables']): ArgumentNode[] {
  const others = written.filter(({ name }) => name.value !== 'first' && name.value !== 'after');
  return [...others, ...(parseField(`_(first: $${first}, after: $${after})`).arguments ?? [])];
}

function allGroups(): readonly ArgumentNode[] {
  return parseField(`_(first: ${MOST_GROUPS})`).arguments ?? [];
}
