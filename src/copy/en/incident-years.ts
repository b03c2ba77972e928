import { formatCount } from '#/copy/format.ts';

/** Incidents of one zone over the years. */
export const incidentYears = {
  title: 'Incident history',
  subtitle: (from: number, to: number, n: number): string =>
    n === 0
      ? `None in the archive, ${from} to ${to}`
      : `${formatCount(n)} in the archive, ${from} to ${to}; colour is how it failed, height how severe`,
  subtitleLoading: 'Incidents in the archive',
  none: 'The archive has no incident of this zone. It holds what was written about, so this does not mean that nothing happened.',
  notOffered: 'incidents',
  strip: 'Incidents by year',
  mark: (title: string, course: string, severity: string, kinds: string): string =>
    `${title}; ${course}; ${severity}${kinds === '' ? '' : `; ${kinds}`}`,
  pointAt: 'Point at a mark, or go to it by keyboard, to read it; follow it to the incident.',
  tap: 'Tap a mark to go to the incident.',
  notLoaded: (shown: number, all: number): string => `The newest ${formatCount(shown)} of ${formatCount(all)}.`,
  summary: (n: number, newest: string | null): string =>
    newest === null
      ? 'No incident in the archive.'
      : `${n === 1 ? 'One incident' : `${formatCount(n)} incidents`} in the archive; the newest: ${newest}.`,
  caption: 'Table of the incidents of this zone',
  column: { title: 'Incident', course: 'When, UTC', state: 'State', severity: 'Severity', kinds: 'How it failed' },
};
