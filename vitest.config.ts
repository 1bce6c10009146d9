import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './test/support/longFilesFirst.ts';

const sourceFile = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // As Node resolves packages. A bundler's "module" entry would load a second copy of graphql beside the one that
  // packages require, and types of one copy are none of the other's.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      // Examples name the package, which is built from this tree.
      { find: /^@guatu\/kit$/, replacement: sourceFile('subgraphs/kit/index.ts') },
      {
        find: /^@guatu\/kit\/municipal-projects$/,
        replacement: sourceFile('subgraphs/municipal-projects/index.ts'),
      },
    ],
  },
  test: {
    include: ['**/*.test.ts'],
    // `npm run test:package` has a configuration of its own: it downloads.
    exclude: ['**/node_modules/**', '**/dist/**', '**/.data/**', 'test/package/**'],
    pool: 'forks',
    // A process for each file would load the same packages some two hundred times. So a test leaves nothing behind: no
    // subscriber of a channel, no fake clock, no variable of the environment; and it replaces no module by another.
    isolate: false,
    // Vitest would leave one core to others; on two cores that is half of the time.
    maxWorkers: '100%',
    sequence: { sequencer: LongFilesFirst },
    env: {
      // Apollo's gateway, which some tests compare with, would export metrics to its maker.
      APOLLO_TELEMETRY_DISABLED: '1',
      // Tests start hundreds of processes: what one of them has compiled, the next one need not. It halves their start.
      NODE_COMPILE_CACHE: sourceFile('node_modules/.cache/guatu/compiled'),
    },
    globalSetup: ['test/support/postgres.ts', 'test/support/builtPages.ts'],
    // A busy machine is ten times as slow as an idle one.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/guatu/test-results.json' }]],
  },
});
