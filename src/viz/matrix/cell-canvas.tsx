import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { onThemeChange, themeColours } from '#/viz/map/theme-colours.ts';
import { columnEdges } from './column-edges.ts';
import type { MatrixMarks } from './matrix-marks.ts';
import { matrixPalette } from './matrix-palette.ts';
import styles from './matrix.module.css';
import { paintCells } from './paint-cells.ts';
import { visible, type RowLayout } from './row-layout.ts';

interface CellCanvasProps {
  readonly marks: MatrixMarks;
  readonly layout: RowLayout;
  /** Of the plot and of the part of it that is in view, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly scrollTop: number;
  readonly left: number;
}

/** The cells in view, as pixels. Drawn again for new marks, sizes, themes and places of the scroll, never for the pointer. */
export const CellCanvas = memo(function CellCanvas(props: CellCanvasProps) {
  const { marks, layout, width, height, scrollTop, left } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [theme, setTheme] = useState(0);
  useEffect(() => onThemeChange(() => setTheme((times) => times + 1)), []);
  useLayoutEffect(() => {
    if (canvas.current !== null) draw(canvas.current, { marks, layout, width, height, scrollTop });
  }, [marks, layout, width, height, scrollTop, theme]);
  return (
    <canvas ref={canvas} className={styles.cells} style={{ marginLeft: left, width, height }} aria-hidden="true" />
  );
});

function draw(canvas: HTMLCanvasElement, view: Omit<CellCanvasProps, 'left'>): void {
  const { marks, layout, width, height, scrollTop } = view;
  const ratio = window.devicePixelRatio;
  const [wide, tall] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Setting a size clears the canvas, also to the same one.
  canvas.width = wide;
  canvas.height = tall;
  const context = canvas.getContext('2d');
  if (context === null || wide === 0 || tall === 0) return;
  const { from, to } = visible(layout.tops, layout.heights, scrollTop, scrollTop + height);
  const columns = marks.columns.length;
  const image = context.createImageData(wide, tall);
  const lines = (px: number): number => Math.round(px * ratio);
  const tops = layout.tops.slice(from, to);
  const picture = {
    width: wide,
    height: tall,
    edges: columnEdges(marks.columns, wide, true),
    tops: tops.map((top) => lines(top - scrollTop)),
    heights: tops.map((top, i) => {
      const below = top - scrollTop + (layout.heights[from + i] ?? 0);
      return lines(below) - lines(top - scrollTop);
    }),
    cells: marks.cells.subarray(from * columns, to * columns),
  };
  paintCells(new Uint32Array(image.data.buffer), picture, matrixPalette(themeColours(canvas), ratio), ratio);
  context.putImageData(image, 0, 0);
}
