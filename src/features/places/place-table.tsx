import { formatChange, formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import { countryCode, type PlaceLevel } from '#/domain/place.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { shownLevel } from '#/view-state/map-question.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { sortWithin, withQuery, withSort } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { Whisker, WhiskerAxis } from '#/viz/spark/whisker.tsx';
import {
  foundPlaces,
  PLACE_SORTS,
  sortedPlaces,
  type PlaceOrder,
  type PlaceRow,
  type PlaceSort,
} from './place-rows.ts';
import { PlaceSearch } from './place-search.tsx';
import styles from './place-table.module.css';
import { placeTwin } from './place-twin.ts';
import { usePlaceRows, type LoadedPlaces } from './use-place-rows.ts';

const WHISKER_WIDTH = 236;

/** Every place of the level on the map, ranked by failed share, with the ranks that chance leaves open. */
export function PlaceTable(): React.ReactElement {
  const copy = useCopy();
  const { places } = useDetailCopy();
  const { view, scope } = useView();
  const level = shownLevel(loadedValue(scope), view.level);
  const load = usePlaceRows(level, copy.worldMap.dimension);
  const order = sortWithin(view.sort, PLACE_SORTS, { by: 'ratio', descending: true });
  return (
    <Panel
      id="places"
      title={places.tableTitle}
      subtitle={places.tableSubtitle(level)}
      load={load}
      minHeight={620}
      provenance={(value) => value}
      summary={({ rows }) => {
        const measured = rows.filter(({ bin }) => bin !== null);
        const [first] = sortedPlaces(measured, { by: 'ratio', descending: true });
        const highest =
          first?.ratio === undefined || first.ratio === null ? null : { name: first.place.name, ratio: first.ratio };
        return places.tableSummary(level, rows.filter(({ ratio }) => ratio !== null).length, rows.length, highest);
      }}
      twin={(value) => placeTwin(sortedPlaces(value.rows, order), value, copy, places)}
    >
      {(value) => <Rows value={value} order={order} level={level} />}
    </Panel>
  );
}

interface RowsProps {
  readonly value: LoadedPlaces;
  readonly order: PlaceOrder;
  readonly level: PlaceLevel;
}

function Rows({ value, order, level }: RowsProps): React.ReactElement {
  const { places } = useDetailCopy();
  const { view, change } = useView();
  const shown = foundPlaces(sortedPlaces(value.rows, order), view.q);
  const searched = view.q.trim() !== '';
  return (
    <>
      <PlaceSearch
        label={places.search(level)}
        value={view.q}
        status={searched ? places.found(shown.length, value.rows.length) : ''}
        onChange={(text) => change(withQuery(view, text), 'replace')}
      />
      {shown.length === 0 ? (
        <p className={styles.nothing}>{places.foundNothing(view.q.trim(), level)}</p>
      ) : (
        <div className={styles.scroller} role="region" aria-label={places.scroller(level)} tabIndex={0}>
          <table className={styles.table}>
            <caption className={styles.hidden}>{places.caption(level, value.window)}</caption>
            <Head order={order} />
            <tbody>
              {shown.map((row) => (
                <Row key={row.place.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Head({ order }: { readonly order: PlaceOrder }): React.ReactElement {
  const { places } = useDetailCopy();
  const { column } = places;
  const sortOf = (...keys: readonly PlaceSort[]): 'ascending' | 'descending' | undefined =>
    keys.includes(order.by) ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.rank}>
          {column.rank}
        </th>
        <th scope="col" className={styles.name} aria-sort={sortOf('key')}>
          <SortButton order={order} by="key" label={column.place} />
        </th>
        <th scope="col" className={styles.counts} aria-sort={sortOf('failed', 'measured')}>
          <SortButton order={order} by="failed" label={column.failed} />{' '}
          <SortButton order={order} by="measured" label={column.measured} />
        </th>
        <th scope="col" className={styles.share} aria-sort={sortOf('ratio')}>
          <SortButton order={order} by="ratio" label={column.share} />
        </th>
        <th scope="col" className={styles.whisker}>
          <span className={styles.hidden}>{column.interval}</span>
          <WhiskerAxis width={WHISKER_WIDTH} />
        </th>
        <th scope="col" className={styles.change}>
          {column.change}
        </th>
        <th scope="col" className={styles.vantage}>
          {column.vantage}
        </th>
      </tr>
    </thead>
  );
}

interface SortButtonProps {
  readonly order: PlaceOrder;
  readonly by: PlaceSort;
  readonly label: string;
}

function SortButton({ order, by, label }: SortButtonProps): React.ReactElement {
  const { places } = useDetailCopy();
  const { view, change } = useView();
  const active = order.by === by;
  const descending = active ? !order.descending : by !== 'key';
  return (
    <button
      type="button"
      className={styles.sort}
      data-active={active}
      title={places.sortBy[by][descending ? 0 : 1]}
      // From the order shown, not from the one of the address, which may be of another table.
      onClick={() => change(withSort({ ...view, sort: order }, by), 'push')}
    >
      {label}
      {active ? <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span> : null}
    </button>
  );
}

function Row({ row }: { readonly row: PlaceRow }): React.ReactElement {
  const { places } = useDetailCopy();
  const { place, current, state, ratio, interval, bin, rank, vantagePoints } = row;
  const code = countryCode(place.id);
  return (
    <tr>
      <td className={styles.rank}>
        {rank === null ? null : (
          <>
            <span aria-hidden="true">{formatCount(rank.rank)}</span>
            <span className={styles.range} aria-hidden="true">
              {places.rankShort(rank)}
            </span>
            <span className={styles.hidden}>{places.rankWords(rank)}</span>
          </>
        )}
      </td>
      <th scope="row" className={styles.name}>
        <SubjectLink to={{ type: 'place', id: place.id }} className={styles.link}>
          {place.name}
        </SubjectLink>
        {code === null ? null : <span className={styles.code}>{code}</span>}
      </th>
      <td className={styles.counts}>
        {ratio === null ? null : (
          <>
            {formatCount(current.failed)} <span className={styles.quiet}>/ {formatCount(current.measured)}</span>
          </>
        )}
      </td>
      <td className={styles.share} data-trouble={row.trouble} data-low={state === 'low_sample'}>
        {ratio === null ? (
          <span className={styles.narrowWords}>{places.state(state, vantagePoints, current.excluded)}</span>
        ) : (
          formatShare(ratio, 2)
        )}
      </td>
      <td className={styles.whisker}>
        {ratio === null ? (
          <span className={styles.why}>
            <StateMark state={state} /> {places.state(state, vantagePoints, current.excluded)}
          </span>
        ) : (
          <>
            <Whisker ratio={ratio} interval={interval} bin={bin} state={state} width={WHISKER_WIDTH} />
            <span className={styles.hidden}>{formatInterval(interval)}</span>
          </>
        )}
      </td>
      <td className={styles.change} data-departure={row.departure ?? 'none'}>
        {state === 'low_sample' ? (
          <span className={styles.why}>
            <StateMark state={state} width={10} /> {places.state(state, vantagePoints, null)}
          </span>
        ) : ratio === null ? null : (
          formatChange(row.change, 2)
        )}
      </td>
      <td className={styles.vantage}>{formatCount(vantagePoints)}</td>
    </tr>
  );
}
