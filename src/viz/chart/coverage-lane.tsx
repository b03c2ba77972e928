import { memo, useId } from 'react';
import styles from './chart.module.css';
import { stretches } from './course.ts';
import { Patterns } from './patterns.tsx';
import type { PlotBox } from './plot-box.ts';
import { textWidth } from './text-width.ts';
import type { BucketMark, CoverageMark, CoverageMarks } from './timeline-marks.ts';

interface CoverageLaneProps {
  readonly coverage: CoverageMarks;
  readonly buckets: readonly BucketMark[];
  readonly box: PlotBox;
  readonly x: (ms: number) => number;
}

const STRIP_PX = 5;
/** Where all is well a hairline says so. */
const QUIET_PX = 1;

/** Under the plot, on its time axis: when the probes rather than the DNS were the problem. */
export const CoverageLane = memo(function CoverageLane({ coverage, buckets, box, x }: CoverageLaneProps) {
  const id = useId();
  const middle = box.coverageY;
  const bands = (mark: CoverageMark): readonly Band[] =>
    stretches(coverage.marks, (each) => each === mark).map(({ start, end }) => ({
      from: x(buckets[start]?.startMs ?? 0),
      to: x(buckets[end - 1]?.endMs ?? 0),
    }));
  const low = bands('low');
  const strip = (band: Band, look: { readonly className?: string | undefined; readonly fill?: string }) => (
    <rect
      key={band.from}
      {...look}
      x={band.from}
      y={middle - STRIP_PX / 2}
      width={Math.max(1, band.to - band.from)}
      height={STRIP_PX}
    />
  );
  return (
    <svg className={styles.layer} width={box.width} height={box.height} aria-hidden="true">
      <Patterns id={id} />
      {box.narrow ? null : (
        <text className={styles.axisText} x={box.left - 8} y={middle + 4} textAnchor="end">
          {coverage.label}
        </text>
      )}
      {bands('full').map(({ from, to }) => (
        <rect
          key={from}
          className={styles.covered}
          x={from}
          y={middle - QUIET_PX / 2}
          width={to - from}
          height={QUIET_PX}
        />
      ))}
      {low.map((band) => strip(band, { className: styles.uncovered }))}
      {bands('gap').map((band) => strip(band, { fill: `url(#${id}-gap)` }))}
      {bands('fault').map((band) => strip(band, { fill: `url(#${id}-fault)` }))}
      {low.length === 0 ? null : <LowLabel text={coverage.lowLabel} band={widest(low)} box={box} />}
    </svg>
  );
});

interface Band {
  readonly from: number;
  readonly to: number;
}

const widest = (bands: readonly Band[]): Band =>
  bands.reduce((best, band) => (band.to - band.from > best.to - best.from ? band : best), { from: 0, to: 0 });

/** In words, once, after the widest stretch, or before it where there is no room. */
function LowLabel({
  text,
  band,
  box,
}: {
  readonly text: string;
  readonly band: Band;
  readonly box: PlotBox;
}): React.ReactElement {
  const isAfter = band.to + 6 + textWidth(text, 12) <= box.right;
  return (
    <text
      className={styles.stateText}
      x={isAfter ? band.to + 6 : band.from - 6}
      y={box.coverageY + 4}
      textAnchor={isAfter ? 'start' : 'end'}
    >
      {text}
    </text>
  );
}
