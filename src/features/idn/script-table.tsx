import { formatInterval, formatShare } from '#/copy/format.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { ShareDot } from '#/ui/share-dot.tsx';
import { StateMark } from '#/ui/state-mark.tsx';
import { carriedView } from '#/view-state/page-link.ts';
import { withListFilters } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import { Whisker, WhiskerAxis } from '#/viz/spark/whisker.tsx';
import type { ScriptRow } from './script-rows.ts';
import styles from './idn-table.module.css';

const WHISKER = 200;

interface ScriptTableProps {
  readonly rows: readonly ScriptRow[];
  /** Without any counts their columns stay empty. */
  readonly hasCounts: boolean;
}

/** A row per script: the name narrows the page to it, the number of zones leads to them. */
export function ScriptTable({ rows, hasCounts }: ScriptTableProps): React.ReactElement {
  const { scripts: words } = useLensCopy().idn;
  const { column } = words;
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.script}</th>
          <th scope="col" className={styles.number}>
            {column.zones}
          </th>
          <th scope="col" className={styles.wide}>
            {column.types}
          </th>
          <th scope="col" className={styles.medium}>
            {column.signed}
          </th>
          <th scope="col" className={styles.number}>
            {column.counts}
          </th>
          <th scope="col" className={styles.number}>
            {column.share}
          </th>
          <th scope="col" className={styles.wide}>
            <span className={styles.hidden}>{column.interval}</span>
            <WhiskerAxis width={WHISKER} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ScriptLine key={row.name} row={row} hasCounts={hasCounts} />
        ))}
      </tbody>
    </table>
  );
}

interface ScriptLineProps {
  readonly row: ScriptRow;
  readonly hasCounts: boolean;
}

function ScriptLine({ row: { group, name, figures }, hasCounts }: ScriptLineProps): React.ReactElement {
  const { scripts: words } = useLensCopy().idn;
  const { words: stateWords } = useCopy();
  const { view, href } = useView();
  const { script } = group;
  const isChosen = script !== null && view.script.includes(script);
  const listView = { ...carriedView(view), script: script === null ? [] : [script] };
  const isLow = figures.state === 'low_sample';
  return (
    <tr data-chosen={isChosen} data-key={script ?? ''}>
      <th scope="row">
        {script === null ? (
          name
        ) : (
          <ViewLink
            to={withListFilters(view, { script: isChosen ? [] : [script] })}
            className={styles.link}
            title={isChosen ? words.leave(name) : words.choose(name)}
          >
            {name} <span className={styles.code}>{script}</span>
          </ViewLink>
        )}
      </th>
      <td className={styles.number}>
        <a
          className={styles.quietLink}
          href={href(listView, '/zones')}
          title={words.listOf(name, group.zones.length)}
          aria-label={words.listOf(name, group.zones.length)}
        >
          {group.zones.length}
        </a>
      </td>
      <td className={styles.wide}>{words.types(group.country, group.generic)}</td>
      <td className={styles.medium}>{words.signed(group.signed, group.zones.length)}</td>
      {!hasCounts ? (
        <td colSpan={2} className={styles.number}>
          <span className={styles.quiet}>{words.none}</span>
        </td>
      ) : figures.ratio === null ? (
        <td colSpan={2} className={styles.number}>
          <span className={styles.why}>
            <StateMark state={figures.state} />
            {stateWords.state[figures.state]}
          </span>
        </td>
      ) : (
        <>
          <td className={styles.number}>{words.counts(figures.counts.failed, figures.counts.measured)}</td>
          <td className={styles.share} data-trouble={figures.trouble} data-low={isLow}>
            <ShareDot bin={figures.bin} state={figures.state} />
            {formatShare(figures.ratio, 2)}
            {isLow ? <span className={styles.low}>{words.lowSample}</span> : null}
          </td>
        </>
      )}
      <td className={styles.wide}>
        <span className={styles.hidden}>{formatInterval(figures.interval)}</span>
        <Whisker
          ratio={figures.ratio}
          interval={figures.interval}
          bin={figures.bin}
          state={figures.state}
          width={WHISKER}
        />
      </td>
    </tr>
  );
}
