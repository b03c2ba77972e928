import type { Provenance } from './provenance.ts';

/** An anycast site of a name server: where it is, never where it is reached from. */
export interface Site {
  readonly id: string;
  /** Server id. */
  readonly server: string;
  readonly town: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Degrees; null when not published. */
  readonly at: { readonly lat: number; readonly lon: number } | null;
  /** A local site serves some networks only. */
  readonly type: 'global' | 'local' | 'unknown';
  readonly instances: number | null;
  readonly ipv4: boolean | null;
  readonly ipv6: boolean | null;
  readonly activeFromMs: number | null;
  /** Null = in service. */
  readonly activeToMs: number | null;
}

export interface SitesAnswer extends Provenance {
  /** Former ones too. */
  readonly sites: readonly Site[];
}

/** In service, as far as the list says. */
export const isInService = (site: Site): boolean => site.activeToMs === null;

/** Letter of a root server by its host name; null for every other server. */
export const rootLetter = (server: string): string | null => /^([a-m])\.root-servers\.net$/.exec(server)?.[1] ?? null;
