import type { Zone } from '#/domain/zone.ts';

/** Names of what the record says of a zone; shared by the list and the page about one. */
export const zoneWords = {
  type: {
    root: 'Root',
    gtld: 'Generic',
    cctld: 'Country code',
    infrastructure: 'Infrastructure',
    test: 'Test',
    unknown: 'Unknown type',
  } satisfies Record<Zone['tldType'], string>,
  dnssec: { signed: 'Signed', unsigned: 'Not signed', unknown: 'Not known' } satisfies Record<Zone['dnssec'], string>,
  /** The root among other names: a dot alone is easily overlooked. */
  root: 'root zone',
};
