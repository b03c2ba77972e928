import { offered, type Offer } from '#/domain/offer.ts';

/** Until when the record of the root zone reaches; the end of time when the API does not say. */
export function recordEnd(offer: Offer | null): number {
  const ids = offer === null ? [] : (offered(offer, 'serials')?.sources ?? []);
  const ends = (offer?.sources ?? []).filter(({ id }) => ids.includes(id)).map(({ coverage }) => coverage.toMs);
  return ends.length === 0 ? Infinity : Math.max(...ends);
}
