/**
 * `npm run codegen`: what codegen.ts says. With `--check` it writes nothing and says which files are stale.
 *
 * Exit code 0: done, or all up to date. 1: stale files, or a document or contract that generating failed on.
 */
import { relative } from 'node:path';
import { executeCodegen } from '@graphql-codegen/cli';
import config from '../codegen.ts';
import { ROOT, writeOrCheck } from './generatedFiles.ts';

process.chdir(ROOT);
const { result, error } = await executeCodegen(config);
if (error) {
  console.error(`codegen: ${error.message}`);
  process.exit(1);
}
const files = new Map(
  result.map(({ filename, content }) => [relative(ROOT, filename) || filename, `${content.trimEnd()}\n`]),
);
writeOrCheck('codegen', { files });
