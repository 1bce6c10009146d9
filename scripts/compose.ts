/**
 * `npm run compose`: contracts → `schema/supergraph.graphql`, `schema/api.graphql` and each whole contract as one file in
 * `schema/generated/contracts/`; calendar and divisions → tables beside them; and what of it the examples hold a copy of.
 * With `--check` it writes nothing and says which of them are stale.
 *
 * Exit code 0: done, or all up to date. 1: stale files. 2: the contracts do not compose; every problem is on stderr.
 */
import { lintShardedContract } from '../gateway/shard/lint.ts';
import { composeContracts, readContracts } from '../schema/compose.ts';
import { CompositionError, type CompositionProblem } from '../schema/composition/CompositionProblem.ts';
import type { Contract } from '../schema/composition/Contract.ts';
import { SHARDED_CONTRACTS } from '../schema/contract.ts';
import { type GeneratedFiles, writeOrCheck } from './generatedFiles.ts';
import { calendarCsv, divisionsCsv } from './publishedTables.ts';

const CONTRACTS_FOLDER = 'schema/generated/contracts';

/** Subgraphs of other stacks: each has what is published as a city gets it, by copying, and imports nothing of ours. */
const PUBLISHED_FOLDERS = ['examples/city-in-graphql-yoga/published', 'examples/city-in-plain-node/published'];

try {
  const { contracts, supergraphSdl, apiSdl, notes } = await composeContracts(readContracts());
  const broken = contracts.flatMap(shardProblems);
  if (broken.length > 0) throw new CompositionError(broken);
  for (const note of notes) console.log(`note: ${note}`);
  writeOrCheck('compose', {
    files: generatedFiles(contracts, supergraphSdl, apiSdl),
    ownedFolders: [CONTRACTS_FOLDER, ...PUBLISHED_FOLDERS],
  });
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** What the hub's shard stage could not gather, or would gather wrongly: composers know nothing of shards. */
function shardProblems({ name, sdl }: Contract): CompositionProblem[] {
  if (![...SHARDED_CONTRACTS].some((sharded) => sharded === name)) return [];
  return lintShardedContract(sdl, name).map(({ contract, type, field, message, advice }) => ({
    code: 'NOT_GATHERABLE',
    contracts: [contract],
    type,
    field,
    argument: null,
    advice,
    said: [{ by: 'lint', message }],
  }));
}

function generatedFiles(contracts: readonly Contract[], supergraphSdl: string, apiSdl: string): GeneratedFiles {
  const whole = new Map(contracts.map(({ name, sdl }) => [name, withHeader('schema/contracts/', sdl)]));
  const tables = { 'divisions.csv': divisionsCsv(), 'calendar.csv': calendarCsv() };
  const published = { 'municipal-projects.graphql': whole.get('municipal-projects') ?? '', ...tables };
  return new Map([
    ['schema/supergraph.graphql', withHeader('schema/contracts/', supergraphSdl)],
    ['schema/api.graphql', withHeader('schema/contracts/', apiSdl)],
    ...[...whole].map(([name, sdl]) => [`${CONTRACTS_FOLDER}/${name}.graphql`, sdl] as const),
    ...filesIn('schema/generated', tables),
    ...PUBLISHED_FOLDERS.flatMap((folder) => filesIn(folder, published)),
  ]);
}

function filesIn(folder: string, texts: Record<string, string>): [path: string, text: string][] {
  return Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]);
}

function withHeader(source: string, sdl: string): string {
  return `# Made by \`npm run compose\` from ${source}. Do not edit.\n${sdl.trimEnd()}\n`;
}
