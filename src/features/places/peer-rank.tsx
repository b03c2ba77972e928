import { formatCount, formatShare } from '#/copy/format.ts';
import { subjectPath } from '#/domain/subject.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { subjectView } from '#/view-state/page-link.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import { useWidth } from '#/viz/chart/use-width.ts';
import { PeerStrip, type PeerDot } from '#/viz/spark/peer-strip.tsx';
import { Whisker, WhiskerAxis } from '#/viz/spark/whisker.tsx';
import { nearestNeighbours } from './nearest-neighbours.ts';
import styles from './peer-rank.module.css';
import { sortedPlaces, type PlaceRow } from './place-rows.ts';
import { placeTwin } from './place-twin.ts';
import { usePlaceName } from './use-place-name.ts';
import { usePlacePage, type PlacePage } from './use-place-page.ts';

const WHISKER_WIDTH = 300;

/** All measured places of the level on one axis, and the place beside the neighbours that are most like it. */
export function PeerRank({ id }: { readonly id: string }): React.ReactElement {
  const copy = useCopy();
  const { places } = useDetailCopy();
  const load = usePlacePage(id);
  return (
    <Panel
      id="peers"
      title={id === 'world' ? places.partsTitle : places.peersTitle}
      subtitle={load.state === 'ready' || load.state === 'stale' ? places.peersSubtitle(load.value.level) : undefined}
      load={load}
      minHeight={380}
      provenance={(value) => value}
      summary={({ own, level, rows }) =>
        own === null
          ? places.partsSummary(rows.filter(({ bin }) => bin !== null).length, level)
          : places.peersSummary(own.place.name, own.rank, level)
      }
      twin={(value) => placeTwin(sortedPlaces(value.rows, { by: 'ratio', descending: true }), value, copy, places)}
    >
      {(value) => <Peers page={value} />}
    </Panel>
  );
}

function Peers({ page }: { readonly page: PlacePage }): React.ReactElement {
  const placeName = usePlaceName();
  const { places } = useDetailCopy();
  const { view, href } = useView();
  const [box, width] = useWidth<HTMLDivElement>();
  const { own, level, rows } = page;
  const ranked = sortedPlaces(
    rows.filter(({ bin }) => bin !== null),
    { by: 'ratio', descending: false },
  );
  const dots = ranked.flatMap((row): PeerDot[] => {
    const { place, ratio, bin, current } = row;
    if (ratio === null || bin === null) return [];
    const subject = { type: 'place', id: place.id } as const;
    return [
      {
        key: place.id,
        name: place.name,
        ratio,
        bin,
        words: places.dot(place.name, current.failed, current.measured, ratio),
        href: href(subjectView(view, subject), subjectPath(subject)),
        isOwn: place.id === own?.place.id,
      },
    ];
  });
  const lowSample = rows.filter(({ state }) => state === 'low_sample').length;
  const rest = places.rest(lowSample, rows.length - dots.length - lowSample, level);
  const parent = own?.place.parent ?? null;
  const beside = own === null || own.bin === null ? [] : nearestNeighbours(rows, own);
  return (
    <div ref={box}>
      {width === 0 || dots.length === 0 ? null : (
        <PeerStrip dots={dots} label={places.stripLabel(level)} width={width} />
      )}
      {rest === '' ? null : <p className={styles.rest}>{rest}</p>}
      {beside.length === 0 ? null : (
        <Neighbours title={places.neighbours(placeName(parent ?? 'world'))} rows={beside} own={own?.place.id ?? ''} />
      )}
      {own === null ? (
        <Neighbours title={null} rows={sortedPlaces(rows, { by: 'ratio', descending: true })} own="" />
      ) : null}
    </div>
  );
}

interface NeighboursProps {
  readonly title: string | null;
  readonly rows: readonly PlaceRow[];
  readonly own: string;
}

/** Shares with their intervals, one below the other on one axis. */
function Neighbours({ title, rows, own }: NeighboursProps): React.ReactElement {
  const { places } = useDetailCopy();
  const { column } = places;
  return (
    <table className={styles.table}>
      <caption className={title === null ? styles.hidden : styles.caption}>{title ?? places.partsTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{column.place}</th>
          <th scope="col" className={styles.counts}>
            {column.failed} {column.measured}
          </th>
          <th scope="col" className={styles.share}>
            {column.share}
          </th>
          <th scope="col" className={styles.whisker}>
            <span className={styles.hidden}>{column.interval}</span>
            <WhiskerAxis width={WHISKER_WIDTH} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, current, ratio, interval, bin, state, trouble }) => (
          <tr key={place.id} data-own={place.id === own || undefined}>
            <th scope="row">
              {place.id === own ? (
                place.name
              ) : (
                <SubjectLink to={{ type: 'place', id: place.id }}>{place.name}</SubjectLink>
              )}
            </th>
            <td className={styles.counts}>
              {formatCount(current.failed)} <span className={styles.quiet}>/ {formatCount(current.measured)}</span>
            </td>
            <td className={styles.share} data-trouble={trouble}>
              {formatShare(ratio, 2)}
            </td>
            <td className={styles.whisker}>
              <Whisker ratio={ratio} interval={interval} bin={bin} state={state} width={WHISKER_WIDTH} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
