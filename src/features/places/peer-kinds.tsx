import { formatCount, formatShare } from '#/copy/format.ts';
import { thenLoad } from '#/api/load-state.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { excludesZero, type ShareDifference } from '#/domain/share-difference.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { largestDifference, peerKindRows } from './peer-kinds-model.ts';
import styles from './peer-kinds.module.css';
import { usePlaceName } from './use-place-name.ts';
import { useKindsFrom, usePlacePage } from './use-place-page.ts';

interface Compared {
  readonly here: BreakdownAnswer;
  readonly others: readonly BreakdownAnswer[];
}

/** How it fails here against the region and the world, kind by kind, with signed differences. */
export function PeerKinds({ id }: { readonly id: string }): React.ReactElement {
  const { words } = useCopy();
  const placeName = usePlaceName();
  const { places } = useDetailCopy();
  const parent = loadedValue(usePlacePage(id))?.own?.place.parent ?? null;
  const region = parent === null || parent === 'world' ? null : parent;
  const here = useKindsFrom([id]);
  const inRegion = useKindsFrom(region === null ? [] : [region]);
  const inWorld = useKindsFrom([]);
  const names = [...(region === null ? [] : [placeName(region)]), places.world];
  const load = thenLoad(here, (own) =>
    thenLoad(inRegion, (near) =>
      thenLoad(inWorld, (all): LoadState<Compared> => ({
        state: 'ready',
        value: { here: own, others: region === null ? [all] : [near, all] },
      })),
    ),
  );
  const nameOf = (kind: ReturnType<typeof peerKindRows>[number]['kind']): string =>
    kind === null ? places.allKinds : words.kind[kind];
  const name = placeName(id);
  return (
    <Panel
      id="differs"
      title={places.kindsTitle}
      subtitle={places.kindsSubtitle}
      load={load}
      minHeight={280}
      provenance={({ here: own }) => ({ ...own, completeUntilMs: null })}
      summary={({ here: own, others }) => {
        const largest = largestDifference(peerKindRows(own, others));
        return places.kindsSummary(
          name,
          largest === null ? null : { ...largest, kind: nameOf(largest.kind), against: names[0] ?? '' },
        );
      }}
    >
      {({ here: own, others }) =>
        failureRatio(own.total?.current ?? { measured: null, failed: null }) === null ? (
          <p className={styles.none}>{places.kindsNone}</p>
        ) : (
          <table className={styles.table}>
            <caption className={styles.hidden}>{places.kindsSubtitle}</caption>
            <thead>
              <tr>
                <th scope="col">{places.kind}</th>
                <th scope="col" className={styles.number}>
                  {places.here}
                </th>
                {names.map((other) => (
                  <th key={other} scope="col" className={styles.number}>
                    {places.against(other)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {peerKindRows(own, others).map(({ kind, here: counts, differences }) => (
                <tr key={kind ?? 'all'} data-all={kind === null || undefined}>
                  <th scope="row">{nameOf(kind)}</th>
                  <td className={styles.number}>
                    <span className={styles.quiet}>{formatCount(counts.failed)}</span>{' '}
                    {formatShare(failureRatio(counts), 2)}
                  </td>
                  {differences.map((found, i) => (
                    <Difference key={names[i]} found={found} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Panel>
  );
}

function Difference({ found }: { readonly found: ShareDifference | null }): React.ReactElement {
  const { places } = useDetailCopy();
  if (found === null) return <td className={styles.number}>—</td>;
  const beyond = excludesZero(found);
  return (
    <td className={styles.number} data-sign={!beyond ? 'none' : found.difference > 0 ? 'worse' : 'better'}>
      {places.points(found.difference)}
      <span className={styles.interval}>{beyond ? places.pointsInterval(found.interval) : places.withinChance}</span>
    </td>
  );
}
