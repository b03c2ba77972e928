import { formatCount, formatShare } from '#/copy/format.ts';
import type { FateRanking } from '#/domain/shared-fate.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { fateKind } from '#/view-state/fate-view.ts';
import { useView } from '#/view-state/use-view.ts';
import { ShareColumns } from '#/viz/chart/share-columns.tsx';
import styles from './shared-fate.module.css';
import { toTogether, type TogetherStep } from './together-steps.ts';
import { useFateRanking } from './use-fate.ts';

const HEIGHT = 310;

/** How concentrated it is: what the largest carry together, one after the other. */
export function Together(): React.ReactElement {
  const { sharedFate } = useLensCopy();
  const { together } = sharedFate;
  const { view } = useView();
  const load = useFateRanking(sharedFate.resource);
  const loaded = loadedValue(load);
  const kind = loaded?.kind ?? fateKind(view);
  const steps = loaded === null ? [] : toTogether(loaded.rows);
  const last = steps.at(-1);
  return (
    <Panel
      id="together"
      title={together.title(kind)}
      subtitle={together.subtitle}
      load={load}
      minHeight={load.state === 'empty' ? 120 : HEIGHT}
      provenance={(value) => value}
      summary={({ zones }) =>
        last === undefined || zones === null ? together.notTold : together.summary(kind, last.n, last.silent, zones)
      }
      twin={(value) => ({
        caption: together.caption(kind),
        columns: [
          { key: 'n', label: together.column.n, numeric: true },
          { key: 'last', label: together.column.last, numeric: false },
          { key: 'touched', label: together.column.touched, numeric: true },
          { key: 'silent', label: together.column.silent, numeric: true },
          { key: 'share', label: together.column.share, numeric: true },
        ],
        rows: steps.map(({ n, label, touched, silent }) => [
          formatCount(n),
          label,
          formatCount(touched),
          formatCount(silent),
          formatShare(value.zones === null ? null : silent / value.zones),
        ]),
      })}
    >
      {(value) => <Picture loaded={value} steps={steps} />}
    </Panel>
  );
}

function Picture(props: { readonly loaded: FateRanking; readonly steps: readonly TogetherStep[] }): React.ReactElement {
  const { together } = useLensCopy().sharedFate;
  const { loaded, steps } = props;
  const { zones, kind } = loaded;
  if (zones === null || zones === 0 || steps.length === 0) return <p className={styles.note}>{together.notTold}</p>;
  const words = (index: number): string => {
    const step = steps[index];
    return step === undefined ? '' : together.words(step.n, kind, step.label, step.touched, step.silent, zones);
  };
  return (
    <ShareColumns
      columns={steps.map(({ n, touched, silent }) => ({
        label: String(n),
        outer: touched / zones,
        inner: silent / zones,
      }))}
      outerLabel={together.touched}
      innerLabel={together.silent}
      label={together.label(kind)}
      help={together.help}
      words={words}
      rest={together.rest(kind)}
    />
  );
}
