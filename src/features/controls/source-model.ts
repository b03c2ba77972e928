import { offered, type Offer, type Source } from '#/domain/offer.ts';

/** Sources that the measurement panels can use, in the order of the API, the default first. */
export function sourceChoices(offer: Offer): readonly Source[] {
  const resource = offered(offer, 'map') ?? offered(offer, 'failures') ?? offered(offer, 'breakdown');
  if (resource === null) return [];
  const usable = offer.sources.filter((source) => resource.sources.includes(source.id));
  return [
    ...usable.filter((source) => source.id === resource.defaultSource),
    ...usable.filter((source) => source.id !== resource.defaultSource),
  ];
}
