/** The process that `buildWeb` starts: builds the pages into the folder that it is given. Vite is large, and goes with it. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../generatedFiles.ts';
import { nameDocuments } from './nameDocuments.ts';

const [outDir] = process.argv.slice(2);
if (!outDir) throw new Error('Expected the folder to build into.');
await build({
  configFile: join(ROOT, 'web/vite.config.ts'),
  logLevel: 'warn',
  plugins: [nameDocuments()],
  build: { outDir, emptyOutDir: true },
});
