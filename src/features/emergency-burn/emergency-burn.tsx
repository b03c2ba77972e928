import type { LensCopy } from '#/copy/en-lens.ts';
import { burnPoints, isLowerBound, unbrokenRuns } from '#/domain/burn-course.ts';
import type { Burn } from '#/domain/obligation.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { formatInstant } from '#/copy/format.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { BurnChart } from '#/viz/gauge/burn-chart.tsx';
import { BurnGauges } from './burn-gauges.tsx';
import styles from './emergency-burn.module.css';
import { useBurns, type Burns } from './use-burn.ts';

interface EmergencyBurnProps {
  readonly zone: string;
  /** End of the seven days. */
  readonly atMs: number;
  /** What chooses the zone and the moment; absent where the page has chosen. */
  readonly choice?: React.ReactNode;
  /** Where there is more to see. */
  readonly more?: React.ReactNode;
  /** With the course of the week, or the gauges alone. */
  readonly withCourse: boolean;
}

/** How much of the four hours a week of the emergency thresholds one zone has used up. */
export function EmergencyBurn({ zone, atMs, choice, more, withCourse }: EmergencyBurnProps): React.ReactElement {
  const { obligations } = useLensCopy();
  const { burn } = obligations;
  const load = useBurns(zone, atMs, burn.resource);
  const { name } = zoneName(zone, uLabel(zone));
  return (
    <Panel
      id="emergency-threshold"
      title={choice === undefined ? burn.title : burn.titleOf(name)}
      subtitle={burn.subtitle(atMs)}
      load={load}
      minHeight={withCourse ? 420 : 200}
      provenance={(value) => value}
      summary={(value) => summaryOf(value, obligations)}
      twin={(value) => twinOf(value, name, obligations)}
    >
      {(value) => (
        <>
          {choice}
          <BurnGauges burns={value} />
          {withCourse ? (
            <div className={styles.courses}>
              <Course burn={value.dns} />
              <Course burn={value.dnssec} />
            </div>
          ) : null}
          {more}
        </>
      )}
    </Panel>
  );
}

function Course({ burn: one }: { readonly burn: Burn }): React.ReactElement {
  const { burn, service, downtime } = useLensCopy().obligations;
  const { chart } = burn;
  const points = burnPoints(one);
  const name = service[one.service];
  if (points.every(({ downtimeMs, rollingMs }) => (downtimeMs ?? 0) === 0 && (rollingMs ?? 0) === 0)) {
    return (
      <p className={styles.note}>
        {one.consumedMs === null ? burn.gauge(name, null, one.thresholdMs, false) : burn.none(name)}
      </p>
    );
  }
  return (
    <div>
      <h3 className={styles.service}>{chart.label(name)}</h3>
      <BurnChart
        marks={points}
        runs={unbrokenRuns(points)}
        thresholdMs={one.thresholdMs}
        label={chart.label(name)}
        thresholdLabel={chart.threshold(one.thresholdMs)}
        rollingLabel={`${chart.rolling}: ${downtime(one.consumedMs ?? 0)}`}
        words={({ fromMs, downtimeMs, rollingMs }) => chart.point(fromMs, downtimeMs, rollingMs)}
        rest={chart.hint}
      />
    </div>
  );
}

type Words = LensCopy['obligations'];

const summaryOf = ({ dns, dnssec }: Burns, { burn, service, verdict }: Words): string =>
  [dns, dnssec]
    .map(
      (one) =>
        `${burn.gauge(service[one.service], one.consumedMs, one.thresholdMs, isLowerBound(one))} ${verdict[one.verdict]}.`,
    )
    .join(' ');

function twinOf({ dns, dnssec }: Burns, name: string, { burn, service, downtime }: Words): TwinTable {
  const { chart } = burn;
  const shown = (ms: number | null): string => (ms === null ? chart.notMeasured : downtime(ms));
  const others = burnPoints(dnssec);
  const numeric = (key: string, label: string): TwinTable['columns'][number] => ({ key, label, numeric: true });
  return {
    caption: chart.caption(name),
    columns: [
      { key: 'time', label: chart.column.time, numeric: false },
      ...(['dns', 'dnssec'] as const).flatMap((key) => [
        numeric(`${key} down`, `${service[key]}: ${chart.column.downtime}`),
        numeric(`${key} rolling`, `${service[key]}: ${chart.column.rolling}`),
      ]),
    ],
    rows: burnPoints(dns).map(({ fromMs, downtimeMs, rollingMs }, i) => [
      formatInstant(fromMs),
      shown(downtimeMs),
      shown(rollingMs),
      shown(others[i]?.downtimeMs ?? null),
      shown(others[i]?.rollingMs ?? null),
    ]),
  };
}
