/** `npm run e2e`: the built dashboard in Chromium, against the real server in every scenario. Arguments go to Playwright. */
import { findChromium } from './browser.mjs';
import { freePorts, run, startServer } from './child.mjs';
import { isBuilt } from './stamp.mjs';

/** The healthy API and one port for each scenario, with room for more (reference-api/http/scenarios/scenario.ts). */
const PORTS = 16;

async function main() {
  const chromium = findChromium();
  if (chromium === null) {
    console.error('There is no Chromium and none could be installed; name one with CHROMIUM=/path/to/chromium');
    return 1;
  }
  if (!isBuilt() && (await run(process.execPath, ['tools/build.mjs'])) !== 0) return 1;
  const base = await freePorts(PORTS);
  const server = await startServer({ args: ['--scenarios', String(base)] });
  try {
    return await run('node_modules/.bin/playwright', ['test', ...process.argv.slice(2)], {
      env: { SERVFAIL_BASE_PORT: String(base), CHROMIUM: chromium },
      timeoutS: 1700,
    });
  } finally {
    await server.stop();
  }
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
