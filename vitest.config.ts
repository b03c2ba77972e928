import { defineConfig } from 'vitest/config';
import { alias } from './vite.config.ts';

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['{src,contract,reference-api,tools}/**/*.test.ts'],
    environment: 'node',
    // Files share their modules: none keeps a state that another would see, and loading them anew for each took most of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
