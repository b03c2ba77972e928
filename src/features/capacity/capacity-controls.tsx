import { useId, useState } from 'react';
import { CAPACITY_BANDS } from '#/domain/capacity-band.ts';
import { dayAt, dayMsOf, type LoadRecord } from '#/domain/root-load.ts';
import { Button } from '#/ui/button.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Segmented } from '#/ui/segmented.tsx';
import { useView } from '#/view-state/use-view.ts';
import { ROOT_LETTERS } from '#/view-state/view-state.ts';
import { DEFAULT_WHAT_IF, MOST_BOTS, MOST_PER_BOT } from '#/view-state/what-if.ts';
import { toggleTarget, withWhatIf } from '#/view-state/lens-transitions.ts';
import { formatCount } from '#/copy/format.ts';
import type { AssumedLetter } from './assumptions.ts';
import styles from './capacity.module.css';
import { NumberField } from './number-field.tsx';

interface CapacityControlsProps {
  readonly record: LoadRecord;
  readonly day: number;
  readonly letters: readonly AssumedLetter[];
}

/** Steps of the slider in each power of ten. */
const STEPS = 20;
const PRESETS = [
  { key: 'dyn', bots: 100_000 },
  { key: 'mirai', bots: 600_000 },
] as const;

/** Two digits are as much as a slider can mean. */
const botsAt = (position: number): number => {
  const bots = 10 ** (position / STEPS);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(bots)) - 1);
  return Math.round(bots / unit) * unit;
};
const positionOf = (bots: number): number => Math.max(3 * STEPS, Math.round(Math.log10(Math.max(1, bots)) * STEPS));

/** Every assumption of the model, to be changed; each is in the link. */
export function CapacityControls({ record, day, letters }: CapacityControlsProps): React.ReactElement {
  const { capacity: copy } = useLensCopy();
  const { view, change } = useView();
  const { bots, perBot, targets, band, tries } = view;
  const { field } = copy;
  const set = (next: Parameters<typeof withWhatIf>[1], how: 'push' | 'replace' = 'push'): void =>
    change(withWhatIf(view, next), how);
  const invalid = (least: number, most: number): string => field.invalid(formatCount(least), formatCount(most));
  const assumed = letters.filter(({ isAssumed }) => isAssumed).map(({ letter }) => copy.letter(letter));
  return (
    <>
      <NumberField
        label={field.bots}
        value={bots}
        least={0}
        most={MOST_BOTS}
        invalid={invalid(0, MOST_BOTS)}
        onChange={(value) => set({ bots: value }, 'replace')}
      />
      <input
        type="range"
        className={styles.range}
        aria-label={field.botsSlider}
        aria-valuetext={formatCount(bots)}
        min={3 * STEPS}
        max={8 * STEPS}
        value={positionOf(bots)}
        onChange={(event) => set({ bots: botsAt(Number(event.target.value)) }, 'replace')}
      />
      <div className={styles.presets} role="group" aria-label={copy.preset.label}>
        {PRESETS.map(({ key, bots: size }) => (
          <Button key={key} look="quiet" aria-pressed={bots === size} onClick={() => set({ bots: size })}>
            {copy.preset[key]}
          </Button>
        ))}
      </div>
      <NumberField
        label={field.perBot}
        value={perBot}
        least={0}
        most={MOST_PER_BOT}
        invalid={invalid(0, MOST_PER_BOT)}
        onChange={(value) => set({ perBot: value }, 'replace')}
        note={copy.assumption.perBot}
      />
      <fieldset className={styles.targets}>
        <legend className={styles.label}>{field.targets}</legend>
        <button
          type="button"
          className={styles.target}
          aria-pressed={targets.length === 0}
          onClick={() => set({ targets: [] })}
        >
          {field.all}
        </button>
        {ROOT_LETTERS.map((letter) => (
          <button
            key={letter}
            type="button"
            className={styles.target}
            aria-pressed={targets.length === 0 || targets.includes(letter)}
            onClick={() => change(toggleTarget(view, letter, ROOT_LETTERS), 'push')}
          >
            {copy.letter(letter)}
          </button>
        ))}
      </fieldset>
      <div className={styles.field}>
        <span className={styles.label}>{field.band}</span>
        <Segmented
          label={field.band}
          options={CAPACITY_BANDS.map((value) => ({ value, label: copy.band[value] }))}
          value={band}
          onChange={(value) => set({ band: value })}
        />
        <span className={styles.note}>{copy.bandSource[band]}</span>
      </div>
      <BaseField record={record} day={day} note={copy.assumption.base(dayMsOf(record, day), assumed)} />
      <NumberField
        label={field.tries}
        value={tries}
        least={1}
        most={ROOT_LETTERS.length}
        invalid={invalid(1, ROOT_LETTERS.length)}
        onChange={(value) => set({ tries: value }, 'replace')}
        note={copy.assumption.tries}
      />
      <Button onClick={() => set(DEFAULT_WHAT_IF)}>{field.reset}</Button>
    </>
  );
}

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The day whose measured load is the usual one. A day that nobody reported is refused and said; the last good one holds. */
function BaseField({
  record,
  day,
  note,
}: {
  readonly record: LoadRecord;
  readonly day: number;
  readonly note: string;
}): React.ReactElement {
  const { capacity: copy } = useLensCopy();
  const { view, change } = useView();
  const [refused, setRefused] = useState(false);
  const id = useId();
  const noteId = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {copy.field.base}
      </label>
      <input
        id={id}
        aria-describedby={noteId}
        type="date"
        min={dateOf(record.fromMs)}
        max={dateOf(dayMsOf(record, record.days - 1))}
        value={dateOf(dayMsOf(record, day))}
        aria-invalid={refused}
        onChange={(event) => {
          const ms = Date.parse(`${event.target.value}T00:00Z`);
          if (Number.isNaN(ms)) return;
          const isKnown = record.letters.some(({ queries }) => (queries[dayAt(record, ms)] ?? null) !== null);
          setRefused(!isKnown);
          if (isKnown) change(withWhatIf(view, { baseMs: ms }), 'push');
        }}
      />
      <span id={noteId} className={refused ? styles.error : styles.note} role={refused ? 'alert' : undefined}>
        {refused ? copy.field.invalidDay : note}
      </span>
    </div>
  );
}
