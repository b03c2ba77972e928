import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkReport } from './tools/vite/chunk-report.ts';
import { firstChunks } from './tools/vite/first-chunks.ts';
import { referenceApi } from './tools/vite/reference-api.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Import prefixes; tsconfig.json names the same ones. */
export const alias = [
  { find: /^#\//, replacement: folder('./src/') },
  { find: /^#contract\//, replacement: folder('./contract/') },
  { find: /^#reference-api\//, replacement: folder('./reference-api/') },
  { find: /^#tools\//, replacement: folder('./tools/') },
];

/** Where `vite` serves for development; as `npm start`. */
const { HOST: host = '127.0.0.1', PORT: port = '8353' } = process.env;

// `vite build` makes the dashboard, `vite build --ssr reference-api/main.ts` its server: two outputs, and nothing of one in the other.
export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [
    react(),
    referenceApi(),
    firstChunks('/src/pages/overview.tsx', '/src/copy/en.ts'),
    chunkReport('.cache/chunks.json'),
  ],
  resolve: { alias },
  server: { host, port: Number(port), watch: { ignored: ['**/.cache/**', '**/dist/**', '**/reference-api/data/**'] } },
  build: isSsrBuild
    ? { target: 'node20', outDir: '.cache/server', emptyOutDir: true, copyPublicDir: false, sourcemap: false }
    : {
        target: 'es2022',
        outDir: 'dist',
        emptyOutDir: true,
        manifest: true,
        sourcemap: false,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // MapLibre and its worker; tools/budgets.mjs has the limits.
        chunkSizeWarningLimit: 1200,
        rolldownOptions: {
          output: {
            codeSplitting: {
              // What every page starts with, in two files instead of twenty: one that changes with a library, one with our code.
              groups: [
                { name: 'libraries', test: /\/node_modules\//, tags: ['$initial'], priority: 2 },
                { name: 'first', tags: ['$initial'], priority: 1 },
              ],
            },
          },
        },
      },
  worker: { format: 'es' },
}));
