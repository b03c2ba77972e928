import { useCallback, useMemo } from 'react';
import { formatWindow } from '#/copy/format.ts';
import { placeName } from '#/copy/place-name.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import type { Segment } from '#/domain/segment.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { FigureList } from '#/ui/figure-list.tsx';
import { withWindow } from '#/view-state/time-transitions.ts';
import { clearFilters } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import { figuresOf, type Figure } from './headline-figures.ts';
import styles from './headline.module.css';
import { tellStory, type HeadlineFacts } from './tell-story.ts';
import { useHeadline } from './use-headline.ts';

/** The answer in one sentence, and four figures: what fails, where, since when, how sure. */
export function Headline(): React.ReactElement {
  const copy = useCopy();
  const { headline, controls } = copy;
  const nameOf = useCallback((id: string) => placeName(id, controls.locale), [controls.locale]);
  const load = useHeadline(nameOf);
  const facts = loadedValue(load);
  const story = useMemo(() => (facts === null ? null : tellStory(facts)), [facts]);
  const busy = load.state === 'loading' || (load.state === 'stale' && load.because.kind === 'refreshing');
  const calm = story === null ? null : headline.calm(story);
  const lede = story === null ? [] : headline.lede(story);
  return (
    <section className={styles.hero} data-state={load.state} aria-busy={busy} aria-label={headline.label}>
      <div className={styles.words}>
        <h1 className={styles.sentence} aria-live="polite">
          {story === null ? <span className={styles.calm}>{substitute(load, headline)}</span> : null}
          {story === null ? null : <Segments segments={headline.loud(story)} />}
          {calm === null ? null : <span className={styles.calm}> {calm}</span>}
        </h1>
        {lede.length === 0 ? null : (
          <p className={styles.lede}>
            <Segments segments={lede} />
          </p>
        )}
        <Way load={load} />
      </div>
      <FigureList
        figures={
          facts === null || story === null
            ? KEYS.map((key) => ({ key, label: headline.figures.label[key], ...BLANK }))
            : figuresOf(facts, story, copy).map((figure) => ({ ...figure, label: headline.figures.label[figure.key] }))
        }
      />
    </section>
  );
}

const BLANK = { value: null, unit: null, trouble: false, lines: ['', ''] } as const;

const KEYS: readonly Figure['key'][] = ['what', 'where', 'since', 'sure'];

/** What stands in the headline's place while there is none. */
function substitute(
  load: LoadState<HeadlineFacts>,
  words: { readonly loading: string; readonly failed: string; readonly outside: string; readonly nothing: string } & {
    readonly notOffered: (source: string, dimension: string) => string;
  },
): string {
  if (load.state === 'failed') return words.failed;
  if (load.state !== 'empty') return words.loading;
  const { reason } = load;
  if (reason.kind === 'not_offered') return words.notOffered(reason.source, reason.dimension);
  return reason.kind === 'outside_coverage' ? words.outside : words.nothing;
}

const Segments = ({ segments }: { readonly segments: readonly Segment[] }): React.ReactElement => (
  <>
    {segments.map(({ text, tone }, i) => (
      <bdi key={`${i} ${text}`} className={tone === 'plain' ? undefined : styles[tone]}>
        {text}
      </bdi>
    ))}
  </>
);

/** The one way on from a headline that has nothing to say. */
function Way({ load }: { readonly load: LoadState<HeadlineFacts> }): React.ReactElement | null {
  const { headline, panel } = useCopy();
  const { view } = useView();
  if (load.state === 'failed') {
    return (
      <div className={styles.way}>
        <p className={styles.lede}>{panel.error(load.error)}</p>
        <Button onClick={load.retry}>{headline.retry}</Button>
      </div>
    );
  }
  if (load.state !== 'empty') return null;
  const { reason } = load;
  const nearest = reason.kind === 'outside_coverage' ? reason.nearest : null;
  return (
    <p className={styles.lede}>
      {nearest === null ? (
        <ViewLink to={clearFilters(view)}>{headline.clearFilters}</ViewLink>
      ) : (
        <ViewLink to={withWindow(view, nearest)}>{headline.outsideNearest(formatWindow(nearest))}</ViewLink>
      )}
    </p>
  );
}
