import type { Series } from '#/domain/answers.ts';
import type { Subject } from '#/domain/subject.ts';
import { zoneName } from '#/domain/zone-name.ts';

/** What a line of cells is about. */
export interface RowIdentity {
  /** Key in links: `ns1.example/4`, `ns1.example`, `ru`, `cc:DE`. */
  readonly key: string;
  /** Rows with the same group stand together, under one head: the addresses of a server. */
  readonly group: string;
  /** What the group is about; null = what the source cannot attribute. */
  readonly subject: Subject | null;
  readonly name: string;
  /** A host name: set in mono. */
  readonly isCode: boolean;
  readonly ipVersion: 4 | 6 | null;
  readonly address: string | null;
}

/** Key of what cannot be attributed; no server, zone or place has it. */
const UNATTRIBUTED = '_';

/** Identity of a series of `/matrix` from its key (CONTRACT.md section 3). */
export function rowIdentity({ key, label }: Series): RowIdentity {
  const text = (name: string): string | null => {
    const value = key[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const alone = (subject: Subject, name: string): RowIdentity => ({
    key: subject.id,
    group: subject.id,
    subject,
    name,
    isCode: false,
    ipVersion: null,
    address: null,
  });
  const server = text('server');
  if (server !== null) {
    const version = key['ip_version'];
    const ipVersion = version === 4 || version === 6 ? version : null;
    return {
      ...alone({ type: 'server', id: server }, server),
      key: ipVersion === null ? server : `${server}/${ipVersion}`,
      isCode: true,
      ipVersion,
      address: text('ip'),
    };
  }
  const zone = text('zone');
  if (zone !== null) return alone({ type: 'zone', id: zone }, zoneName(zone, label).name);
  const place = text('country') ?? text('region') ?? text('as') ?? text('place');
  if (place !== null) return alone({ type: 'place', id: place }, label ?? place);
  return {
    key: UNATTRIBUTED,
    group: UNATTRIBUTED,
    subject: null,
    name: label ?? '',
    isCode: false,
    ipVersion: null,
    address: null,
  };
}

/** Whether the view hides the row: itself or its whole group. */
export const isHidden = ({ key, group }: RowIdentity, hide: readonly string[]): boolean =>
  hide.includes(key) || hide.includes(group);
