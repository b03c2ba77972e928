import { defineConfig } from 'vitest/config';
import { alias } from './vite.config.ts';

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['{src,contract,reference-api,tools}/**/*.test.ts'],
    environment: 'node',
    globalSetup: [],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
