import { formatCount, formatShare } from '#/copy/format.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { ObligationRow, Verdict } from '#/domain/obligation.ts';
import { Button } from '#/ui/button.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { VerdictMark } from '#/ui/verdict-mark.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { withBurn, withVerdict } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import { VERDICT_FILTERS } from '#/view-state/view-state.ts';
import type { Obligations } from './use-obligations.ts';
import { verdictShares, zoneVerdicts, type ZoneVerdict } from './zone-verdicts-model.ts';
import styles from './zone-verdicts.module.css';

const HEIGHT = 620;

/** Specification 10, zone by zone: those to whom something happened first, with the verdicts as a filter. */
export function ZoneVerdicts({ load }: { readonly load: LoadState<Obligations> }): React.ReactElement {
  const { spec10 } = useLensCopy().compliance;
  const period = loadedValue(load)?.period ?? null;
  return (
    <Panel
      id="generic-tlds"
      title={spec10.title}
      subtitle={period === null ? undefined : spec10.subtitle(period)}
      load={load}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={(value) => spec10.summary(verdictShares(value))}
    >
      {(value) => <Verdicts loaded={value} />}
    </Panel>
  );
}

function Verdicts({ loaded }: { readonly loaded: Obligations }): React.ReactElement {
  const { compliance, obligations } = useLensCopy();
  const { spec10 } = compliance;
  const { view } = useView();
  const { verdict } = view;
  const shares = verdictShares(loaded);
  const all = shares.reduce((sum, [, zones]) => sum + zones, 0);
  const zones = zoneVerdicts(loaded).filter((zone) => verdict === null || zone.verdict === verdict);
  const wanted = verdict === null ? all : (shares.find(([of]) => of === verdict)?.[1] ?? 0);
  const notJudged = loaded.rows.filter(({ subject }) => subject.type === 'system');
  return (
    <>
      <VerdictFilter shares={shares} all={all} />
      {wanted === 0 && verdict !== null ? (
        <p className={styles.none}>{spec10.none(verdict, loaded.period)}</p>
      ) : (
        <div className={styles.scroller} tabIndex={0} role="region" aria-label={spec10.caption}>
          <table className={styles.table}>
            <caption className={styles.hidden}>{spec10.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{spec10.column.zone}</th>
                <th scope="col" className={styles.verdict}>
                  {spec10.column.verdict}
                </th>
                <Head label={spec10.column.month} row={zones[0]?.month} />
                <Head label={spec10.column.dns} row={zones[0]?.dns} />
                <Head label={spec10.column.dnssec} row={zones[0]?.dnssec} />
                <th scope="col" className={styles.coverage}>
                  {spec10.column.coverage}
                </th>
                <th scope="col" className={styles.action}>
                  <span className={styles.hidden}>{spec10.column.gauge}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {zones.map((zone) => (
                <ZoneLine key={zone.id} zone={zone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles.foot}>
        <span>{spec10.shown(zones.length, wanted)}</span>
        {loaded.isWhole || zones.length >= wanted ? null : (
          <Button disabled={loaded.more === null} onClick={() => loaded.more?.()}>
            {loaded.more === null ? spec10.loading : spec10.more}
          </Button>
        )}
      </div>
      {notJudged.length === 0 ? null : (
        <p className={styles.note}>
          {spec10.notJudged}{' '}
          {[...new Set(notJudged.map(({ reason }) => reason ?? 'unknown'))]
            .map((reason) =>
              spec10.notJudgedFor(
                obligations.reason[reason],
                notJudged
                  .filter((row) => (row.reason ?? 'unknown') === reason)
                  .map(
                    ({ threshold }) =>
                      `${spec10.parameter[threshold.parameter] ?? threshold.parameter} (${obligations.threshold(threshold)})`,
                  ),
              ),
            )
            .join(' ')}
        </p>
      )}
    </>
  );
}

/** A column of an obligation says how much of it is allowed. */
function Head({ label, row }: { readonly label: string; readonly row: ObligationRow | null | undefined }) {
  const { compliance, obligations } = useLensCopy();
  return (
    <th scope="col" className={styles.value}>
      {label}
      {row === null || row === undefined ? null : (
        <span className={styles.allowed} title={row.threshold.cite}>
          {compliance.spec10.allowed(obligations.threshold(row.threshold))}
        </span>
      )}
    </th>
  );
}

interface VerdictFilterProps {
  readonly shares: readonly (readonly [Verdict, number])[];
  readonly all: number;
}

function VerdictFilter({ shares, all }: VerdictFilterProps): React.ReactElement {
  const { spec10 } = useLensCopy().compliance;
  const { view, change } = useView();
  return (
    <div className={styles.filter} role="group" aria-label={spec10.filter}>
      <button
        type="button"
        aria-pressed={view.verdict === null}
        onClick={() => change(withVerdict(view, null), 'push')}
      >
        {spec10.all} <b>{formatCount(all)}</b>
      </button>
      {VERDICT_FILTERS.map((verdict) => {
        const zones = shares.find(([of]) => of === verdict)?.[1] ?? 0;
        return (
          <button
            key={verdict}
            type="button"
            aria-pressed={view.verdict === verdict}
            data-empty={zones === 0}
            onClick={() => change(withVerdict(view, view.verdict === verdict ? null : verdict), 'push')}
          >
            <VerdictMark verdict={verdict} /> <b>{formatCount(zones)}</b>
          </button>
        );
      })}
    </div>
  );
}

function ZoneLine({ zone }: { readonly zone: ZoneVerdict }): React.ReactElement {
  const { compliance } = useLensCopy();
  const { view } = useView();
  const { spec10 } = compliance;
  return (
    <tr data-key={zone.id}>
      <th scope="row" className={styles.zone}>
        <SubjectLink to={{ type: 'zone', id: zone.id }}>
          <bdi>{zone.name}</bdi>
        </SubjectLink>
        {zone.code === null ? null : <span className={styles.code}>{zone.code}</span>}
      </th>
      <td className={styles.verdict}>
        <VerdictMark verdict={zone.verdict} />
      </td>
      <Value row={zone.month} />
      <Value row={zone.dns} />
      <Value row={zone.dnssec} />
      <td className={styles.coverage}>{formatShare(zone.coverage, 0)}</td>
      <td className={styles.action}>
        <ViewLink to={withBurn(view, zone.id)} title={spec10.showOf(zone.name)}>
          {spec10.show}
          <span className={styles.hidden}> {spec10.showOf(zone.name)}</span>
        </ViewLink>
      </td>
    </tr>
  );
}

/** A value is in trouble where its own verdict is, whatever the others say. */
function Value({ row }: { readonly row: ObligationRow | null }): React.ReactElement {
  const { obligations } = useLensCopy();
  if (row === null) return <td className={styles.value}>—</td>;
  const isTrouble = row.verdict === 'fail' || row.verdict === 'at_risk';
  return (
    <td className={styles.value} data-trouble={isTrouble} data-zero={row.value === 0}>
      {row.value === null ? obligations.verdict.no_data : obligations.value(row)}
      {row.verdict === 'at_risk' ? (
        <>
          {' '}
          <VerdictMark verdict="at_risk" bare />
        </>
      ) : null}
    </td>
  );
}
