import { formatShare } from '#/copy/format.ts';
import type { LensCopy } from '#/copy/en-lens.ts';
import { failureRatio } from '#/domain/aggregate.ts';
import { verdictOf, type Parity } from '#/domain/idn-parity.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';

type Words = LensCopy['idn'];

export interface IdnSentence {
  readonly title: string;
  readonly calm: string;
}

const namesOf = (parity: Parity): readonly string[] =>
  parity.troubled.map(({ id, uLabel }) => zoneName(id, uLabel).name);

/** A gap that is gone, or turned over, when the zones in trouble are left out is theirs alone. */
const isOfFewZones = ({ gap, rest }: Parity): boolean => rest !== null && verdictOf(rest.gap) !== verdictOf(gap);

/**
 * Answers whether IDN TLDs fare worse. A difference is claimed only where its interval leaves zero out, like is compared with like, and a gap
 * that single zones make is said to be theirs. `side` names what is compared, `IDN TLDs` or those of the chosen scripts.
 */
export function idnSentence(parities: readonly Parity[], side: string, words: Words): IdnSentence {
  const verdicts = parities.map(({ gap }) => verdictOf(gap));
  const calm = parities.flatMap((parity) => clauseOf(parity, side, words)).join(' ');
  if (verdicts.every((verdict) => verdict === 'unknown')) return { title: words.title.unknown(side), calm };
  const found = parities.filter(({ gap }) => ['worse', 'better'].includes(verdictOf(gap)));
  const [first, second] = found;
  if (first === undefined) return { title: words.title.none(side), calm };
  const verdict = verdictOf(first.gap) === 'worse' ? 'worse' : 'better';
  if (isOfFewZones(first)) return { title: words.title.ofZones(first.type, side, verdict, namesOf(first)), calm };
  const both = second !== undefined && verdictOf(second.gap) === verdict && !isOfFewZones(second);
  return { title: words.title.found(both ? null : first.type, side, verdict), calm };
}

function clauseOf(parity: Parity, side: string, words: Words): readonly string[] {
  const { type, idn, ascii, gap, rest } = parity;
  const [ofIdn, ofAscii] = [failureRatio(idn.counts), failureRatio(ascii.counts)];
  if (idn.zones.length === 0) return [];
  if (gap === null || ofIdn === null || ofAscii === null) return [words.calm.unknown(type)];
  const shares = words.calm.shares(type, ofIdn, ofAscii, verdictOf(gap) === 'none');
  if (!isOfFewZones(parity) || rest === null) return [`${shares}.`];
  return [
    `${shares}; ${words.calm.without(side, namesOf(parity), verdictOf(rest.gap), failureRatio(rest.idn), failureRatio(rest.ascii))}.`,
  ];
}

/** How many there are, how each type compares, and how many are signed. */
export function idnFigures(
  parities: readonly Parity[] | null,
  counts: { readonly tlds: number; readonly scripts: number } | null,
  words: Words,
): readonly FigureItem[] {
  const { figure } = words;
  const [country, generic] = parities ?? [];
  const item = (key: string, label: string, part: Partial<FigureItem> | null): FigureItem => ({
    key,
    label,
    value: null,
    unit: null,
    trouble: false,
    lines: ['', ''],
    ...part,
  });
  const gap = (parity: Parity | undefined): Partial<FigureItem> | null => {
    if (parity === undefined) return null;
    if (parity.gap === null) return { value: figure.none, lines: [figure.notMeasured] };
    return {
      value: figure.points(parity.gap.difference),
      unit: figure.pp,
      lines: [
        figure.interval(parity.gap.interval),
        figure.against(failureRatio(parity.idn.counts), failureRatio(parity.ascii.counts)),
      ],
    };
  };
  return [
    item(
      'tlds',
      figure.tlds,
      country === undefined || generic === undefined || counts === null
        ? null
        : {
            value: figure.count(country.idn.zones.length + generic.idn.zones.length),
            unit: figure.of(counts.tlds),
            lines: [figure.types(country.idn.zones.length, generic.idn.zones.length), figure.scripts(counts.scripts)],
          },
    ),
    item('cctld', figure.gap.cctld, gap(country)),
    item('gtld', figure.gap.gtld, gap(generic)),
    item(
      'signed',
      figure.signed,
      country === undefined
        ? null
        : {
            value: share(country.idn.signed, country.idn.zones.length, figure.none),
            lines: [
              figure.signedOf(country.idn.signed, country.idn.zones.length),
              figure.signedAscii(country.ascii.signed, country.ascii.zones.length),
            ],
          },
    ),
  ];
}

const share = (part: number, whole: number, none: string): string =>
  whole === 0 ? none : formatShare(part / whole, 1);
