import { useRef, useState } from 'react';
import type { FailureBin } from '#/domain/failure-bin.ts';
import { LOG_TICKS, logPosition } from './log-share.ts';
import { stackedPeers } from './peer-stack.ts';
import styles from './peer-strip.module.css';

export interface PeerDot {
  readonly key: string;
  readonly name: string;
  /** Failed share, 0 to 1. */
  readonly ratio: number;
  readonly bin: FailureBin;
  /** Accessible name with the numbers in it. */
  readonly words: string;
  readonly href: string;
  readonly isOwn: boolean;
}

interface PeerStripProps {
  /** By failed share, lowest first: the order of the arrow keys. */
  readonly dots: readonly PeerDot[];
  /** Accessible name of the list. */
  readonly label: string;
  readonly width: number;
}

const DOT = 9;
const HEIGHT = 132;
const TICK_LABELS: readonly string[] = ['0.01', '0.1', '1', '10', '100\u202f%'];

/** All peers as dots on the logarithmic axis of failed shares, each a link. One of them is in the tab order; arrow keys move along. */
export function PeerStrip({ dots, label, width }: PeerStripProps): React.ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const own = Math.max(
    0,
    dots.findIndex(({ isOwn }) => isOwn),
  );
  const [cursor, setCursor] = useState<number | null>(null);
  const [named, setNamed] = useState<number | null>(null);
  const tabStop = Math.min(cursor ?? own, dots.length - 1);
  const placed = stackedPeers(dots, width, DOT);
  const highest = Math.max(1, ...placed.map(({ floor }) => floor));
  const rise = Math.min(DOT, (HEIGHT - 34) / highest);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = { ArrowLeft: tabStop - 1, ArrowRight: tabStop + 1, Home: 0, End: dots.length - 1 }[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = Math.min(dots.length - 1, Math.max(0, next));
    setCursor(to);
    const link = list.current?.querySelectorAll('a')[to];
    link?.focus();
  };
  const shown = named === null ? null : placed[named];
  return (
    <div className={styles.strip} style={{ width, height: HEIGHT + 20 }}>
      <svg className={styles.axis} width={width} height={HEIGHT + 20} aria-hidden="true">
        {LOG_TICKS.map((tick, i) => (
          <g key={tick}>
            <path className={styles.guide} d={`M${logPosition(tick) * width},0V${HEIGHT}`} />
            <text
              x={logPosition(tick) * width}
              y={HEIGHT + 15}
              textAnchor={i === 0 ? 'start' : i === LOG_TICKS.length - 1 ? 'end' : 'middle'}
            >
              {TICK_LABELS[i]}
            </text>
          </g>
        ))}
        <path className={styles.ground} d={`M0,${HEIGHT - 0.5}H${width}`} />
      </svg>
      <ul ref={list} className={styles.dots} aria-label={label} onKeyDown={onKeyDown}>
        {placed.map(({ peer, x, floor }, i) => (
          <li key={peer.key} style={{ left: x, top: HEIGHT - DOT / 2 - 1 - floor * rise }}>
            <a
              className={styles.dot}
              data-own={peer.isOwn || undefined}
              style={{ background: `var(--fail-${peer.bin})` }}
              href={peer.href}
              aria-label={peer.words}
              aria-current={peer.isOwn ? 'page' : undefined}
              tabIndex={i === tabStop ? 0 : -1}
              onPointerEnter={() => setNamed(i)}
              onPointerLeave={() => setNamed(null)}
              onFocus={() => setNamed(i)}
              onBlur={() => setNamed(null)}
            />
          </li>
        ))}
      </ul>
      {shown === null || shown === undefined ? (
        <OwnLabel placed={placed} rise={rise} width={width} />
      ) : (
        <Name x={shown.x} floor={shown.floor} rise={rise} width={width} text={shown.peer.words} strong={false} />
      )}
    </div>
  );
}

function OwnLabel({
  placed,
  rise,
  width,
}: {
  readonly placed: ReturnType<typeof stackedPeers<PeerDot>>;
  readonly rise: number;
  readonly width: number;
}): React.ReactElement | null {
  const own = placed.find(({ peer }) => peer.isOwn);
  if (own === undefined) return null;
  return <Name x={own.x} floor={own.floor} rise={rise} width={width} text={own.peer.name} strong />;
}

/** Over its dot, kept inside the strip. */
function Name(props: {
  readonly x: number;
  readonly floor: number;
  readonly rise: number;
  readonly width: number;
  readonly text: string;
  readonly strong: boolean;
}): React.ReactElement {
  const { x, floor, rise, width, text, strong } = props;
  const shift = `${-Math.round((x / Math.max(1, width)) * 100)}%`;
  return (
    <span
      className={styles.name}
      data-strong={strong}
      style={{ left: x, top: Math.max(0, HEIGHT - 34 - floor * rise), transform: `translateX(${shift})` }}
      aria-hidden="true"
    >
      {text}
    </span>
  );
}
