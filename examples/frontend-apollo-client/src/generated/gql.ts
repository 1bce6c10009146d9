/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Overdue($division: [ID!], $first: Int!, $after: String) {\n    matters(\n      filter: { matter: { lateness: [OVERDUE], division: $division } }\n      orderBy: DEADLINE_ASC\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          title\n          division { code name }\n          leadBody { id name }\n          deadline { raw date }\n          lateness { state workingDaysLate }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageShown }\n    }\n  }\n": typeof types.OverdueDocument,
    "\n  query CityProjects($first: Int!, $after: String) {\n    municipalProjects(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node { id title division { code name } status }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageShown }\n    }\n  }\n": typeof types.CityProjectsDocument,
    "\n  query OneMatter($id: ID!) {\n    matter(id: $id) {\n      id\n      title\n      status\n      lateness { state rule workingDaysLate }\n      source { name asOf }\n      measures { ordinal text dueOn doneOn }\n    }\n  }\n": typeof types.OneMatterDocument,
    "\n  fragment CoverageShown on Coverage {\n    complete\n    asOf\n    missing { name reason since staleAsOf }\n  }\n": typeof types.CoverageShownFragmentDoc,
};
const documents: Documents = {
    "\n  query Overdue($division: [ID!], $first: Int!, $after: String) {\n    matters(\n      filter: { matter: { lateness: [OVERDUE], division: $division } }\n      orderBy: DEADLINE_ASC\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          title\n          division { code name }\n          leadBody { id name }\n          deadline { raw date }\n          lateness { state workingDaysLate }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageShown }\n    }\n  }\n": types.OverdueDocument,
    "\n  query CityProjects($first: Int!, $after: String) {\n    municipalProjects(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node { id title division { code name } status }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageShown }\n    }\n  }\n": types.CityProjectsDocument,
    "\n  query OneMatter($id: ID!) {\n    matter(id: $id) {\n      id\n      title\n      status\n      lateness { state rule workingDaysLate }\n      source { name asOf }\n      measures { ordinal text dueOn doneOn }\n    }\n  }\n": types.OneMatterDocument,
    "\n  fragment CoverageShown on Coverage {\n    complete\n    asOf\n    missing { name reason since staleAsOf }\n  }\n": types.CoverageShownFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Overdue($division: [ID!], $first: Int!, $after: String) {\n    matters(\n      filter: { matter: { lateness: [OVERDUE], division: $division } }\n      orderBy: DEADLINE_ASC\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          title\n          division { code name }\n          leadBody { id name }\n          deadline { raw date }\n          lateness { state workingDaysLate }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageShown }\n    }\n  }\n"): (typeof documents)["\n  query Overdue($division: [ID!], $first: Int!, $after: String) {\n    matters(\n      filter: { matter: { lateness: [OVERDUE], division: $division } }\n      orderBy: DEADLINE_ASC\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          title\n          division { code name }\n          leadBody { id name }\n          deadline { raw date }\n          lateness { state workingDaysLate }\n        }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageShown }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityProjects($first: Int!, $after: String) {\n    municipalProjects(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node { id title division { code name } status }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageShown }\n    }\n  }\n"): (typeof documents)["\n  query CityProjects($first: Int!, $after: String) {\n    municipalProjects(first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node { id title division { code name } status }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageShown }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneMatter($id: ID!) {\n    matter(id: $id) {\n      id\n      title\n      status\n      lateness { state rule workingDaysLate }\n      source { name asOf }\n      measures { ordinal text dueOn doneOn }\n    }\n  }\n"): (typeof documents)["\n  query OneMatter($id: ID!) {\n    matter(id: $id) {\n      id\n      title\n      status\n      lateness { state rule workingDaysLate }\n      source { name asOf }\n      measures { ordinal text dueOn doneOn }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CoverageShown on Coverage {\n    complete\n    asOf\n    missing { name reason since staleAsOf }\n  }\n"): (typeof documents)["\n  fragment CoverageShown on Coverage {\n    complete\n    asOf\n    missing { name reason since staleAsOf }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
