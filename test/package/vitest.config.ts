import { defineConfig } from 'vitest/config';

// `npm run test:package`: apart from `npm test`, as npm downloads what it installs.
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 480_000,
    // Steps of one story: what comes after a failed one says nothing more.
    bail: 1,
  },
});
