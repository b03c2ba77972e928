import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Import prefixes; tsconfig.json names the same three. */
export const alias = [
  { find: /^#\//, replacement: folder('./src/') },
  { find: /^#contract\//, replacement: folder('./contract/') },
  { find: /^#reference-api\//, replacement: folder('./reference-api/') },
];

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  build: { target: 'es2022', outDir: 'dist', sourcemap: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
});
