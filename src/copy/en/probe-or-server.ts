import { formatCount, formatInterval, formatShare } from '#/copy/format.ts';
import { wilsonInterval } from '#/domain/aggregate.ts';
import type { Cause, Culprit } from '#/domain/two-way-culprits.ts';
import type { TwoWaySplit } from '#/domain/two-way-split.ts';

/** A stretch of a sentence: plain words, or a host name, which is set in mono. */
export type Phrase = readonly (string | { readonly host: string })[];
/** Name of a place from its id. */
export type Naming = (place: string) => string;

/** Names in a sentence at most; the rest is counted. */
const MOST_NAMES = 3;

const servers = (n: number): string => (n === 1 ? '1 server' : `${formatCount(n)} servers`);
const places = (n: number): string => (n === 1 ? '1 place' : `${formatCount(n)} places`);

function list(phrases: readonly Phrase[], most = MOST_NAMES): Phrase {
  const shown = phrases.slice(0, phrases.length > most ? most : phrases.length);
  const more = phrases.length - shown.length;
  const all: readonly Phrase[] = more > 0 ? [...shown, [`${formatCount(more)} more`]] : shown;
  return all.flatMap((phrase, i) => (i === 0 ? phrase : [i === all.length - 1 ? ' and ' : ', ', ...phrase]));
}

function nameOf(culprit: Pick<Culprit, 'cause' | 'server' | 'places'>, naming: Naming, most = MOST_NAMES): Phrase {
  const host: Phrase = culprit.server === null ? [] : [{ host: culprit.server }];
  const from = list(
    culprit.places.map((place) => [naming(place)]),
    most,
  );
  switch (culprit.cause) {
    case 'zone':
      return ['the zone'];
    case 'server':
      return host;
    case 'place':
      return from;
    case 'path':
      return [...host, ' from ', ...from];
  }
}

const of = (split: TwoWaySplit, cause: Cause): readonly Culprit[] =>
  split.culprits.filter((culprit) => culprit.cause === cause);

function loud(split: TwoWaySplit, naming: Naming): Phrase {
  const names = (cause: Cause): Phrase => list(of(split, cause).map((culprit) => nameOf(culprit, naming)));
  const many = (cause: Cause): boolean => of(split, cause).length > 1;
  switch (split.verdict) {
    case 'zone':
      return ['It is the zone, not a server or a probe.'];
    case 'server':
      return [many('server') ? 'It is the servers ' : 'It is the server ', ...names('server'), ', not the probes.'];
    case 'place':
      return ['It is the probes in ', ...names('place'), ', not the servers.'];
    case 'path':
      return [many('path') ? 'It is the ways to ' : 'It is the way to ', ...names('path'), '.'];
    case 'mixed':
      return ['It is more than one thing: ', ...list(split.culprits.map((one) => nameOf(one, naming, 1))), '.'];
    case 'nothing':
      return ['Nothing stands out.'];
    case 'cannot_tell':
      switch (split.doubt) {
        case 'one_server':
          return ['One server alone cannot tell.'];
        case 'one_place':
          return ['One place alone cannot tell.'];
        case 'spread':
          return ['Failures are spread, and no cause explains most of them.'];
        default:
          return ['Too few samples to tell.'];
      }
  }
}

function calm(split: TwoWaySplit): string {
  const { total, measuredServers, measuredPlaces, surePlaces } = split;
  const counts = `${formatCount(total.failed)} of ${formatCount(total.measured)} queries failed`;
  const first = split.culprits[0];
  switch (split.verdict) {
    case 'zone':
      return `${measuredServers === 2 ? 'Both' : `All ${formatCount(measuredServers)}`} servers fail, and ${formatCount(surePlaces)} of ${places(measuredPlaces)} see it.`;
    case 'server': {
      const guilty = of(split, 'server').length;
      const others = measuredServers - guilty;
      return `About ${formatShare(first?.seenBy ?? null, 0)} of ${places(measuredPlaces)} see it; ${others === 1 ? 'the other server does' : `the other ${servers(others)} do`} not stand out.`;
    }
    case 'place': {
      const guilty = of(split, 'place').length;
      return guilty === 1 && first !== undefined
        ? `${formatCount(first.failingServers)} of ${servers(first.ofServers)} fail as seen from there; the other ${places(measuredPlaces - 1)} do not stand out.`
        : `The other ${places(measuredPlaces - guilty)} do not stand out.`;
    }
    case 'path':
      return 'Other places reach it, and other servers answer there.';
    case 'mixed':
      return `${counts}; the list says what each explains.`;
    case 'nothing':
      return `${counts}, and no server, place or way has more than its share of ${servers(measuredServers)} and ${places(measuredPlaces)}.`;
    case 'cannot_tell':
      switch (split.doubt) {
        case 'one_server':
          return 'Whether it is this server or the zone shows only beside other servers.';
        case 'one_place':
          return 'Whether it is this place or the servers shows only beside other places.';
        case 'spread':
          return `${counts}, over ${servers(measuredServers)} and ${places(measuredPlaces)}.`;
        default:
          return `${counts}: the true share may be anywhere in ${formatInterval(wilsonInterval(total.failed, total.measured))}.`;
      }
  }
}

export const probeOrServer = {
  title: 'Probe or server?',
  subtitle: 'How many see it, against how many servers fail',
  subtitleOf: (shown: number, all: number): string =>
    `How many see it, against how many servers fail; ${formatCount(shown)} most measured of ${servers(all)}`,
  notOffered: { server: 'servers', country: 'places' },
  loud,
  calm,
  nameOf,
  cause: { zone: 'Zone content', server: 'Server', place: 'Probe', path: 'Path' } satisfies Record<Cause, string>,
  quadrant: {
    zone: { name: 'Zone content', text: 'every server, everywhere' },
    server: { name: 'Server', text: 'some servers, everywhere' },
    place: { name: 'Probe', text: 'or its own network' },
    path: { name: 'Path', text: 'between the two' },
  } satisfies Record<Cause, { readonly name: string; readonly text: string }>,
  axis: { x: 'share of places that see it', y: 'failing servers' },
  listTitle: 'What stands out',
  ofServers: (failing: number, all: number): string => `${formatCount(failing)} of ${servers(all)}`,
  spreadOf: ({ failingServers, ofServers, seenBy }: Culprit): string =>
    `${formatCount(failingServers)} of ${servers(ofServers)}, ${formatShare(seenBy, seenBy < 0.095 ? 1 : 0)} of places`,
  countsOf: ({ failed, measured, interval }: Culprit): string =>
    `${formatCount(failed)} / ${formatCount(measured)} failed, ${formatShare(measured === 0 ? null : failed / measured)} (${formatInterval(interval)})`,
  more: (n: number): string => `${formatCount(n)} more in the table`,
  explainedLead: (failed: number): string => `Of ${formatCount(failed)} failed queries, about`,
  explained: {
    zone: 'by the zone',
    server: 'by servers',
    place: 'by places',
    path: 'by paths',
    background: 'by nothing that stands out',
  } satisfies Record<Cause | 'background', string>,
  twin: {
    caption: 'What stands out, by server and place',
    columns: {
      cause: 'Cause',
      name: 'Name',
      failed: 'Failed',
      measured: 'Measured',
      share: 'Failed share',
      interval: '95 % interval',
      part: 'Own part',
      seen: 'Places that see it',
      servers: 'Failing servers',
      explains: 'Failures explained',
    },
  },
};
