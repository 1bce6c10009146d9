/** The two pages, built ahead into `web/dist`. `npm run build:web` calls this; `vite web` serves while you write. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const HUB = 'http://127.0.0.1:4000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: {
    alias: {
      // Of Monaco, what the console needs.
      'monaco-editor/esm/vs/editor/edcore.main.js': fileURLToPath(
        new URL('console/workbench/monacoParts.ts', import.meta.url),
      ),
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // What a page loads at first is weighed by a test.
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: {
        wall: fileURLToPath(new URL('index.html', import.meta.url)),
        console: fileURLToPath(new URL('console.html', import.meta.url)),
      },
    },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/graphql': HUB, '/export': HUB, '/readyz': HUB } },
});
