import { useCallback } from 'react';
import { formatWindow } from '#/copy/format.ts';
import { placeName } from '#/copy/place-name.ts';
import type { Incident } from '#/domain/incident.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { zoneLead, zoneStory } from '#/domain/zone-story.ts';
import type { ZoneDetail } from '#/domain/zone.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { withWindow } from '#/view-state/time-transitions.ts';
import { clearFilters } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import { useZoneHead, type ZoneHeadParts } from './use-zone-head.ts';
import { zoneFigures } from './zone-figures.ts';
import { ZoneMarks } from './zone-marks.tsx';

interface ZoneHeadProps {
  readonly id: string;
  readonly zone: LoadState<ZoneDetail>;
}

/** Is the zone failing in this window, in one sentence and four figures. */
export function ZoneHead({ id, zone }: ZoneHeadProps): React.ReactElement {
  const copy = useCopy();
  const { zonePage } = useDetailCopy();
  const { view, href, scope } = useView();
  const parts = useZoneHead();
  const known = loadedValue(scope);
  const record = loadedValue(zone);
  const { name } = zoneName(id, record?.uLabel ?? uLabel(id));
  const nameOf = useCallback((place: string) => placeName(place, copy.controls.locale), [copy.controls.locale]);
  const answer = loadedValue(parts.totals);
  const totals = answer?.total ?? null;
  const lead =
    totals === null || known === null
      ? null
      : zoneLead(totals.current, totals.previous, record, known.window, known.offer);
  const troubled = lead?.type === 'worse' || lead?.type === 'failing';
  const sentence = sentenceOf();
  return (
    <PageHead
      crumbsLabel={zonePage.crumbs}
      crumbs={[
        { label: copy.shell.page.zones, href: href(carriedView(view), '/zones') },
        { label: name === '.' ? zonePage.name(name) : name, href: null },
      ]}
      title={<bdi>{sentence.loud}</bdi>}
      calm={sentence.calm}
      marks={<ZoneMarks id={id} zone={record} />}
      lede={<Lede parts={parts} />}
      figures={zoneFigures(
        {
          name: zonePage.inSentence(name),
          totals,
          map: loadedValue(parts.map),
          series: loadedValue(parts.series),
          documented: troubled ? (loadedValue(parts.incidents)?.incidents.at(-1) ?? null) : null,
          window: known?.window ?? { fromMs: 0, toMs: 0 },
          rules: known?.offer ?? { minSample: 0, degradedFrom: 1 },
          places: known?.filters.place ?? [],
          placeName: nameOf,
        },
        copy,
        [parts.totals, parts.map, parts.series].some(({ state }) => state === 'loading'),
      )}
    />
  );

  function sentenceOf(): { readonly loud: string; readonly calm: string | null } {
    const bare = zonePage.name(name);
    if (parts.totals.state === 'failed') return { loud: bare, calm: zonePage.failed };
    if (known === null || parts.totals.state === 'loading') return { loud: bare, calm: zonePage.loading };
    if (parts.totals.state === 'empty') {
      const { reason } = parts.totals;
      if (reason.kind === 'not_offered') return { loud: bare, calm: zonePage.notOffered(reason.source) };
      return { loud: bare, calm: reason.kind === 'outside_coverage' ? zonePage.outside : zonePage.nothing };
    }
    if (lead === null) return { loud: bare, calm: zonePage.nothing };
    const story = zoneStory(lead, known.window, known.filters.place.map(nameOf));
    return { loud: zonePage.loud(name, story), calm: zonePage.calm(story) };
  }
}

const MOST_NAMED = 2;

/** What is documented in the window, or the one way on from a page without numbers. */
function Lede({ parts }: { readonly parts: ZoneHeadParts }): React.ReactElement | null {
  const { zonePage } = useDetailCopy();
  const { view } = useView();
  const { totals } = parts;
  if (totals.state === 'failed') return <Button onClick={totals.retry}>{zonePage.retry}</Button>;
  if (totals.state === 'empty') {
    const nearest = totals.reason.kind === 'outside_coverage' ? totals.reason.nearest : null;
    if (nearest !== null) {
      return <ViewLink to={withWindow(view, nearest)}>{zonePage.nearest(formatWindow(nearest))}</ViewLink>;
    }
    return totals.reason.kind === 'nothing_matches' ? (
      <ViewLink to={clearFilters(view)}>{zonePage.nothing}</ViewLink>
    ) : null;
  }
  const incidents = loadedValue(parts.incidents);
  return (
    <>
      {incidents === null ? null : <Documented incidents={incidents.incidents} />}
      {view.kind.length === 0 ? null : ` ${zonePage.onlyKinds(view.kind)}`}
    </>
  );
}

function Documented({ incidents }: { readonly incidents: readonly Incident[] }): React.ReactElement {
  const { zonePage } = useDetailCopy();
  if (incidents.length === 0) return <>{zonePage.noneDocumented}</>;
  const named = incidents.slice(0, MOST_NAMED);
  return (
    <>
      {zonePage.documented}
      {named.map(({ id, title }, i) => (
        <span key={id}>
          {i === 0 ? '' : '; '}
          <SubjectLink to={{ type: 'incident', id }}>{title}</SubjectLink>
        </span>
      ))}
      {incidents.length > named.length ? zonePage.moreDocumented(incidents.length - named.length) : ''}.
    </>
  );
}
