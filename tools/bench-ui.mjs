/**
 * `npm run bench:ui`: how long the matrix takes to draw 1,400 × 500 cells, and to answer a pointer that moves over it on the page of the
 * root zone. In Chromium, with the code that is shipped. Ends with 1 when either is too slow.
 */
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from './browser.mjs';
import { freePorts, run, startServer } from './child.mjs';
import { isBuilt } from './stamp.mjs';

const COLUMNS = 1400;
const ROWS = 500;
/** Two device pixels for each of CSS, as on most screens of those who look at this: a row is 2 px high, a column 1 px wide. */
const RATIO = 2;
const DRAWINGS = 40;
const MOVES = 80;
/** Limits of docs/adr/0012. */
const MOST_DRAWING_MS = 50;
const MOST_HOVER_MS = 16;
const PAGE = '/zones/root?from=2024-01-30T00:00Z&to=2024-01-31T00:00Z';

/** The pure part of the drawing as a script that leaves it in `globalThis.matrix`. Nothing of it goes to dist/. */
async function drawingScript() {
  const name = 'virtual:matrix';
  const [output] = await build({
    logLevel: 'warn',
    configFile: false,
    publicDir: false,
    plugins: [
      {
        name: 'bench-entry',
        // Vite makes a path of the name of a library's entry.
        resolveId: (id) => (id.endsWith(name) ? `\0${name}` : null),
        load: (id) =>
          id === `\0${name}`
            ? "export * from '/src/viz/matrix/paint-cells.ts'; export * from '/src/viz/matrix/matrix-palette.ts';"
            : null,
      },
    ],
    resolve: { alias: [{ find: /^#\//, replacement: `${process.cwd()}/src/` }] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: name, name: 'matrix', formats: ['iife'], fileName: 'matrix' },
    },
  });
  return output.output[0].code;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const worst = (values) => Math.max(...values);

/** Milliseconds of each drawing: from the bytes of the cells to the canvas. */
async function drawings(page, script, share) {
  await page.setContent('<canvas></canvas>');
  await page.addScriptTag({ content: script });
  return page.evaluate(
    ({ columns, rows, ratio, runs, patterned }) => {
      const { matrixPalette, paintCells } = globalThis.matrix;
      const grey = (n) => `#${n.toString(16).padStart(2, '0').repeat(3)}`;
      const tones = Object.fromEntries(
        ['ground', 'edge', 'hatch', 'low', 'lowDot', 'fault', 'faultHatch', 'stale', 'notApplicable'].map((key, i) => [
          key,
          grey(i * 20),
        ]),
      );
      const palette = matrixPalette({ ...tones, bins: [0, 1, 2, 3, 4, 5].map((bin) => grey(bin * 40)) }, ratio);
      const [width, height] = [columns * ratio, rows * 2 * ratio];
      const canvas = document.querySelector('canvas');
      Object.assign(canvas, { width, height });
      const context = canvas.getContext('2d');
      const codes = [6, 7, 8, 9, 16, 20];
      // A fixed row of numbers, so that every run draws the same.
      let seed = 1;
      const next = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
      const cells = Uint8Array.from({ length: columns * rows }, () =>
        next() < patterned ? codes[Math.floor(next() * codes.length)] : Math.floor(next() * 6),
      );
      const picture = {
        width,
        height,
        edges: Array.from({ length: columns + 1 }, (_, i) => i * ratio),
        tops: Array.from({ length: rows }, (_, i) => i * 2 * ratio),
        heights: Array.from({ length: rows }, () => 2 * ratio),
        cells,
      };
      return Array.from({ length: runs }, () => {
        const startedMs = performance.now();
        const image = context.createImageData(width, height);
        paintCells(new Uint32Array(image.data.buffer), picture, palette, ratio);
        context.putImageData(image, 0, 0);
        return performance.now() - startedMs;
      });
    },
    { columns: COLUMNS, rows: ROWS, ratio: RATIO, runs: DRAWINGS, patterned: share },
  );
}

/** Work of the page's main thread per move in milliseconds (script, style, layout), and from the event to the frame that shows it. */
async function hovers(page, base) {
  await page.goto(`${base}${PAGE}`, { waitUntil: 'networkidle' });
  const grid = page.locator('#matrix').getByRole('grid');
  await grid.scrollIntoViewIfNeeded();
  const box = await grid.boundingBox();
  if (box === null) throw new Error('the page has no matrix');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const workS = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
    return metrics.reduce((sum, { name, value }) => (parts.includes(name) ? sum + value : sum), 0);
  };
  await page.evaluate(() => {
    globalThis.waits = [];
    const afterPaint = new MessageChannel();
    const started = [];
    afterPaint.port1.addEventListener('message', () => globalThis.waits.push(performance.now() - started.shift()));
    afterPaint.port1.start();
    document.addEventListener(
      'pointermove',
      ({ timeStamp }) => {
        started.push(timeStamp);
        requestAnimationFrame(() => requestAnimationFrame(() => afterPaint.port2.postMessage(null)));
      },
      { capture: true },
    );
  });
  const spot = (i) => [box.x + box.width * (((i * 37) % 100) / 100), box.y + box.height * (((i * 17) % 100) / 100)];
  for (let i = 0; i < 10; i += 1) await page.mouse.move(...spot(i));
  const works = [];
  for (let i = 0; i < MOVES; i += 1) {
    const before = await workS();
    await page.mouse.move(...spot(i));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    works.push(((await workS()) - before) * 1000);
  }
  return { works, waits: (await page.evaluate(() => globalThis.waits)).slice(-MOVES) };
}

const line = (what, values, most) =>
  console.log(
    `${what.padEnd(52)} median ${median(values).toFixed(1).padStart(6)} ms   worst ${worst(values).toFixed(1).padStart(6)} ms${most === null ? '' : `   limit ${most} ms`}`,
  );

async function main() {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium; name one with CHROMIUM=/path/to/chromium');
  if (!isBuilt() && (await run(process.execPath, ['tools/build.mjs'])) !== 0) return 1;
  const script = await drawingScript();
  const port = await freePorts(1);
  const server = await startServer({ env: { PORT: String(port) } });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const plain = await drawings(page, script, 0);
    const mixed = await drawings(page, script, 0.2);
    const { works, waits } = await hovers(page, `http://127.0.0.1:${port}`);
    console.log('');
    line(`draw ${COLUMNS} × ${ROWS} cells, all with a value`, plain, MOST_DRAWING_MS);
    line(`draw ${COLUMNS} × ${ROWS} cells, a fifth without`, mixed, MOST_DRAWING_MS);
    line('hover: script, style and layout per move', works, MOST_HOVER_MS);
    line('hover: from the event to the frame after its own', waits, null);
    const isFast = [plain, mixed].every((times) => median(times) < MOST_DRAWING_MS) && median(works) < MOST_HOVER_MS;
    console.log(isFast ? '\nThe matrix is within its limits.' : '\nThe matrix is over its limits.');
    return isFast ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
