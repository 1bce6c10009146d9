/* eslint-disable */
import * as types from './graphql.ts';



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
    "\n  query Overdue($division: [ID!], $first: Int!, $after: String) {\n    matters(\n      filter: { matter: { lateness: [OVERDUE], division: $division } }\n      orderBy: DEADLINE_ASC\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      nodes {\n        id\n        title\n        division { name }\n        leadBody { name }\n        deadline { raw date }\n        lateness { state workingDaysLate }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageParts }\n    }\n  }\n": typeof types.OverdueDocument,
    "\n  query CityProjects($first: Int!, $after: String) {\n    municipalProjects(first: $first, after: $after) {\n      totalCount\n      nodes { id title division { name } status }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageParts }\n    }\n  }\n": typeof types.CityProjectsDocument,
    "\n  query OneMatter($id: ID!) {\n    matter(id: $id) {\n      id\n      title\n      status\n      lateness { state rule workingDaysLate }\n      source { name asOf }\n      measures { ordinal text dueOn doneOn }\n    }\n  }\n": typeof types.OneMatterDocument,
    "\n  fragment CoverageParts on Coverage {\n    complete\n    asOf\n    missing { name reason since staleAsOf }\n  }\n": typeof types.CoveragePartsFragmentDoc,
};
const documents: Documents = {
    "\n  query Overdue($division: [ID!], $first: Int!, $after: String) {\n    matters(\n      filter: { matter: { lateness: [OVERDUE], division: $division } }\n      orderBy: DEADLINE_ASC\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      nodes {\n        id\n        title\n        division { name }\n        leadBody { name }\n        deadline { raw date }\n        lateness { state workingDaysLate }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageParts }\n    }\n  }\n": types.OverdueDocument,
    "\n  query CityProjects($first: Int!, $after: String) {\n    municipalProjects(first: $first, after: $after) {\n      totalCount\n      nodes { id title division { name } status }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageParts }\n    }\n  }\n": types.CityProjectsDocument,
    "\n  query OneMatter($id: ID!) {\n    matter(id: $id) {\n      id\n      title\n      status\n      lateness { state rule workingDaysLate }\n      source { name asOf }\n      measures { ordinal text dueOn doneOn }\n    }\n  }\n": types.OneMatterDocument,
    "\n  fragment CoverageParts on Coverage {\n    complete\n    asOf\n    missing { name reason since staleAsOf }\n  }\n": types.CoveragePartsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Overdue($division: [ID!], $first: Int!, $after: String) {\n    matters(\n      filter: { matter: { lateness: [OVERDUE], division: $division } }\n      orderBy: DEADLINE_ASC\n      first: $first\n      after: $after\n    ) {\n      totalCount\n      nodes {\n        id\n        title\n        division { name }\n        leadBody { name }\n        deadline { raw date }\n        lateness { state workingDaysLate }\n      }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageParts }\n    }\n  }\n"): typeof import('./graphql.ts').OverdueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityProjects($first: Int!, $after: String) {\n    municipalProjects(first: $first, after: $after) {\n      totalCount\n      nodes { id title division { name } status }\n      pageInfo { hasNextPage endCursor }\n      coverage { ...CoverageParts }\n    }\n  }\n"): typeof import('./graphql.ts').CityProjectsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneMatter($id: ID!) {\n    matter(id: $id) {\n      id\n      title\n      status\n      lateness { state rule workingDaysLate }\n      source { name asOf }\n      measures { ordinal text dueOn doneOn }\n    }\n  }\n"): typeof import('./graphql.ts').OneMatterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CoverageParts on Coverage {\n    complete\n    asOf\n    missing { name reason since staleAsOf }\n  }\n"): typeof import('./graphql.ts').CoveragePartsFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
