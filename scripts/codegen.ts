/**
 * `npm run codegen`: what codegen.ts says, and what those of the examples say, by this tree's schema. With `--check` it
 * writes nothing and says which files are stale.
 *
 * Exit code 0: done, or all up to date. 1: stale files, or a document or contract that generating failed on.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type CodegenConfig, executeCodegen } from '@graphql-codegen/cli';
import { buildSchema } from 'graphql';
import config from '../codegen.ts';
import apolloClient from '../examples/frontend-apollo-client/codegen.ts';
import plainFetch from '../examples/frontend-plain-fetch/codegen.ts';
import { printEnumWords } from './enumWords.ts';
import { ROOT, writeOrCheck } from './generatedFiles.ts';

process.chdir(ROOT);
const generates = {
  ...config.generates,
  ...outputsOf('examples/frontend-apollo-client', apolloClient),
  ...outputsOf('examples/frontend-plain-fetch', plainFetch),
};
const { result, error } = await executeCodegen({ ...config, generates });
if (error) {
  console.error(`codegen: ${error.message}`);
  process.exit(1);
}
const files = new Map(
  result.map(({ filename, content }) => [relative(ROOT, filename) || filename, `${content.trimEnd()}\n`]),
);
files.set(
  'web/generated/enumWords.ts',
  printEnumWords(buildSchema(readFileSync(join(ROOT, 'schema/api.graphql'), 'utf8'))),
);
writeOrCheck('codegen', { files });

/** Of an example: its paths seen from here, and the schema of this tree instead of a running hub's. */
function outputsOf(folder: string, { documents, generates }: CodegenConfig): CodegenConfig['generates'] {
  return Object.fromEntries(
    Object.entries(generates).map(([path, output]) => [
      `${folder}/${path}`,
      { ...output, schema: 'schema/api.graphql', documents: `${folder}/${documents}` },
    ]),
  );
}
