/**
 * Contracts → supergraph, by Apollo's composer, cross-checked by The Guild's and by rules of our own.
 * `npm run compose` (scripts/compose.ts) writes what this makes.
 */
import { composeServices as composeByApollo } from '@apollo/composition';
import {
  defaultPrintOptions,
  printSchema,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  Supergraph,
  shallowOrderPrintedDefinitions,
} from '@apollo/federation-internals';
import { composeServices as composeByGuild } from '@theguild/federation-composition';
import { GraphQLError, parse } from 'graphql';
import {
  CompositionError,
  type CompositionProblem,
  mergeProblems,
  type ProblemFinder,
} from './composition/CompositionProblem.ts';
import { type Contract, contractUrl } from './composition/Contract.ts';
import { type ContractIndex, indexContracts } from './composition/ContractIndex.ts';
import { compareApiSchemas } from './composition/compareApiSchemas.ts';
import { adviceFor } from './composition/compositionAdvice.ts';
import { inheritDescriptions } from './composition/inheritDescriptions.ts';
import { lintContracts } from './composition/lintContracts.ts';
import { lintHeadings } from './composition/lintHeadings.ts';
import { locateError } from './composition/locateError.ts';
import { assembleContract, CONTRACT_NAMES } from './contract.ts';

export interface ComposedGraph {
  /** The contracts that were composed: each field of a matter has the description that Matter gives it. */
  contracts: Contract[];
  supergraphSdl: string;
  /** What clients see, descriptions kept. */
  apiSdl: string;
  /** Hints of the composer that take nothing from anybody, one sentence each. */
  notes: string[];
}

/** Every contract of the graph, in the order in which they are composed. */
export function readContracts(): Contract[] {
  return CONTRACT_NAMES.map((name) => ({ name, sdl: assembleContract(name) }));
}

/**
 * Both composers compose the same contracts; the supergraph is Apollo's.
 *
 * Throws CompositionError with every problem found: errors of either composer, hints that would take something away from
 * clients, broken rules of ours, and differences between the API schemas of both composers.
 */
export async function composeContracts(written: readonly Contract[]): Promise<ComposedGraph> {
  throwIfUnreadable(written);
  const contracts = written.map(({ name, sdl }) => ({ name, sdl: inheritDescriptions(sdl) }));
  const index = indexContracts(contracts);
  const services = contracts.map(({ name, sdl }) => ({ name, url: contractUrl(name), typeDefs: parse(sdl) }));
  const apollo = composeByApollo(services);
  const guild = composeByGuild(services);

  const hints = apollo.hints ?? [];
  const lossy = hints.filter((hint) => LOSSY_HINTS.has(hint.definition.code));
  const problems = mergeProblems([
    ...lintContracts(index),
    ...(apollo.errors ?? []).map((error) => problemOf(error, 'apollo', index)),
    ...(guild.errors ?? []).map((error) => problemOf(error, 'guild', index)),
    ...lossy.map((hint) =>
      problemOf(new GraphQLError(hint.message, { extensions: { code: hint.definition.code } }), 'apollo', index),
    ),
  ]);
  if (problems.length > 0 || apollo.errors || guild.errors) throw new CompositionError(problems);

  const apiSdl = printApiSchema(apollo.supergraphSdl);
  const differences = await compareApiSchemas(apiSdl, guild.publicSdl);
  const found = [...differences, ...lintHeadings(apiSdl, index)];
  if (found.length > 0) throw new CompositionError(found);
  const notes = hints.filter((hint) => !SILENT_HINTS.has(hint.definition.code)).map((hint) => hint.toString());
  return { contracts, supergraphSdl: apollo.supergraphSdl, apiSdl, notes };
}

/** The schema that clients see, from the supergraph that routers read. */
export function printApiSchema(supergraphSdl: string): string {
  // The plain call refuses a supergraph that uses the authorization directives.
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  return printSchema(supergraph.apiSchema(), shallowOrderPrintedDefinitions(defaultPrintOptions));
}

/** With these, composition succeeds and drops an input field, an argument, a value or a default that some contract has. */
export const LOSSY_HINTS: ReadonlySet<string> = new Set([
  'INCONSISTENT_INPUT_OBJECT_FIELD',
  'INCONSISTENT_ARGUMENT_PRESENCE',
  'INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM',
  'INCONSISTENT_UNION_MEMBER',
  'INCONSISTENT_DEFAULT_VALUE_PRESENCE',
]);

/** Enums that only directives of ours use look unused to a composer. */
const SILENT_HINTS: ReadonlySet<string> = new Set(['UNUSED_ENUM_TYPE', 'INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD']);

function throwIfUnreadable(contracts: readonly Contract[]): void {
  const unreadable = contracts.flatMap((contract) => syntaxProblem(contract) ?? []);
  if (unreadable.length > 0) throw new CompositionError(unreadable);
}

function syntaxProblem({ name, sdl }: Contract): CompositionProblem | undefined {
  try {
    parse(sdl);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [location] = error.locations ?? [];
    return {
      code: 'INVALID_GRAPHQL',
      contracts: [name],
      ...enclosingDefinition(sdl, location?.line ?? 1),
      argument: null,
      advice: adviceFor('INVALID_GRAPHQL'),
      said: [{ by: 'lint', message: error.toString() }],
    };
  }
}

/** Best guess at the type and field around a line of SDL that cannot be parsed. */
function enclosingDefinition(sdl: string, line: number): { type: string | null; field: string | null } {
  const before = sdl.split('\n').slice(0, line).join('\n');
  const type = [...before.matchAll(/\b(?:type|interface|input|enum|union|scalar)\s+(\w+)/g)].at(-1)?.[1] ?? null;
  return { type, field: null };
}

function problemOf(error: GraphQLError, by: ProblemFinder, index: ContractIndex): CompositionProblem {
  const code = typeof error.extensions.code === 'string' ? error.extensions.code : 'UNKNOWN';
  return { code, ...locateError(error, index), advice: adviceFor(code), said: [{ by, message: error.message }] };
}
