import { formatCount, formatDate, formatShare } from '#/copy/format.ts';
import type { FateKind, LossGrade } from '#/domain/shared-fate.ts';

const counted = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;
const zones = (n: number): string => counted(n, 'zone', 'zones');
const one: Record<FateKind, string> = { as: 'network', server: 'name server', operator: 'operator' };
const many: Record<FateKind, string> = { as: 'networks', server: 'name servers', operator: 'operators' };
const things = (kind: FateKind, n: number): string => counted(n, one[kind], many[kind]);
const capital = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase('en')}${text.slice(1)}`;
const share = (part: number, all: number | null): string | null =>
  all === null || all === 0 ? null : formatShare(part / all);
const none = (n: number): string =>
  n === 0 ? 'no zone loses' : n === 1 ? '1 zone loses' : `${formatCount(n)} zones lose`;

const orders = {
  key: ['names from Z to A', 'names from A to Z'],
  zones: ['most zones first', 'fewest zones first'],
  half: ['most zones that lose half first', 'fewest zones that lose half first'],
  silent: ['most zones that lose all first', 'fewest zones that lose all first'],
} satisfies Record<string, readonly [descending: string, ascending: string]>;
type Order = keyof typeof orders;

const gradeWords = {
  all: () => 'No name server left',
  one_left: (kind) => `Down to one ${one[kind]}`,
  half: () => 'Half or more lost',
  some: () => 'Less than half lost',
  addresses: () => 'Addresses lost, no name server',
} satisfies Record<LossGrade, (kind: FateKind) => string>;

/** The page Shared fate. */
export const sharedFate = {
  titleLoading: 'What falls together?',
  zones,
  things,
  headline: {
    loud: (label: string, n: number, all: number | null): string =>
      all === null
        ? `${label} stands behind ${zones(n)}.`
        : `${label} stands behind ${formatCount(n)} of ${zones(all)}.`,
    calm: (silent: number, next: { readonly label: string; readonly silent: number } | null): string => {
      if (next === null) return `If it fails alone, ${none(silent)} every name server.`;
      if (next.silent === 0) return `No zone loses every name server with it, nor with it and ${next.label} together.`;
      return `If it fails alone, ${none(silent)} every name server; together with ${next.label}, ${formatCount(next.silent)} ${next.silent === 1 ? 'does' : 'do'}.`;
    },
    nothing: 'No zone is left to count.',
    failed: 'This could not be loaded.',
    notOffered: 'This API does not say what zones depend on.',
  },
  lede: {
    as: 'A network is an AS that announces the addresses of name servers. It is no company: one company may have several, and an anycast network is in many places.',
    server:
      'A name server is a host name in the root zone. Several names may share one address, so that less stands behind them than it seems.',
    operator:
      'The operator of a root server, for others the name of the network that announces most of its addresses: where it is connected, not proof of who runs it.',
  } satisfies Record<FateKind, string>,
  figure: {
    largest: (kind: FateKind): string => `Largest ${one[kind]}`,
    only: (kind: FateKind): string => `On one ${one[kind]} only`,
    onlyLine: (kind: FateKind): string => `with no other ${one[kind]}`,
    ten: (n: number, kind: FateKind): string => `${capital(things(kind, n))} together`,
    tenLines: ['would lose every name server', 'if all of these failed'],
    unknown: 'Not known',
    unknownLines: {
      as: ['with an address of no', 'known network'],
      server: [],
      operator: ['with a name server of no', 'known operator'],
    },
    of: (part: number, all: number | null): string => {
      const text = share(part, all);
      return text === null || all === null ? '' : `${text} of ${formatCount(all)}`;
    },
    unit: (n: number): string => (n === 1 ? 'zone' : 'zones'),
  },
  tools: {
    label: 'What may fail, and which zones count',
    kinds: 'What may fail',
    kind: { as: 'Networks', server: 'Name servers', operator: 'Operators' } satisfies Record<FateKind, string>,
    type: 'Type of zone',
    anyType: 'All types',
    asOf: (ms: number): string => `Root zone of ${formatDate(ms)}`,
    only: (ids: readonly string[]): string => `Only ${ids.map((id) => `.${id}`).join(', ')}`,
  },
  resource: 'shared fate',
  unknownCounted: (n: number, kind: FateKind): string =>
    kind === 'operator'
      ? `${zones(n)} with a name server of unknown operator; it counts as left.`
      : `${zones(n)} with an address of unknown network; it counts as left.`,

  ranking: {
    title: (kind: FateKind): string => `Largest ${many[kind]}`,
    subtitle: (kind: FateKind, by: Order, descending: boolean): string =>
      `Zones with a name server in each${kind === 'server' ? ', from two zones up' : ''}; ${orders[by][descending ? 0 : 1]}`,
    label: (kind: FateKind): string => `Table of ${many[kind]}, scrolls`,
    find: (kind: FateKind): string => `Find a ${one[kind]}`.replace('a operator', 'an operator'),
    clear: 'Clear the search',
    found: (n: number, all: number): string => `${formatCount(n)} of ${formatCount(all)}`,
    nothing: (text: string): string => `Nothing here is called “${text}”.`,
    column: {
      key: (kind: FateKind): string => capital(one[kind]),
      bar: 'Share of name servers lost',
      zones: 'Zones',
      half: 'Lose half',
      silent: 'Lose all',
    },
    sortBy: (by: Order, descending: boolean): string => `Sort: ${orders[by][descending ? 0 : 1]}`,
    choose: (label: string): string => `Show what falls with ${label}`,
    summary: (kind: FateKind, n: number, first: string | null): string =>
      `${things(kind, n)}.${first === null ? '' : ` First: ${first}.`}`,
    key: { all: 'lose all', half: 'lose half or more', less: 'lose less' },
    notTold: 'not told',
  },

  fall: {
    title: (label: string): string => `If ${label} fails`,
    titleLoading: 'What falls with it',
    subtitle: 'Name servers lost by each zone; state of the delegations, no measurement',
    sentence: (kind: FateKind, n: number, grades: Readonly<Partial<Record<LossGrade, number>>>): string => {
      const all = grades.all ?? 0;
      const left = grades.one_left ?? 0;
      const half = grades.half ?? 0;
      const parts = [
        all === 0
          ? 'none loses every name server'
          : `${formatCount(all)} ${all === 1 ? 'loses' : 'lose'} every name server`,
        ...(left === 0 ? [] : [`${formatCount(left)} ${left === 1 ? 'hangs' : 'hang'} on one other ${one[kind]}`]),
        ...(half === 0 ? [] : [`${formatCount(half)} more ${half === 1 ? 'loses' : 'lose'} half or more`]),
      ];
      return `Of ${zones(n)}, ${parts.join(', ')}.`;
    },
    note: 'This is redundancy lost, not an outage foretold: name servers are counted, not their capacity, and a network seldom fails everywhere at once.',
    also: 'These zones also stand on',
    alsoMore: (n: number, kind: FateKind): string => `and ${things(kind, n)} more`,
    grade: (grade: LossGrade, kind: FateKind): string => gradeWords[grade](kind),
    units: (n: number): string => `${zones(n)} by what they lose: arrow keys move from zone to zone, Enter opens one`,
    unit: (name: string, lost: number, total: number, kind: FateKind, others: number | null): string =>
      `${name} loses ${formatCount(lost)} of ${counted(total, 'name server', 'name servers')}` +
      (others === null
        ? ''
        : `, ${others === 0 ? `no other ${one[kind]}` : `${formatCount(others)} other ${others === 1 ? one[kind] : many[kind]}`}`),
    pointAt: 'Each square is a zone. Point at one, or tap it.',
    open: (name: string): string => `Open ${name}`,
    table: 'Table of the zones that lose name servers, scrolls',
    column: {
      zone: 'Zone',
      lost: 'Lost',
      left: 'What is left',
      others: (kind: FateKind): string => `Other ${many[kind]}`,
    },
    lostOf: (lost: number, total: number): string => `${formatCount(lost)} of ${formatCount(total)}`,
    more: (n: number): string => `+${formatCount(n)}`,
    noOther: 'none',
    unknownServers: (n: number): string =>
      `${counted(n, 'name server', 'name servers')} with an address of unknown network`,
    nothing: 'None of the zones that count here depends on it.',
    caption: (label: string): string => `Zones that lose name servers if ${label} fails`,
    missing: (key: string, kind: FateKind): string =>
      `No zone depends on ${kind === 'operator' ? 'an' : 'a'} ${one[kind]} “${key}”.`,
    suggestion: 'Perhaps meant:',
    largest: (kind: FateKind): string => `Show the largest ${one[kind]}`,
  },

  together: {
    title: (kind: FateKind): string => `What the largest ${many[kind]} do together`,
    subtitle: 'Share of zones if the largest, counted from the left, all failed at once',
    touched: 'lose a name server or an address',
    silent: 'lose every name server',
    label: (kind: FateKind): string => `The largest ${many[kind]}, one after the other`,
    words: (n: number, kind: FateKind, last: string, touched: number, silent: number, all: number): string =>
      `${capital(things(kind, n))}, ${n === 1 ? '' : 'down to '}${last}: ${formatCount(silent)} of ${zones(all)} lose every name server (${formatShare(silent / all)}), ${formatCount(touched)} lose some (${formatShare(touched / all)})`,
    help: 'Arrow keys add the next largest or take the last away.',
    rest: (kind: FateKind): string => `Point at a column: the ${many[kind]} from the first to it.`,
    summary: (kind: FateKind, n: number, silent: number, all: number): string =>
      `If the ${formatCount(n)} largest ${many[kind]} failed together, ${formatCount(silent)} of ${zones(all)} would lose every name server.`,
    caption: (kind: FateKind): string => `Zones that fall with the largest ${many[kind]} together`,
    column: {
      n: 'Together',
      last: 'Down to',
      touched: 'Zones that lose some',
      silent: 'Zones that lose all',
      share: 'Share',
    },
    notTold: 'This API does not say what several do together.',
  },

  depth: {
    title: (kind: FateKind): string => `How many ${many[kind]} a zone has`,
    subtitle: (kind: FateKind): string =>
      kind === 'server'
        ? 'Zones by number of name servers'
        : `Zones by number of different ${many[kind]}; unknown ones do not count`,
    row: (keys: number, kind: FateKind): string => things(kind, keys),
    column: { keys: (kind: FateKind): string => capital(many[kind]), zones: 'Zones', share: 'Share' },
    summary: (kind: FateKind, least: number, n: number): string =>
      `${zones(n)} with ${things(kind, least)}, the fewest.`,
    notTold: 'This API does not say it.',
  },
};
