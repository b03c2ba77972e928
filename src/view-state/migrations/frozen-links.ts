/**
 * Links as released versions wrote them, with what they show. Readers have them in mails and minutes: entries are added,
 * never changed and never taken out.
 */
export const FROZEN_LINKS: readonly { readonly version: number; readonly link: string; readonly shows: string }[] = [
  { version: 1, link: '', shows: '' },
  {
    version: 1,
    link: '?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z',
    shows: '?from=2026-05-05T18:00Z&to=2026-05-06T00:00Z',
  },
  {
    version: 1,
    link: '?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&place=RU',
    shows: '?from=2024-01-30T14:00Z&to=2024-01-30T20:00Z&place=RU',
  },
  {
    version: 1,
    link: '?src=public-resolvers-2026&from=2026-02-05&to=2026-02-20',
    shows: '?from=2026-02-05T00:00Z&to=2026-02-20T00:00Z&src=public-resolvers-2026',
  },
  {
    version: 1,
    link: '?from=2024-01-30T15:00Z&to=2024-01-30T18:00Z&at=2024-01-30T16:55Z&zone=ru,xn--p1ai&place=RU,m49-150,as3320&kind=dnssec_bogus&by=operator&sort=-ratio&q=ripn&cmp=previous&src=reconstruction&map=2.5/55.75/37.6&thr=2.5.20.60&tz=Europe/Moscow&theme=dark&rev=r20240130T1855&v=1',
    shows:
      '?from=2024-01-30T15:00Z&to=2024-01-30T18:00Z&at=2024-01-30T16:55Z&zone=ru,xn--p1ai&place=RU,m49-150,as3320&kind=dnssec_bogus&by=operator&sort=-ratio&q=ripn&cmp=previous&src=reconstruction&map=2.5/55.75/37.6&thr=2.5.20.60&tz=Europe/Moscow&theme=dark&rev=r20240130T1855',
  },
  { version: 1, link: '?from=now-7d/d&to=now/d&v=1', shows: '?from=now-7d/d&to=now/d' },
  { version: 1, link: '?thr=0.5,5,20,50&level=region&cmp=-7d', shows: '?cmp=-7d&level=region&thr=0.5,5,20,50' },
];
