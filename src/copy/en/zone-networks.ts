import { formatCount } from '#/copy/format.ts';

const counted = (n: number, one: string, many: string): string => `${formatCount(n)} ${n === 1 ? one : many}`;
const servers = (n: number): string => counted(n, 'name server', 'name servers');

/** The networks behind the name servers of one zone. */
export const zoneNetworks = {
  title: 'How many networks stand between it and silence',
  subtitle: 'Networks (AS) that announce the addresses of its name servers; state of the delegation, no measurement',
  loud: (n: number, unknown: number): string =>
    n === 0 ? 'No network is known.' : `${unknown === 0 ? '' : 'At least '}${counted(n, 'network', 'networks')}.`,
  calm: (n: number, all: number, unknown: number): string => {
    if (n === 0) return '';
    const left =
      unknown === 0 ? `none of its ${servers(all)} is left` : `only ${servers(unknown)} of unknown network can be left`;
    return n === 1
      ? `If it fails, ${left}.`
      : n === 2
        ? `If both fail, ${left}.`
        : `If all ${formatCount(n)} fail, ${left}${unknown === 0 ? '; with one fewer some are' : ''}.`;
  },
  families: (v4: number, v6: number, all: number): string =>
    v4 === all && v6 === all
      ? ''
      : `Over IPv4 alone ${counted(v4, 'network', 'networks')}, over IPv6 alone ${v6 === 0 ? 'none' : counted(v6, 'network', 'networks')}.`,
  operators: (names: readonly string[]): string =>
    names.length === 0
      ? ''
      : names.length === 1
        ? `One operator of name servers: ${names[0] ?? ''}.`
        : `${formatCount(names.length)} operators of name servers.`,
  note: 'One company may have several networks, and one anycast network is in many places.',
  none: 'Its delegation is not recorded, so nothing is known of its networks.',
  caption: 'Networks of the name servers',
  column: {
    network: 'Network',
    lost: 'Lost with it alone',
    servers: 'Name servers in it',
    others: 'Other zones on it',
  },
  lostOf: (lost: number, all: number): string => `${formatCount(lost)} of ${formatCount(all)}`,
  unknownRow: 'Unknown network',
  unknownLost: 'not known',
  unknownOthers: 'never counted as one network',
  open: (label: string): string => `Shared fate: what falls with ${label}`,
  others: (n: number | null): string => (n === null ? 'not known' : n === 0 ? 'none' : formatCount(n)),
  waiting: '…',
};
