import { useMemo } from 'react';
import { scriptName } from '#/copy/script-name.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { useView } from '#/view-state/use-view.ts';
import { joinProvenance } from './join-provenance.ts';
import { NoCounts } from './no-counts.tsx';
import { ScriptTable } from './script-table.tsx';
import { scriptRows, scriptTwin } from './script-rows.ts';
import { useIdn } from './use-idn.ts';

const HEIGHT = 620;

/** IDN TLDs script by script; choosing one narrows the comparison of the page to it. */
export function ScriptsPanel(): React.ReactElement {
  const { scripts: words } = useLensCopy().idn;
  const { controls } = useCopy();
  const { view, scope } = useView();
  const { zones, shown, figures, byZone } = useIdn();
  const list = loadedValue(zones)?.zones ?? null;
  const offer = loadedValue(scope)?.offer ?? null;
  const { thr } = view;
  const rows = useMemo(
    () =>
      list === null || offer === null
        ? []
        : scriptRows(list, byZone, { ...offer, thresholds: thr }, (code) =>
            code === null ? words.unknown : scriptName(code, controls.locale),
          ),
    [list, offer, byZone, thr, words, controls.locale],
  );
  const highest = rows
    .filter(({ figures: { bin } }) => bin !== null)
    .reduce<(typeof rows)[number] | null>(
      (best, row) => ((row.figures.ratio ?? 0) > (best?.figures.ratio ?? 0) ? row : best),
      null,
    );
  return (
    <Panel
      id="scripts"
      title={words.title}
      subtitle={words.subtitle}
      load={shown}
      minHeight={HEIGHT}
      provenance={(value) => joinProvenance(value, loadedValue(figures))}
      summary={() => words.summary(rows.length, highest?.name ?? null, highest?.figures.ratio ?? null)}
      twin={() => scriptTwin(rows, words)}
    >
      {() => (
        <>
          <NoCounts figures={figures} />
          <ScriptTable rows={rows} hasCounts={loadedValue(figures) !== null} />
        </>
      )}
    </Panel>
  );
}
