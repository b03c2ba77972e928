import { useApi } from '#/api/use-api.ts';
import { wholeBreakdownQuery } from '#/api/whole-breakdown.ts';
import { formatShare } from '#/copy/format.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import { isFailureKind } from '#/domain/failure-kind.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { sourceHas } from '#/domain/offer.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import type { Compared } from '#/view-state/comparison-sides.ts';
import { withBy, withFilter } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import type { BreakdownDimension, ViewState } from '#/view-state/view-state.ts';
import { changesBetween, expectedByChance, type ChangeRow } from './changes-model.ts';
import styles from './compare-table.module.css';
import { SignedDifference } from './signed-difference.tsx';
import { useBoth, useSides } from './use-sides.ts';

const SHOWN = 40;
const MOST_ROWS = 500;
const DIMENSIONS = [
  'zone',
  'country',
  'region',
  'server',
  'operator',
  'kind',
  'tld_type',
  'transport',
  'ip_version',
] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that are compared already, and so have one member on each side. */
const TAKEN: Readonly<Record<Compared, readonly Dimension[]>> = {
  period: [],
  zone: ['zone', 'tld_type'],
  place: ['country', 'region'],
  server: ['server', 'operator'],
};

/** Ranked list of what differs, by one dimension at a time. */
export function CompareChanges(): React.ReactElement {
  const client = useApi();
  const { words } = useCopy();
  const { compare } = useDetailCopy();
  const { view, change, scope } = useView();
  const known = loadedValue(scope);
  const compared = useSides()?.compared ?? 'period';
  const offered = DIMENSIONS.filter(
    (by) =>
      !TAKEN[compared].includes(by) &&
      !isNarrowed(view, by) &&
      (known === null || sourceHas(known.offer, known.source, 'breakdown', by)),
  );
  const by = offered.find((dimension) => dimension === view.by) ?? offered[0] ?? 'kind';
  const load = useBoth(({ question, offer }) =>
    wholeBreakdownQuery(client, question, { by, limit: Math.min(MOST_ROWS, offer.limits.maxPage) }),
  );
  const both = loadedValue(load);
  const found = both === null ? null : changesBetween(both.a, both.b, known?.offer.minSample ?? 0);
  const name = useRowName();
  return (
    <Panel
      id="changes"
      title={compare.changesTitle(compared === 'period')}
      subtitle={found === null ? undefined : compare.changesSubtitle(found.rows.length, found.compared, by)}
      load={load}
      minHeight={420}
      modes={
        <Segmented
          label={compare.changesBy}
          options={offered.map((value) => ({ value, label: words.dimension[value] }))}
          value={by}
          onChange={(next) => change(withBy(view, next), 'push')}
        />
      }
      provenance={({ a }) => ({ ...a, completeUntilMs: null })}
      summary={() => {
        const first = found?.rows[0];
        return compare.changesSummary(
          first === undefined ? null : { name: name(by, first).name, difference: first.found.difference },
        );
      }}
    >
      {() =>
        found === null ? null : (
          <>
            {found.rows.length === 0 ? (
              <p className={styles.none}>{compare.changesNone}</p>
            ) : (
              <Rows
                rows={found.rows.slice(0, SHOWN)}
                by={by}
                caption={compare.changesSubtitle(found.rows.length, found.compared, by)}
              />
            )}
            <p className={styles.note}>
              {[
                found.rows.length > SHOWN ? compare.moreChanges(SHOWN, found.rows.length) : '',
                found.rows.length > 0 && expectedByChance(found.compared) > 0
                  ? compare.byChance(expectedByChance(found.compared))
                  : '',
                found.leftOut > 0 ? compare.oneSided(found.leftOut) : '',
              ]
                .filter((part) => part !== '')
                .join(' ')}
            </p>
          </>
        )
      }
    </Panel>
  );
}

interface RowsProps {
  readonly rows: readonly ChangeRow[];
  readonly by: BreakdownDimension;
  readonly caption: string;
}

function Rows({ rows, by, caption }: RowsProps): React.ReactElement {
  const { words } = useCopy();
  const { compare } = useDetailCopy();
  const { view } = useView();
  const name = useRowName();
  return (
    <table className={`${styles.table} ${styles.changes}`}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.dimension[by]}</th>
          <th scope="col">{compare.column.a}</th>
          <th scope="col">{compare.column.b}</th>
          <th scope="col">{compare.column.change}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const said = name(by, row);
          const to = narrowed(view, by, row.key);
          return (
            <tr key={row.key}>
              <th scope="row">
                {to === null ? (
                  said.name
                ) : (
                  <ViewLink to={to} title={compare.showOnly(said.name)}>
                    {said.name}
                  </ViewLink>
                )}
                {said.code === null ? null : <span className={styles.code}>{said.code}</span>}
              </th>
              {[row.a, row.b].map((counts, i) => (
                <td key={i === 0 ? 'a' : 'b'}>
                  <span className={`${styles.quiet} ${styles.counts}`}>
                    {compare.counts(counts.failed, counts.measured)}{' '}
                  </span>
                  {formatShare(failureRatio(counts), 2)}
                </td>
              ))}
              <td>
                <SignedDifference found={row.found} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A dimension of which a filter leaves one member has nothing to rank. */
function isNarrowed({ zone, place, server, kind }: ViewState, by: Dimension): boolean {
  if (by === 'zone') return zone.length === 1;
  if (by === 'server') return server.length === 1;
  if (by === 'kind') return kind.length === 1;
  return (by === 'country' || by === 'region') && place.length === 1;
}

/** The view narrowed to a row, on both sides; null where the grammar has no such filter. */
function narrowed(view: ViewState, by: BreakdownDimension, key: string): ViewState | null {
  if (by === 'zone') return withFilter(view, 'zone', [key]);
  if (by === 'server') return withFilter(view, 'server', [key]);
  if (by === 'country' || by === 'region') return withFilter(view, 'place', [key]);
  return by === 'kind' && isFailureKind(key) ? withFilter(view, 'kind', [key]) : null;
}

/** What a row is called; an A-label follows where it differs. */
function useRowName(): (
  by: BreakdownDimension,
  row: ChangeRow,
) => { readonly name: string; readonly code: string | null } {
  const { words } = useCopy();
  return (by, { key, label }) => {
    if (by === 'zone') {
      const { name } = zoneName(key, uLabel(key));
      return { name, code: name === `.${key}` || key === 'root' ? null : key };
    }
    return { name: by === 'kind' && isFailureKind(key) ? words.kind[key] : label, code: null };
  };
}
