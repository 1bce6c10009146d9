/**
 * `npm run compose`: contracts → `schema/supergraph.graphql`, `schema/api.graphql` and each whole contract as one file in
 * `schema/generated/contracts/`. With `--check` it writes nothing and says which of them are stale.
 *
 * Exit code 0: done, or all up to date. 1: stale files. 2: the contracts do not compose; every problem is on stderr.
 */
import { composeContracts, readContracts } from '../schema/compose.ts';
import { CompositionError } from '../schema/composition/CompositionProblem.ts';
import type { Contract } from '../schema/composition/Contract.ts';
import { type GeneratedFiles, writeOrCheck } from './generatedFiles.ts';

const CONTRACTS_FOLDER = 'schema/generated/contracts';

try {
  const { contracts, supergraphSdl, apiSdl, notes } = await composeContracts(readContracts());
  for (const note of notes) console.log(`note: ${note}`);
  writeOrCheck('compose', generatedFiles(contracts, supergraphSdl, apiSdl), [CONTRACTS_FOLDER]);
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function generatedFiles(contracts: readonly Contract[], supergraphSdl: string, apiSdl: string): GeneratedFiles {
  return new Map([
    ['schema/supergraph.graphql', withHeader('schema/contracts/', supergraphSdl)],
    ['schema/api.graphql', withHeader('schema/contracts/', apiSdl)],
    ...contracts.map(
      ({ name, sdl }) => [`${CONTRACTS_FOLDER}/${name}.graphql`, withHeader(`schema/contracts/`, sdl)] as const,
    ),
  ]);
}

function withHeader(source: string, sdl: string): string {
  return `# Made by \`npm run compose\` from ${source}. Do not edit.\n${sdl.trimEnd()}\n`;
}
