import { Button } from '#/ui/button.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useMedia } from '#/ui/use-media.ts';
import { CellCard } from './cell-card.tsx';
import styles from './cell-card.module.css';
import type { CellReadout } from './matrix-marks.ts';

interface CellTipProps {
  readonly readout: CellReadout;
  /** Middle of the cell and top of its row, in pixels of the frame. */
  readonly x: number;
  readonly y: number;
  readonly frame: HTMLElement;
  readonly isPinned: boolean;
  readonly isTouched: boolean;
  readonly onClose: () => void;
  readonly actions: React.ReactNode;
}

/** A sheet at the bottom where there is no room beside the finger. */
const SHEET = '(max-width: 720px)';
const CARD_PX = 270;
const GAP_PX = 14;
/** Below its row unless that is in the lower part of the screen. */
const LOW = 0.55;

/** What a cell says of itself: beside the cell, as a sheet on phones. Its words are heard from the cell itself. */
export function CellTip(props: CellTipProps): React.ReactElement | null {
  const { readout, isPinned, isTouched, onClose, actions } = props;
  const { serverMatrix: copy } = useDetailCopy();
  const isSheet = useMedia(SHEET);
  const close = <Button look="quiet" icon="close" aria-label={copy.close} onClick={onClose} />;
  if (isSheet) {
    return (
      <div className={styles.sheet} role="region" aria-label={readout.name}>
        <CellCard readout={readout}>
          {actions}
          {close}
        </CellCard>
      </div>
    );
  }
  const isOpen = isPinned || isTouched;
  return (
    <div
      className={styles.floating}
      style={placeOf(props)}
      data-pinned={isOpen}
      role={isOpen ? 'region' : undefined}
      aria-label={isOpen ? readout.name : undefined}
      aria-hidden={isOpen ? undefined : true}
    >
      {isOpen ? (
        <CellCard readout={readout}>
          {actions}
          {close}
        </CellCard>
      ) : (
        <CellCard readout={readout} />
      )}
    </div>
  );
}

/** On the emptier side of the cell. Above or below by where it is on the screen; its own height need not be known for that. */
function placeOf({ x, y, frame }: CellTipProps): React.CSSProperties {
  const box = frame.getBoundingClientRect();
  const fitsRight = x + GAP_PX + CARD_PX <= box.width;
  const left = fitsRight ? x + GAP_PX : Math.max(0, x - GAP_PX - CARD_PX);
  const isLow = box.top + y > document.documentElement.clientHeight * LOW;
  return isLow ? { left, bottom: box.height - y + GAP_PX } : { left, top: y + GAP_PX + 8 };
}
