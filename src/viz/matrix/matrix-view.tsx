import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWidth } from '#/viz/chart/use-width.ts';
import { CellCanvas } from './cell-canvas.tsx';
import { columnEdges } from './column-edges.ts';
import { CursorLayer, type CursorLayerProps } from './cursor-layer.tsx';
import { FailingStrip, STRIP_PX } from './failing-strip.tsx';
import { matrixBox } from './matrix-box.ts';
import styles from './matrix.module.css';
import { RowHeads } from './row-heads.tsx';
import { rowLayout, visible } from './row-layout.ts';
import { TimeAxis } from './time-axis.tsx';
import { TimeCrosshair } from './time-crosshair.tsx';

interface MatrixViewProps extends Pick<
  CursorLayerProps,
  'marks' | 'label' | 'selection' | 'pinnedMs' | 'onPin' | 'onSelect' | 'onRow' | 'onHide' | 'actions'
> {
  /** Name and actions of a group. */
  readonly head: (group: number) => React.ReactNode;
}

/** Taller than this the rows scroll, and only those in view are drawn. */
const MOST_PX = 600;
/** Rows beyond the edge that are there already when the scroll reaches them. */
const BEYOND_PX = 120;

/** Rows by time: heads, cells, totals, the line of rows in trouble above and the time axis below. Draws marks; computes pixels only. */
export function MatrixView(props: MatrixViewProps): React.ReactElement {
  const { marks, pinnedMs, head } = props;
  const [content, width] = useWidth<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const box = useMemo(() => matrixBox(width, marks), [width, marks]);
  const layout = useMemo(() => rowLayout(marks.groups, box.headPx), [marks.groups, box.headPx]);
  const edges = useMemo(() => columnEdges(marks.columns, box.right - box.left, false), [marks.columns, box]);
  const inView = Math.min(layout.height, MOST_PX);
  const range = visible(layout.groupTops, layout.groupHeights, scrollTop - BEYOND_PX, scrollTop + inView + BEYOND_PX);

  // Fewer rows than before: the browser has scrolled back without saying so.
  useLayoutEffect(() => setScrollTop(scroller.current?.scrollTop ?? 0), [layout]);
  const onReach = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (element === null) return;
      const [top, height] = [layout.tops[row] ?? 0, layout.heights[row] ?? 0];
      if (top - box.headPx < element.scrollTop) element.scrollTop = top - box.headPx;
      else if (top + height > element.scrollTop + inView) element.scrollTop = top + height - inView;
    },
    [layout, box.headPx, inView],
  );
  const stripPx = STRIP_PX + (box.narrow ? 18 : 0);
  return (
    <div ref={setFrame} className={styles.matrix}>
      {width === 0 ? null : <FailingStrip marks={marks} box={box} />}
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ height: inView }}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <div ref={content} className={styles.rows} style={{ height: layout.height }}>
          {width === 0 ? null : (
            <>
              <CellCanvas
                marks={marks}
                layout={layout}
                width={box.right - box.left}
                height={inView}
                scrollTop={scrollTop}
                left={box.left}
              />
              <RowHeads marks={marks} layout={layout} box={box} from={range.from} to={range.to} head={head} />
              <CursorLayer
                {...props}
                layout={layout}
                edges={edges}
                box={box}
                frame={frame}
                offset={stripPx - scrollTop}
                onReach={onReach}
              />
            </>
          )}
        </div>
      </div>
      {width === 0 ? null : (
        <>
          <TimeAxis marks={marks} box={box} />
          <TimeCrosshair columns={marks.columns} edges={edges} box={box} pinnedMs={pinnedMs} />
        </>
      )}
    </div>
  );
}
