import { formatCount, formatDate, formatShare } from '#/copy/format.ts';
import type { ZoneStory } from '#/domain/zone-story.ts';
import { spanWords } from './time-words.ts';
import { words } from './words.ts';

const subject = (name: string): string => (name === '.' ? 'the root zone' : name);
const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toLocaleUpperCase('en'));
const before = (spanMs: number): string => `the ${spanWords(spanMs)} before`;

function loudWords(name: string, { lead, spanMs }: ZoneStory): string {
  const zone = subject(name);
  switch (lead.type) {
    case 'removed':
      return `${zone} left the root zone on ${formatDate(lead.atMs)}.`;
    case 'not_yet':
      return `${zone} was not delegated before ${formatDate(lead.atMs)}.`;
    case 'worse':
      return `${zone} fails more than usual: ${formatShare(lead.ratio)} of its queries failed.`;
    case 'failing':
      return `${zone} fails: ${formatShare(lead.ratio)} of its queries failed.`;
    case 'better':
      return `${zone} fails less than in ${before(spanMs)}: ${formatShare(lead.ratio)} of its queries failed.`;
    case 'usual':
      return `${zone} fails no more than usual.`;
    case 'share':
      return `${formatShare(lead.ratio)} of the queries for ${zone} failed.`;
    case 'low_sample':
      return `Too few queries for ${zone} to say: ${formatCount(lead.failed)} of ${formatCount(lead.measured)} failed.`;
    case 'no_data':
      return `Nothing was measured of ${zone} in this window.`;
  }
}

/** The half about the window before, or about what is not known. */
function calmWords({ lead, spanMs }: ZoneStory): string | null {
  switch (lead.type) {
    case 'removed':
      return 'Nothing was measured of it in this window; the record and the archive of incidents remain.';
    case 'usual':
      return `${formatShare(lead.ratio)} of its queries failed; in ${before(spanMs)} it was ${formatShare(lead.before)}.`;
    case 'worse':
    case 'better':
      return `In ${before(spanMs)} it was ${formatShare(lead.before)}.`;
    case 'failing':
      return lead.before === null ? null : `In ${before(spanMs)} it was ${formatShare(lead.before)}.`;
    case 'share':
      return 'There is nothing before this window to compare with.';
    case 'not_yet':
    case 'low_sample':
    case 'no_data':
      return null;
  }
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** Head of the page about one zone. */
export const zonePage = {
  crumbs: 'Way back',
  loud: (name: string, story: ZoneStory): string => {
    const { seenFrom, lead } = story;
    const sentence = loudWords(name, story);
    if (seenFrom.length === 0 || lead.type === 'no_data' || lead.type === 'removed' || lead.type === 'not_yet') {
      return capital(sentence);
    }
    const where = seenFrom.length > 3 ? `${formatCount(seenFrom.length)} places` : listed(seenFrom);
    return `As seen from ${where}, ${sentence.replace(/^T(?=oo )/, 't')}`;
  },
  calm: calmWords,
  name: (name: string): string => capital(subject(name)),
  inSentence: subject,
  loading: 'Asking what fails, where, since when.',
  failed: 'The numbers could not be loaded.',
  outside: 'No data in this window.',
  notOffered: (source: string): string => `${source} counts no zones: it cannot say how this one does.`,
  nearest: (window: string): string => `Go to the nearest data: ${window}`,
  nothing: 'Nothing matches the filters in this window.',
  retry: 'Retry',
  documented: 'Documented in this window: ',
  noneDocumented: 'No incident of this zone is documented in this window.',
  moreDocumented: (n: number): string => ` and ${formatCount(n)} more`,
  usualMeans: 'Usual means: in the window of equal length before this one.',
  onlyKinds: (kinds: readonly (keyof typeof words.kind)[]): string =>
    `Counted here: ${listed(kinds.map((kind) => words.kind[kind]))}, nothing else.`,
  serversIn: (n: number): string => `${formatCount(n)} name server${n === 1 ? '' : 's'}`,
};
