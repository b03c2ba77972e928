import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { useMedia } from '#/ui/use-media.ts';
import type { Pointed } from '#/viz/map/map-marks.ts';
import { KindBar } from '#/viz/spark/kind-bar.tsx';
import { Sparkline } from '#/viz/spark/sparkline.tsx';
import { tooltipPosition } from '#/viz/map/tooltip-position.ts';
import type { CourseModel, TooltipModel } from './tooltip-model.ts';
import styles from './place-tooltip.module.css';

interface PlaceTooltipProps {
  readonly model: TooltipModel;
  readonly course: CourseModel | null;
  readonly pointed: Pointed;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
}

/** A sheet at the bottom where there is no room beside the finger. */
const SHEET = '(max-width: 720px)';

/** Room for the course inside the padding of each, in pixels. */
const FLOATING_WIDTH = 228;
const SHEET_MARGIN = 16;

/** What a place says of itself: beside the pointer or the focused place, as a sheet on phones. */
export function PlaceTooltip(props: PlaceTooltipProps): React.ReactElement {
  const isSheet = useMedia(SHEET);
  return isSheet ? <Sheet {...props} /> : <Floating {...props} />;
}

function Floating({ model, course, pointed }: PlaceTooltipProps): React.ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<{ readonly left: number; readonly top: number } | null>(null);
  // Its size depends on its words, so it is placed after it has been laid out and before it is painted.
  useLayoutEffect(() => {
    const tip = element.current;
    const map = tip?.parentElement ?? null;
    if (tip === null || map === null) return;
    const at = map.getBoundingClientRect();
    const tall = document.documentElement.clientHeight;
    const wide = document.documentElement.clientWidth;
    const size = { width: tip.offsetWidth, height: tip.offsetHeight };
    setSpot(tooltipPosition(pointed, size, [8 - at.left, 8 - at.top, wide - 8 - at.left, tall - 8 - at.top]));
  }, [pointed, model, course]);
  const style = spot === null ? { visibility: 'hidden' as const } : spot;
  return (
    <div ref={element} className={styles.tip} style={style} role="tooltip">
      <Content model={model} course={course} width={FLOATING_WIDTH} />
    </div>
  );
}

function Sheet({ model, course, isSelected, onSelect, onClose }: PlaceTooltipProps): React.ReactElement {
  const { tip } = useCopy().worldMap;
  return (
    <div className={styles.sheet} role="region" aria-label={model.name}>
      <Content model={model} course={course} width={document.documentElement.clientWidth - 2 * SHEET_MARGIN} />
      <div className={styles.actions}>
        <Button onClick={() => onSelect(model.id)}>{isSelected ? tip.unchoose : tip.choose(model.name)}</Button>
        <Button look="quiet" icon="close" aria-label={tip.close} onClick={onClose} />
      </div>
    </div>
  );
}

function Content({
  model,
  course,
  width,
}: {
  readonly model: TooltipModel;
  readonly course: CourseModel | null;
  /** Of the course, in pixels. */
  readonly width: number;
}): React.ReactElement {
  const isTrouble = model.bin !== null && model.bin >= 2;
  return (
    <>
      <p className={styles.head}>
        <span className={styles.name}>{model.name}</span>
        {model.code === null ? null : <span className={styles.code}>{model.code}</span>}
        {model.state === 'value' || model.state === 'zero' ? null : <StateMark state={model.state} />}
        <span className={styles.share} data-quiet={model.bin === null}>
          {model.share}
        </span>
      </p>
      <dl className={styles.lines}>
        {model.lines.map(({ label, value, change }) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd>
              {value}
              {change === null ? null : (
                <span className={styles.change} data-direction={change.direction}>
                  {change.text}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {model.bin === null ? null : (
        <div className={styles.course} aria-hidden="true">
          {course === null || course.parts.length === 0 ? null : (
            <KindBar parts={course.parts} quiet={false} height={6} />
          )}
          {course === null ? null : (
            <Sparkline buckets={course.buckets} width={width} height={30} tone={isTrouble ? 'trouble' : 'calm'} />
          )}
        </div>
      )}
      <p className={styles.sentence}>{course?.sentence ?? model.sentence}</p>
    </>
  );
}
