import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node resolves packages. A bundler's "module" entry would load a second copy of graphql beside the one that
  // packages require, and types of one copy are none of the other's.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.data/**'],
    pool: 'forks',
    // A process for each file would load the same packages some two hundred times. So a test leaves nothing behind: no
    // subscriber of a channel, no fake clock, no variable of the environment; and it replaces no module by another.
    isolate: false,
    // Vitest would leave one core to others; on two cores that is half of the time.
    maxWorkers: '100%',
    // Apollo's gateway, which some tests compare with, would export metrics to its maker.
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
    globalSetup: ['test/support/postgres.ts'],
    // A busy machine is ten times as slow as an idle one.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/guatu/test-results.json' }]],
  },
});
