import { formatCount, formatDate } from '#/copy/format.ts';

/** What the record of the root zone says of one zone. */
export const zoneFacts = {
  title: 'Delegation',
  uLabel: 'U-label',
  aLabel: 'A-label',
  label: 'Label',
  type: 'Type',
  script: 'Script',
  country: 'Country',
  siblings: 'Siblings',
  operator: 'Registry operator',
  technical: 'Technical contact',
  delegated: 'Delegated since',
  removed: 'Removed',
  dnssec: 'DNSSEC',
  ds: 'DS in the parent',
  servers: 'Name servers',
  unknown: 'not known',
  none: 'none',
  rootAnchor: 'The root has no parent; its trust anchor is configured in resolvers.',
  date: (ms: number): string => formatDate(ms),
  count: (n: number): string => formatCount(n),
  copyWord: 'Copy',
  copy: (what: string): string => `Copy ${what}`,
  dsLine: (algorithm: string, digest: string): string => `${algorithm}, ${digest}`,
  summary: (name: string, type: string, dnssec: string): string =>
    `${name}: ${type.toLocaleLowerCase('en')}, DNSSEC: ${dnssec.toLocaleLowerCase('en')}.`,
};
