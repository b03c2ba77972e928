import type { LensCopy } from '#/copy/en-lens.ts';
import { formatCount, formatShare } from '#/copy/format.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { BasisBadge } from '#/ui/badge.tsx';
import type { FigureItem } from '#/ui/figure-list.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { zoneStory } from './compliance-story.ts';
import { letterVerdicts, lettersMet } from './letter-verdicts-model.ts';
import { PeriodField } from './period-field.tsx';
import type { Obligations } from './use-obligations.ts';
import { closestToEmergency } from './zone-verdicts-model.ts';

interface ComplianceHeadProps {
  readonly zones: LoadState<Obligations>;
  readonly letters: LoadState<Obligations>;
}

/** Are the obligations met? The sentence, how it is known, and the four figures. */
export function ComplianceHead({ zones, letters }: ComplianceHeadProps): React.ReactElement {
  const copy = useLensCopy();
  const { compliance } = copy;
  const loaded = loadedValue(zones);
  const counted = loadedValue(letters);
  if (loaded === null) {
    return (
      <PageHead
        title={zones.state === 'failed' ? compliance.failed : compliance.titleLoading}
        marks={<PeriodField />}
        figures={[]}
      />
    );
  }
  const story = zoneStory(loaded);
  const met = counted === null ? null : lettersMet(letterVerdicts(counted.rows));
  const told = { ...story, period: loaded.period, letters: met };
  return (
    <PageHead
      title={compliance.headline(told)}
      calm={compliance.calm(told)}
      marks={
        <>
          <PeriodField />
          {loaded.sources.map((source) => (
            <BasisBadge key={source.id} source={source} />
          ))}
        </>
      }
      lede={compliance.basis[loaded.rows[0]?.basis ?? 'unknown']}
      figures={figuresOf(loaded, met, copy)}
    />
  );
}

function figuresOf(
  loaded: Obligations,
  met: ReturnType<typeof lettersMet> | null,
  { compliance, obligations }: LensCopy,
): readonly FigureItem[] {
  const words = compliance.figures;
  const { failed, bound, coverage, resolutionMs } = zoneStory(loaded);
  const [first] = closestToEmergency(loaded.rows, 1);
  const isJudged = met === null || met.met + met.failed > 0;
  return [
    {
      key: 'down',
      label: words.down,
      value: formatCount(failed),
      unit: null,
      trouble: failed > 0,
      lines: [words.downLine(bound), words.allowed],
    },
    {
      key: 'closest',
      label: words.closest,
      value: first === undefined ? formatShare(0, 0) : formatShare(first.usedMs / first.thresholdMs, 0),
      unit: null,
      trouble: first !== undefined && first.verdict !== 'not_applicable' && first.usedMs * 2 >= first.thresholdMs,
      lines:
        first === undefined
          ? [words.closestNone]
          : [
              words.closestLine(zoneName(first.zone, uLabel(first.zone)).name, obligations.service[first.service]),
              words.closestOf(first.usedMs),
              ...(first.verdict === 'not_applicable' ? [obligations.verdict.not_applicable] : []),
            ],
    },
    {
      key: 'letters',
      label: words.letters,
      value: met === null ? null : isJudged ? words.lettersValue(met.met, met.all) : '—',
      unit: null,
      trouble: met !== null && met.failed > 0,
      lines: isJudged ? [words.lettersLine, words.lettersWays] : [words.lettersOpen],
    },
    {
      key: 'sure',
      label: words.sure,
      value: coverage === null ? '—' : formatShare(coverage, 0),
      unit: words.sureUnit,
      trouble: false,
      lines: [words.sureLine, ...(resolutionMs === null ? [] : [words.resolution(resolutionMs)])],
    },
  ];
}
