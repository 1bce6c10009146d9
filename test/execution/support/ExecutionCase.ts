/** A case as it stands in its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import type { LoggedRequest } from './RequestLog.ts';
import type { SubgraphTable } from './tableSubgraph.ts';

export interface ExecutionCase {
  name: string;
  /** By name: their SDL. */
  subgraphs: ReadonlyMap<string, string>;
  /** By name of the subgraph. */
  data: Readonly<Record<string, SubgraphTable>>;
  query: string;
  variables: Readonly<Record<string, unknown>>;
  /** Undefined: a client that says nothing of itself. */
  identity: StatedIdentity | undefined;
  options: CaseOptions;
  /** As printed; undefined if nothing is planned. */
  plan: string | undefined;
  /** Undefined if the case is not about them. */
  requests: LoggedRequest[] | undefined;
  response: FormattedExecutionResult;
  /** What Apollo's gateway answers; undefined if it answers the same. */
  apollo: ApolloAnswer | undefined;
}

export interface StatedIdentity {
  isAuthenticated: boolean;
  scopes?: string[];
  policies?: string[];
}

export interface CaseOptions {
  /** `same`, or `differs: ` and why. */
  apollo: string;
  /** How many representations Apollo's gateway sends; only of cases that send fewer. */
  apolloSends?: number;
  operationName?: string;
  maxQueryCost?: number;
  textScalars?: string[];
  /** How the same is asked of the same executor before: nothing of the answer may come from there. */
  askedBefore?: Partial<Pick<ExecutionCase, 'identity' | 'variables'>>;
}

/** What of an answer is compared with Apollo's gateway: its codes are others. */
export interface ApolloAnswer {
  data?: unknown;
  errors: { message: string; path?: readonly (string | number)[] }[];
}

const FILES = ['why.md', 'data.json', 'query.graphql', 'variables.json', 'identity.json', 'case.json'];
const EXPECTED = ['plan.txt', 'requests.json', 'response.json', 'apollo.json'];

/** Names of the folders that are cases, in alphabetical order. */
export function caseNames(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'support')
    .map(({ name }) => name)
    .sort();
}

/** @throws if a file is missing, or one has no meaning here */
export function readCase(root: string, name: string): ExecutionCase {
  const files = readdirSync(join(root, name));
  const text = (file: string) => readFileSync(join(root, name, file), 'utf8');
  const json = <T>(file: string): T | undefined =>
    existsSync(join(root, name, file)) ? (JSON.parse(text(file)) as T) : undefined;
  const required = <T>(file: string): T => {
    const value = json<T>(file);
    if (value === undefined) throw new Error(`Expected ${name}/${file}.`);
    return value;
  };
  const subgraphFiles = files.filter((file) => file.endsWith('.graphql') && file !== 'query.graphql');
  const strangers = files.filter((file) => ![...FILES, ...EXPECTED, ...subgraphFiles].includes(file));
  if (strangers.length > 0) throw new Error(`Expected only files of a case in ${name}, got ${strangers.join(', ')}.`);
  if (text('why.md').trim() === '') throw new Error(`Expected ${name}/why.md to say why.`);
  return {
    name,
    subgraphs: new Map(subgraphFiles.sort().map((file) => [file.replace('.graphql', ''), withLink(text(file))])),
    data: required('data.json'),
    query: text('query.graphql'),
    variables: json('variables.json') ?? {},
    identity: json('identity.json'),
    options: required('case.json'),
    plan: files.includes('plan.txt') ? text('plan.txt') : undefined,
    requests: json('requests.json'),
    response: required('response.json'),
    apollo: json('apollo.json'),
  };
}

const DIRECTIVES =
  '@key @external @requires @provides @shareable @override @inaccessible @tag @interfaceObject @context @fromContext @authenticated @requiresScopes @policy @cost @listSize';

/** Most cases have nothing of their own to say here. */
function withLink(sdl: string): string {
  if (sdl.includes('@link(')) return sdl;
  const imports = DIRECTIVES.split(' ').map((name) => `"${name}"`);
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports.join(', ')}])\n${sdl}`;
}
