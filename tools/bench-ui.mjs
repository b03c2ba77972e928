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
/** A column is 1 px wide and a row 2 px high: finer than the page ever draws them. */
const ROW_PX = 2;
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

/**
 * A clock of the processor time that the page's main thread has spent, in milliseconds: unlike the one on the wall it does not count
 * what else the machine is busy with. `parts` are names of CDP's Performance.getMetrics.
 */
async function threadClock(page, parts) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.reduce((sum, { name, value }) => (parts.includes(name) ? sum + value * 1000 : sum), 0);
  };
}

/** Milliseconds of work of each drawing: from the bytes of the cells to the canvas. */
async function drawings(page, script, share) {
  await page.setContent('<canvas></canvas>');
  await page.addScriptTag({ content: script });
  await page.evaluate(
    ({ columns, rows, rowPx, patterned }) => {
      const { matrixPalette, paintCells } = globalThis.matrix;
      const grey = (n) => `#${n.toString(16).padStart(2, '0').repeat(3)}`;
      const tones = Object.fromEntries(
        ['ground', 'edge', 'hatch', 'low', 'lowDot', 'fault', 'faultHatch', 'stale', 'notApplicable'].map((key, i) => [
          key,
          grey(i * 20),
        ]),
      );
      const palette = matrixPalette({ ...tones, bins: [0, 1, 2, 3, 4, 5].map((bin) => grey(bin * 40)) }, 1);
      const [width, height] = [columns, rows * rowPx];
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
        edges: Array.from({ length: columns + 1 }, (_, i) => i),
        tops: Array.from({ length: rows }, (_, i) => i * rowPx),
        heights: Array.from({ length: rows }, () => rowPx),
        cells,
      };
      globalThis.draw = () => {
        const image = context.createImageData(width, height);
        paintCells(new Uint32Array(image.data.buffer), picture, palette, 1);
        context.putImageData(image, 0, 0);
      };
    },
    { columns: COLUMNS, rows: ROWS, rowPx: ROW_PX, patterned: share },
  );
  const clock = await threadClock(page, ['TaskDuration']);
  const works = [];
  for (let run = 0; run < DRAWINGS; run += 1) {
    const before = await clock();
    await page.evaluate(() => globalThis.draw());
    works.push((await clock()) - before);
  }
  return works;
}

/** Milliseconds of script, style and layout per move of the pointer, in all panels of the page; and on the wall from the event to the frame after its own. */
async function hovers(page, base) {
  await page.goto(`${base}${PAGE}`, { waitUntil: 'networkidle' });
  const grid = page.locator('#matrix').getByRole('grid');
  await grid.scrollIntoViewIfNeeded();
  const box = await grid.boundingBox();
  if (box === null) throw new Error('the page has no matrix');
  const clock = await threadClock(page, ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']);
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
    const before = await clock();
    await page.mouse.move(...spot(i));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    works.push((await clock()) - before);
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
    line('hover: script, style and layout of a move', works, MOST_HOVER_MS);
    line('hover: from the event to the frame after its own, wall', waits, null);
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
