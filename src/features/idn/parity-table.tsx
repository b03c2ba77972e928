import { failureRatio, wilsonInterval, type Aggregate } from '#/domain/aggregate.ts';
import type { Parity } from '#/domain/idn-parity.ts';
import type { Incident } from '#/domain/incident.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { shareFigures } from '#/domain/share-figures.ts';
import type { Spread } from '#/domain/spread.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { ShareDot } from '#/ui/share-dot.tsx';
import { useView } from '#/view-state/use-view.ts';
import { SpreadBars } from '#/viz/spark/spread-bars.tsx';
import { namedZones } from './documented.ts';
import { Gap } from './gap.tsx';
import styles from './parity.module.css';
import { SharePair } from './share-pair.tsx';

interface ParityTableProps {
  readonly parity: Parity;
  /** The archive; null while it is not known. */
  readonly incidents: readonly Incident[] | null;
  /** Whether there are counts at all: without, the rows of failure are left out. */
  readonly hasCounts: boolean;
}

/** One type of TLD: a measure per row, IDN and ASCII in two columns, and what lies between them. */
export function ParityTable({ parity, incidents, hasCounts }: ParityTableProps): React.ReactElement {
  const { parity: words } = useLensCopy().idn;
  const { type, idn, ascii, gap, rest, troubled } = parity;
  const { column, row } = words;
  const without = row.without(troubled.map(({ id, uLabel }) => zoneName(id, uLabel).name));
  /** Parts of two groups of which every member is counted: the gap needs no interval. */
  const parts = ([a, ofA]: Part, [b, ofB]: Part): RowProps['cells'] => [
    <PartCell key="idn" part={a} whole={ofA} />,
    <PartCell key="ascii" part={b} whole={ofB} />,
    ofA === 0 || ofB === 0 ? null : words.points(a / ofA - b / ofB),
  ];
  return (
    <div className={styles.frame}>
      <h3 className={styles.heading} id={`parity-${type}`}>
        {words.type[type]}
      </h3>
      {hasCounts ? (
        <SharePair
          lines={[
            { name: column.idn, counts: idn.counts },
            { name: column.ascii, counts: ascii.counts },
            ...(rest === null
              ? []
              : [
                  { name: `${column.idn}, ${without.toLocaleLowerCase('en')}`, counts: rest.idn },
                  { name: `${column.ascii}, ${without.toLocaleLowerCase('en')}`, counts: rest.ascii },
                ]),
          ]}
        />
      ) : null}
      <table className={styles.table} aria-labelledby={`parity-${type}`}>
        <thead>
          <tr>
            <th scope="col">{column.measure}</th>
            <th scope="col">{column.idn}</th>
            <th scope="col">{column.ascii}</th>
            <th scope="col">{column.gap}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name={row.zones}
            cells={[idn.zones.length.toLocaleString('en'), ascii.zones.length.toLocaleString('en'), null]}
          />
          {hasCounts ? (
            <>
              <Row
                name={row.share}
                cells={[
                  <Share key="a" counts={idn.counts} />,
                  <Share key="b" counts={ascii.counts} />,
                  <Gap key="c" found={gap} />,
                ]}
              />
              {rest === null ? null : (
                <Row
                  name={without}
                  cells={[
                    <Share key="a" counts={rest.idn} />,
                    <Share key="b" counts={rest.ascii} />,
                    <Gap key="c" found={rest.gap} />,
                  ]}
                />
              )}
            </>
          ) : null}
          <Row name={row.signed} cells={parts([idn.signed, idn.zones.length], [ascii.signed, ascii.zones.length])} />
          <SpreadRow name={row.servers} what={words.spreadOf.servers} idn={idn.servers} ascii={ascii.servers} />
          <SpreadRow name={row.networks} what={words.spreadOf.networks} idn={idn.networks} ascii={ascii.networks} />
          <Row
            name={row.single}
            cells={parts([onlyOne(idn.networks), idn.networks.known], [onlyOne(ascii.networks), ascii.networks.known])}
          />
          <Row
            name={row.years}
            cells={[
              words.number(idn.years.median),
              words.number(ascii.years.median),
              difference(idn.years, ascii.years, words.years),
            ]}
          />
          {incidents === null ? null : (
            <Row
              name={row.incidents}
              cells={[
                <PartCell key="idn" part={namedZones(idn.zones, incidents)} whole={idn.zones.length} />,
                <PartCell key="ascii" part={namedZones(ascii.zones, incidents)} whole={ascii.zones.length} />,
                // The archive holds what was written about: a gap would compare reporters.
                null,
              ]}
            />
          )}
        </tbody>
      </table>
    </div>
  );
}

type Part = readonly [part: number, whole: number];
const onlyOne = ({ counts }: Spread): number => counts.find(([value]) => value === 1)?.[1] ?? 0;

function difference(a: Spread, b: Spread, say: (n: number) => string): string | null {
  return a.median === null || b.median === null ? null : say(a.median - b.median);
}

interface RowProps {
  readonly name: string;
  /** IDN, ASCII, and what lies between them; null = nothing to say. */
  readonly cells: readonly [React.ReactNode, React.ReactNode, React.ReactNode];
}

function Row({ name, cells: [idn, ascii, gap] }: RowProps): React.ReactElement {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{idn}</td>
      <td>{ascii}</td>
      <td>{gap}</td>
    </tr>
  );
}

function PartCell({ part, whole }: { readonly part: number; readonly whole: number }): React.ReactElement {
  const { parity: words } = useLensCopy().idn;
  return (
    <>
      {words.partShare(part, whole)}
      <span className={styles.line}>{words.part(part, whole)}</span>
    </>
  );
}

interface SpreadRowProps {
  readonly name: string;
  /** What is counted, for the name of the picture. */
  readonly what: string;
  readonly idn: Spread;
  readonly ascii: Spread;
}

function SpreadRow({ name, what, idn, ascii }: SpreadRowProps): React.ReactElement {
  const { parity: words } = useLensCopy().idn;
  const values = [...idn.counts, ...ascii.counts].map(([value]) => value);
  const axis = [Math.min(...values), Math.max(...values)] as const;
  const cell = (spread: Spread): React.ReactNode => (
    <>
      {words.number(spread.median)}
      {spread.unknown === 0 ? null : <span className={styles.quiet}> {words.unknown(spread.unknown)}</span>}
      {spread.known === 0 ? null : (
        <span className={styles.bars}>
          <SpreadBars spread={spread} axis={axis} label={words.spread(what, spread.counts)} />
        </span>
      )}
    </>
  );
  return <Row name={name} cells={[cell(idn), cell(ascii), difference(idn, ascii, words.signedNumber)]} />;
}

function Share({ counts }: { readonly counts: Aggregate }): React.ReactElement {
  const { parity: words } = useLensCopy().idn;
  const { view, scope } = useView();
  const offer = loadedValue(scope)?.offer;
  if (offer === undefined || failureRatio(counts) === null)
    return <span className={styles.quiet}>{words.notMeasured}</span>;
  const figures = shareFigures(counts, { ...offer, thresholds: view.thr });
  return (
    <>
      <span className={styles.share} data-trouble={figures.trouble}>
        <ShareDot bin={figures.bin} state={figures.state} />
        {words.share(figures.ratio)}
      </span>
      <span className={styles.line}>{words.counts(counts.failed, counts.measured)}</span>
      <span className={styles.line}>{words.interval(wilsonInterval(counts.failed, counts.measured))}</span>
    </>
  );
}
