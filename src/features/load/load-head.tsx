import type { load as English } from '#/copy/en/load.ts';
import { formatCount } from '#/copy/format.ts';
import { formatMany } from '#/copy/many.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { dayMsOf, daySum, lastFullDay } from '#/domain/root-load.ts';
import type { FigureItem } from '#/ui/figure-list.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { lastResponseDay, responsesOn } from './response-days.ts';
import { useLoad, type ShownLoad } from './use-load.ts';

/** How much the root servers carry, in one sentence from the last day that most letters reported. */
export function LoadHead(): React.ReactElement {
  const { load: copy } = useLensCopy();
  const load = useLoad();
  const shown = loadedValue(load);
  const { headline } = copy;
  if (shown === null) {
    const title = load.state === 'empty' ? headline.none : copy.titleLoading;
    return <PageHead title={title} lede={headline.lede} />;
  }
  const attacks = shown.incidents === null ? null : shown.high.filter((one) => one.attacks.length > 0).length;
  const day = lastDayOf(shown);
  const sum = daySum(shown.record, day);
  return (
    <PageHead
      title={headline.title(sum.queries, sum.letters.length, dayMsOf(shown.record, day))}
      calm={headline.calm(shown.high.length, attacks)}
      lede={headline.lede}
      figures={figuresOf(shown, day, attacks, copy)}
    />
  );
}

/** The last day of the window that most letters reported; of those that few reported the last one. */
const lastDayOf = ({ record, spans }: ShownLoad): number => {
  const end = spans.at(-1)?.to ?? record.days;
  const full = lastFullDay(record, dayMsOf(record, end));
  return full !== null && spans.some(({ from, to }) => full >= from && full < to) ? full : end - 1;
};

const DAY_S = 86_400;

function figuresOf(shown: ShownLoad, day: number, attacks: number | null, copy: typeof English): readonly FigureItem[] {
  const { headline } = copy;
  const { record, spans, unusual, high } = shown;
  const sum = daySum(record, day);
  const answered = lastResponseDay(record, spans);
  const sent = answered === null ? null : responsesOn(record, answered);
  const low = unusual.filter(({ kind }) => kind === 'low').length;
  const isShown = (one: number): boolean => spans.some(({ from, to }) => one >= from && one < to);
  const zero = record.letters.reduce(
    (all, { caveats }) => all + caveats.filter((caveat, i) => caveat === 'faulty' && isShown(i)).length,
    0,
  );
  const reported = record.letters.reduce(
    (all, { queries }) => all + queries.filter((count, i) => count !== null && isShown(i)).length,
    zero,
  );
  const figure = (
    key: string,
    label: string,
    value: string | null,
    unit: string,
    lines: readonly string[],
  ): FigureItem => ({
    key,
    label,
    value,
    unit,
    trouble: false,
    lines,
  });
  return [
    figure('received', headline.received, formatMany(sum.queries), headline.receivedUnit, [
      headline.receivedLine(sum.letters.length, dayMsOf(record, day)),
      headline.perSecond(sum.queries / DAY_S),
    ]),
    figure('sent', headline.sent, formatMany(sent?.responses ?? null), headline.sentUnit, [
      sent === null || answered === null
        ? headline.sentNone
        : headline.sentLine(sent.letters, dayMsOf(record, answered)),
    ]),
    figure('high', headline.high, formatCount(high.length), headline.highUnit(high.length), [
      headline.highLine(high.reduce((all, { letters }) => all + letters.length, 0)),
      ...(attacks === null ? [] : [headline.attackLine(attacks)]),
    ]),
    figure('care', headline.care, formatCount(low + zero), headline.careUnit(low + zero), [
      headline.careLine(low, zero),
      headline.careOf(reported),
    ]),
  ];
}
