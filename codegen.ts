/**
 * What is generated from the contracts, and how. `npm run codegen` (scripts/codegen.ts) writes it, with `--check` it says
 * what is stale.
 *
 * - `subgraphs/<name>/generated/resolvers.ts`: resolver types of each subgraph, from its whole contract.
 * - `test/generated/documents.ts`: typed documents of the operations that tests and examples send, from the API schema.
 *
 * A resolver returns a type's non-null fields, e.g. `{ id }` for an Organization that another subgraph knows more about.
 * Where a subgraph's rows have a shape of their own, it says so in `subgraphs/<name>/resolvers/parents.ts`: the type that is
 * exported (or re-exported) there as `MunicipalProjectParent` is what a `MunicipalProject` is to all resolvers, and types
 * that contain it follow.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { CONTRACT_NAMES, type ContractName } from './schema/contract.ts';

/** Output that Node runs without building it: type imports apart, no enums, no namespaces. */
const TYPE_STRIPPABLE = { useTypeImports: true, importExtension: '.ts' } as const;

const SCALARS = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  Decimal: 'string',
  _FieldSet: 'string',
};

const DOCUMENTS = [
  'test/queries/*.graphql',
  'subgraphs/demo/figures/*.graphql',
  'web/console/examples/*.graphql',
  'docs/questions/*.graphql',
];

/** What the pages ask: the wall chart, and what both pages share. */
const WEB_DOCUMENTS = ['web/wall/**/*.graphql', 'web/shared/**/*.graphql'];

const config: CodegenConfig = {
  errorsOnly: true,
  silent: true,
  generates: Object.fromEntries([
    ...CONTRACT_NAMES.map((name) => [`subgraphs/${name}/generated/resolvers.ts`, resolverTypes(name)]),
    ['test/generated/documents.ts', typedDocuments(DOCUMENTS)],
    ['web/generated/documents.ts', typedDocuments(WEB_DOCUMENTS)],
  ]),
};

export default config;

function resolverTypes(name: ContractName): CodegenConfig['generates'][string] {
  const contract = `schema/generated/contracts/${name}.graphql`;
  return {
    schema: contract,
    plugins: [madeFrom(contract), 'typescript', 'typescript-resolvers'],
    config: {
      ...TYPE_STRIPPABLE,
      scalars: SCALARS,
      enumsAsTypes: true,
      strictScalars: true,
      federation: true,
      contextType: '../../kit/server/context.ts#SubgraphContext',
      mappers: parentTypes(name),
    },
  };
}

function typedDocuments(documents: readonly string[]): CodegenConfig['generates'][string] {
  return {
    schema: 'schema/api.graphql',
    documents: [...documents],
    plugins: [
      madeFrom(`schema/api.graphql and ${documents.join(', ')}`),
      'typescript-operations',
      'typed-document-node',
    ],
    config: {
      ...TYPE_STRIPPABLE,
      scalars: SCALARS,
      strictScalars: true,
      enumType: 'string-literal',
      documentMode: 'string',
      documentVariableSuffix: '',
      namingConvention: 'keep',
    },
  };
}

function madeFrom(source: string): { add: { content: string } } {
  return { add: { content: `// Made by \`npm run codegen\` from ${source}. Do not edit.` } };
}

/** `{ MunicipalProject: '../resolvers/parents.ts#MunicipalProjectParent' }`, from what the subgraph exports. */
function parentTypes(name: ContractName): Record<string, string> {
  const file = `subgraphs/${name}/resolvers/parents.ts`;
  if (!existsSync(file)) return {};
  const parents = exportedTypes(readFileSync(file, 'utf8')).filter((type) => type.endsWith('Parent'));
  return Object.fromEntries(
    parents.map((type) => [type.slice(0, -'Parent'.length), `../resolvers/parents.ts#${type}`]),
  );
}

/** Names under which a module exports types: `export type A = …`, `export interface B`, `export type { C, D as E } from …`. */
function exportedTypes(source: string): string[] {
  const declared = source.matchAll(/^export (?:type|interface) (\w+)/gm);
  const listed = source.matchAll(/^export type \{([^}]*)\}/gm);
  return [
    ...[...declared].map(([, type]) => type ?? ''),
    ...[...listed].flatMap(([, list]) => (list ?? '').split(',').map((item) => item.trim().split(' as ').at(-1) ?? '')),
  ];
}
