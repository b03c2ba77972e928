import { useMemo } from 'react';
import { thenLoad } from '#/api/load-state.ts';
import { useLoadRecord } from '#/api/use-load-record.ts';
import { formatShare } from '#/copy/format.ts';
import { formatMany, formatRoundMany } from '#/copy/many.ts';
import { CAPACITY_BANDS } from '#/domain/capacity-band.ts';
import { botsToSaturate, outcomeOf, type Outcome } from '#/domain/capacity-model.ts';
import type { LoadState } from '#/domain/load-state.ts';
import type { LoadRecord } from '#/domain/root-load.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { ModelBadge } from '#/ui/model-badge.tsx';
import { Panel } from '#/ui/panel.tsx';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { useView } from '#/view-state/use-view.ts';
import { ReachChart } from '#/viz/load/reach-chart.tsx';
import { assumedLetters, baseDay, CURVE_SIZES, reachCurves, type AssumedLetter } from './assumptions.ts';
import { CapacityControls } from './capacity-controls.tsx';
import { CapacityTable } from './capacity-table.tsx';
import styles from './capacity.module.css';

interface Modelled {
  readonly record: LoadRecord;
  /** Index of the day of the usual load. */
  readonly day: number;
}

const TICKS = [3, 4, 5, 6, 7, 8].map((power) => 10 ** power);

/** What a botnet of a chosen size would do to the root letters, as a model: assumptions, who is saturated, and who still gets an answer. */
export function CapacityWhatIf(): React.ReactElement {
  const { capacity: copy, load: words } = useLensCopy();
  const { view, scope } = useView();
  const { perBot, targets, band, tries, capacities, bots } = view;
  const record = useLoadRecord(scope, words.resource);
  const load = thenLoad(record, (value): LoadState<Modelled> => {
    const day = baseDay(value, view.baseMs);
    return day === null
      ? { state: 'empty', reason: { kind: 'nothing_matches' } }
      : { state: 'ready', value: { record: value, day } };
  });
  const attack = { perBot, targets };
  const lettersOf = ({ record: value, day }: Modelled): readonly AssumedLetter[] =>
    assumedLetters(value, day, band, capacities);
  return (
    <Panel
      id="what-if"
      title={copy.title}
      subtitle={copy.subtitle}
      load={load}
      minHeight={560}
      modes={<ModelBadge {...copy.badge} />}
      summary={(value) => {
        const outcome = outcomeOf(lettersOf(value), { ...attack, bots }, tries);
        return copy.summary(bots, saturatedOf(outcome), outcome.letters.length, outcome.reached);
      }}
      twin={({ record: value, day }): TwinTable => {
        const curves = reachCurves(value, day, { capacities, tries }, attack);
        return {
          caption: copy.twin.caption,
          columns: [
            { key: 'bots', label: copy.twin.bots, numeric: true },
            ...CAPACITY_BANDS.map((key) => ({ key, label: copy.band[key], numeric: true })),
          ],
          rows: CURVE_SIZES.map((size, i) => [
            formatMany(size),
            ...curves.map(({ shares }) => formatShare(shares[i] ?? null, 1)),
          ]),
        };
      }}
    >
      {(value) => <Model value={value} letters={lettersOf(value)} />}
    </Panel>
  );
}

const saturatedOf = ({ letters }: Outcome): number => letters.filter(({ saturated }) => saturated).length;

function Model({
  value,
  letters,
}: {
  readonly value: Modelled;
  readonly letters: readonly AssumedLetter[];
}): React.ReactElement {
  const { capacity: copy } = useLensCopy();
  const { view } = useView();
  const { bots, perBot, targets, tries, band, capacities } = view;
  const { record, day } = value;
  const outcome = outcomeOf(letters, { bots, perBot, targets }, tries);
  const saturated = saturatedOf(outcome);
  const hit = targets.length === 0 ? letters.length : targets.length;
  const lines = useMemo(
    () =>
      reachCurves(record, day, { capacities, tries }, { perBot, targets }).map((curve) => ({
        key: curve.band,
        label: copy.band[curve.band],
        chosen: curve.band === band,
        shares: curve.shares,
      })),
    [record, day, capacities, tries, perBot, targets, band, copy],
  );
  return (
    <div className={styles.model} data-watermark={copy.watermark}>
      <div className={styles.controls}>
        <CapacityControls record={record} day={day} letters={letters} />
      </div>
      <div className={styles.outcome}>
        <div className={styles.result} role="status">
          <p className={styles.figure}>{formatShare(outcome.reached, 1)}</p>
          <p className={styles.sentence}>
            {copy.result.reached(formatShare(outcome.reached, 1), tries)}{' '}
            <b>{saturated === 0 ? copy.result.none(letters.length) : copy.result.some(saturated, letters.length)}</b>
          </p>
          <p className={styles.note}>
            {copy.result.total(bots * perBot, hit)} {copy.result.first(botsToSaturate(letters, { perBot, targets }))}
          </p>
        </div>
        <ReachChart
          xs={CURVE_SIZES}
          lines={lines}
          at={{ x: bots, share: outcome.reached }}
          ticks={TICKS.map((x) => ({ x, label: formatRoundMany(x) }))}
          xLabel={copy.curve.x}
          yLabel={copy.curve.y}
          percent={(share) => formatShare(share, 0)}
        />
        <CapacityTable letters={letters} outcome={outcome} />
        <ul className={styles.formula}>
          {copy.formula.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
