import { formatCount, formatShare } from '#/copy/format.ts';

export const kindList = {
  title: 'How it fails',
  total: (failed: number): string => `${formatCount(failed)} failed`,
  notOffered: 'kinds of failure',
  showOnly: (name: string): string => `Show only ${name.toLocaleLowerCase('en')}`,
  showAll: (name: string): string => `Showing only ${name.toLocaleLowerCase('en')}; show all again`,
  kindsOf: (name: string): string => `Kinds of: ${name}`,
  none: 'No query failed in this window.',
  nothingMeasured: 'Nothing was measured in this window.',
  summary: (failed: number, first: { readonly name: string; readonly share: number } | null): string =>
    first === null
      ? 'No query failed in this window.'
      : `Of ${formatCount(failed)} failed queries, most are: ${first.name.toLocaleLowerCase('en')}, ${formatShare(first.share)}.`,
  twin: {
    caption: 'Failed queries by kind',
    family: 'Family',
    kind: 'Kind',
    failed: 'Failed',
    share: 'Share of failures',
  },
};
