import { formatCount, formatShare } from '#/copy/format.ts';
import type { FailureKind } from '#/domain/failure-kind.ts';
import type { HeadlineLead, HeadlineRest, HeadlineStory, ToldIncident } from '#/domain/headline-story.ts';
import type { PlaceLevel } from '#/domain/place.ts';
import type { Segment } from '#/domain/segment.ts';
import { headlineFigures } from './headline-figures.ts';
import { momentWords, spanWords } from './time-words.ts';
import { words } from './words.ts';

/** What a zone or several did, from the kind that the archive names first. */
const verbs: Record<FailureKind, readonly [one: string, many: string]> = {
  network: ['could not be reached', 'could not be reached'],
  timeout: ['left queries unanswered', 'left queries unanswered'],
  malformed: ['gave malformed answers', 'gave malformed answers'],
  filtered: ['was filtered by resolvers', 'were filtered by resolvers'],
  idn_unsupported: ['was not handled as an international name', 'were not handled as international names'],
  dnssec_bogus: ['failed DNSSEC validation', 'failed DNSSEC validation'],
  servfail: ['was answered with server failures', 'were answered with server failures'],
  refused: ['had queries refused', 'had queries refused'],
  nxdomain_unexpected: ['denied names that exist', 'denied names that exist'],
  other_rcode: ['was answered with error codes', 'were answered with error codes'],
  not_authoritative: ['had servers that did not answer for it', 'had servers that did not answer for them'],
  stale_zone: ['was served from an old copy', 'were served from old copies'],
  propagation_delay: ['showed changes late', 'showed changes late'],
  wrong_answer: ['gave wrong answers', 'gave wrong answers'],
  too_slow: ['answered too slowly', 'answered too slowly'],
  unknown: ['failed', 'failed'],
};

const places: Record<PlaceLevel, readonly [string, string]> = {
  region: ['region', 'regions'],
  country: ['country', 'countries'],
  as: ['network', 'networks'],
};

const plain = (text: string): Segment => ({ text, tone: 'plain' });
const strong = (text: string): Segment => ({ text, tone: 'strong' });

/** The root is spoken of by its name: a dot in a sentence is a full stop. */
const zoneWord = (name: string): string => (name === '.' ? 'the root zone' : name);

/** `a`, `a and b`, `a, b and c` */
function listed(items: readonly Segment[]): readonly Segment[] {
  return items.flatMap((item, i) => {
    if (i === 0) return [item];
    return [plain(i === items.length - 1 ? ' and ' : ', '), item];
  });
}

const zonesListed = (zones: readonly string[], more: number): readonly Segment[] => {
  const named = zones.map((zone): Segment => ({ text: zoneWord(zone), tone: 'zone' }));
  return listed(more > 0 ? [...named, plain(`${formatCount(more)} more zone${more === 1 ? '' : 's'}`)] : named);
};

const textListed = (items: readonly string[]): string =>
  listed(items.map(plain))
    .map(({ text }) => text)
    .join('');

function incidentSentence({ incident }: { readonly incident: ToldIncident }, dayMs: number): readonly Segment[] {
  const { zones, kind, durationMs, end, startedMs, startedPrecision, endedMs, endedPrecision } = incident;
  const verb = verbs[kind][zones.length > 1 ? 1 : 0];
  const subject = zonesListed(zones, 0);
  if (durationMs !== null) return [...subject, plain(` ${verb} for ${spanWords(durationMs)}.`)];
  const since = momentWords(startedMs, startedPrecision, dayMs);
  if (endedMs !== null) {
    const until = momentWords(endedMs, endedPrecision ?? 'minute', dayMs);
    return [...subject, plain(since === until ? ` ${verb} on ${since}.` : ` ${verb} from ${since} to ${until}.`)];
  }
  if (end === 'recovering')
    return [...subject, plain(` ${verb} from ${since} and ${zones.length > 1 ? 'are' : 'is'} recovering.`)];
  if (end === 'open')
    return [...subject, plain(` ${verb} from ${since}, and still ${zones.length > 1 ? 'do' : 'does'}.`)];
  return [...subject, plain(` ${verb} from ${since}; the end is not documented.`)];
}

function leadWords(lead: HeadlineLead, { spanMs, dayMs, onlyZones }: HeadlineStory): readonly Segment[] {
  const before = `the ${spanWords(spanMs)} before`;
  switch (lead.type) {
    case 'incident':
      return incidentSentence(lead, dayMs);
    case 'zones': {
      const several = lead.zones.length + lead.more > 1;
      return [...zonesListed(lead.zones, lead.more), plain(` ${several ? 'fail' : 'fails'} more than in ${before}.`)];
    }
    case 'places': {
      const named = lead.places.map((place): Segment => ({ text: place, tone: 'zone' }));
      const rest = `${formatCount(lead.more)} more ${places[lead.level][lead.more === 1 ? 0 : 1]}`;
      const where = listed(lead.more > 0 ? [...named, plain(rest)] : named);
      return [plain('Queries from '), ...where, plain(` fail more than in ${before}.`)];
    }
    case 'total':
      return [
        plain(
          `${formatShare(lead.ratio)} of queries failed, against ${formatShare(lead.before)} in ${before}; nothing stands out.`,
        ),
      ];
    case 'calm':
      if (lead.among === 'zone' && onlyZones.length > 0) {
        const verb = onlyZones.length > 1 ? 'fail' : 'fails';
        return [...zonesListed(onlyZones.slice(0, 2), onlyZones.length - 2), plain(` ${verb} no more than usual.`)];
      }
      return [plain(`No ${lead.among === 'zone' ? 'zone' : places[lead.among][0]} fails more than usual.`)];
    case 'share':
      return [plain(`${formatShare(lead.ratio)} of queries failed.`)];
    case 'low_sample':
      return [plain(`Too few queries to say: ${formatCount(lead.failed)} of ${formatCount(lead.measured)} failed.`)];
    case 'no_data':
      return [plain('Nothing was measured in this window.')];
  }
}

/** The first letter of a sentence is a capital; `.ru` stays as it is. */
function capital(segments: readonly Segment[]): readonly Segment[] {
  const [first, ...rest] = segments;
  if (first === undefined) return segments;
  return [{ ...first, text: first.text.charAt(0).toLocaleUpperCase('en') + first.text.slice(1) }, ...rest];
}

function restWords(rest: HeadlineRest, { spanMs, onlyZones, onlyKinds }: HeadlineStory): string {
  const before = `the ${spanWords(spanMs)} before`;
  switch (rest.type) {
    case 'normal':
      return 'Everything else is within its normal range.';
    case 'others':
      return `Also above ${rest.zones.length + rest.more > 1 ? 'their' : 'its'} normal range: ${zonesListed(
        rest.zones,
        rest.more,
      )
        .map(({ text }) => text)
        .join('')}.`;
    case 'rose':
      return `Everything else rose too: ${formatShare(rest.ratio)}, against ${formatShare(rest.before)} before.`;
    case 'total': {
      const which = onlyZones.length > 0 ? (onlyZones.length > 1 ? 'their' : 'its') : 'all';
      const failed = `${formatShare(rest.ratio)} of ${which} queries failed${onlyKinds.length > 0 ? ' this way' : ''}`;
      return rest.before === null ? `${failed}.` : `${failed}; in ${before} it was ${formatShare(rest.before)}.`;
    }
    case 'highest':
      return `The highest share is that of ${rest.place}, ${formatShare(rest.ratio)}.`;
  }
}

/** At most two titles, then how many more. */
function titlesListed(titles: readonly string[]): string {
  const shown = titles.slice(0, 2);
  return titles.length > shown.length
    ? `${shown.join('; ')}; and ${formatCount(titles.length - shown.length)} more`
    : shown.join('; ');
}

function documentedWords(
  { startedMs, startedPrecision, endedMs, endedPrecision, end }: ToldIncident,
  dayMs: number,
): readonly Segment[] {
  const from = strong(momentWords(startedMs, startedPrecision, dayMs));
  if (endedMs === null) {
    const state = { ended: '', recovering: ', recovering', open: ', not over', not_documented: ', end not documented' }[
      end
    ];
    return [plain('Documented from '), from, plain(`${state}.`)];
  }
  const to = strong(momentWords(endedMs, endedPrecision ?? 'minute', dayMs));
  return from.text === to.text
    ? [plain('Documented on '), from, plain('.')]
    : [plain('Documented from '), from, plain(' to '), to, plain('.')];
}

function ledeParts(story: HeadlineStory): readonly (readonly Segment[])[] {
  const { lead, also, unseen, hardest, onlyKinds, dayMs } = story;
  const parts: (readonly Segment[])[] = [];
  if (lead.type === 'incident') parts.push(documentedWords(lead.incident, dayMs));
  if (lead.type === 'zones') {
    const first = lead.zones[0] ?? '';
    const against = lead.before === null ? '' : `, against ${formatShare(lead.before)} before`;
    const which = lead.zones.length + lead.more > 1 ? `${zoneWord(first)}: ` : '';
    parts.push(capital([plain(`${which}${formatShare(lead.ratio)} of its queries failed${against}.`)]));
    if (unseen.length === 0 && story.incidentsKnown) parts.push([plain('No incident is documented in this window.')]);
  }
  if (lead.type === 'calm') parts.push([plain('Usual means: in the window of equal length before this one.')]);
  if (also.length > 0) parts.push([plain(`Also documented: ${titlesListed(also)}.`)]);
  if (unseen.length > 0 && lead.type !== 'incident') {
    parts.push([
      plain('Documented, but too little to lift a zone out of its range over the whole window: '),
      plain(`${titlesListed(unseen)}.`),
    ]);
  }
  if (hardest.length > 0) parts.push([plain('Hardest hit: '), strong(textListed(hardest)), plain('.')]);
  if (onlyKinds.length > 0) {
    parts.push([
      plain(
        `Counted here: ${textListed(onlyKinds.slice(0, 3).map((kind) => words.kind[kind]))}${onlyKinds.length > 3 ? ` and ${formatCount(onlyKinds.length - 3)} more` : ''}, nothing else.`,
      ),
    ]);
  }
  return parts;
}

export const headline = {
  /** The loud half. */
  loud: (story: HeadlineStory): readonly Segment[] => {
    const lead = leadWords(story.lead, story);
    const { seenFrom } = story;
    if (seenFrom.length === 0 || story.lead.type === 'no_data') return capital(lead);
    const where = seenFrom.length > 3 ? `${formatCount(seenFrom.length)} places` : textListed(seenFrom);
    const [first, ...others] = lead;
    const lowered =
      first === undefined
        ? []
        : [{ ...first, text: first.text.replace(/^(No|Queries|Too)\b/, (word) => word.toLocaleLowerCase('en')) }];
    return [plain(`As seen from ${where}, `), ...lowered, ...others];
  },
  /** The calm half; null when there is nothing to say of the rest. */
  calm: (story: HeadlineStory): string | null => (story.rest === null ? null : restWords(story.rest, story)),
  lede: (story: HeadlineStory): readonly Segment[] =>
    ledeParts(story).flatMap((part, i) => (i === 0 ? part : [plain(' '), ...part])),
  label: 'In one sentence',
  nothing: 'Nothing matches the filters in this window.',
  loading: 'Asking what fails, where, since when.',
  failed: 'The numbers could not be loaded.',
  outside: 'No data in this window.',
  outsideNearest: (window: string): string => `Go to the nearest data: ${window}`,
  notOffered: (source: string, dimension: string): string => `${source} has no ${dimension}.`,
  retry: 'Retry',
  clearFilters: 'Clear all filters',
  figures: headlineFigures,
};
