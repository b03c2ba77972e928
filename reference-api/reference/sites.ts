import { cellOf, numberOf, parseCsv } from './csv.ts';
import { secondsOf } from './instant.ts';

/** An anycast site of a root server letter, as its operator lists it. */
export interface SiteRef {
  /** `k.root-servers.net/1084`: the operators' own ids are unique within a letter only. */
  readonly id: string;
  readonly serverId: string;
  readonly town: string;
  /** `cc:DE`. */
  readonly countryId: string;
  readonly lat: number;
  readonly lon: number;
  /** A local site serves some networks only. */
  readonly type: 'global' | 'local';
  readonly instances: number;
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  /** Epoch seconds; null where the creation date was a placeholder and is left empty. */
  readonly activeFrom: number | null;
  /**
   * Epoch seconds; null = in service. The list marks a site as decommissioned without saying when: the day of the record's last change
   * is the earliest that it can be known to be closed.
   */
  readonly activeTo: number | null;
}

const dayOrNull = (date: string): number | null => (date === '' ? null : secondsOf(`${date}T00:00:00Z`));

/** Reads rootservers/sites.csv, in its own order: by letter. */
export const parseSites = (text: string): SiteRef[] =>
  parseCsv(text).map((row) => {
    const serverId = `${cellOf(row, 'letter')}.root-servers.net`;
    const scope = cellOf(row, 'scope');
    if (scope !== 'global' && scope !== 'local') throw new Error(`scope: "${scope}" is neither global nor local`);
    return {
      id: `${serverId}/${cellOf(row, 'site_id')}`,
      serverId,
      town: cellOf(row, 'town'),
      countryId: `cc:${cellOf(row, 'country')}`,
      lat: numberOf(row, 'lat'),
      lon: numberOf(row, 'lon'),
      type: scope,
      instances: numberOf(row, 'instances'),
      ipv4: cellOf(row, 'ipv4') === '1',
      ipv6: cellOf(row, 'ipv6') === '1',
      activeFrom: dayOrNull(cellOf(row, 'created')),
      activeTo: cellOf(row, 'status') === 'decommissioned' ? dayOrNull(cellOf(row, 'updated')) : null,
    };
  });
