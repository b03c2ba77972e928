import { useApi } from '#/api/use-api.ts';
import type { DataSheet } from '#/domain/data-sheet.ts';
import { exampleRequest, type ExampleRequest } from '#/domain/example-requests.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { TimeWindow } from '#/domain/time-window.ts';
import { CopyValue } from '#/ui/copy-value.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { useView } from '#/view-state/use-view.ts';
import styles from './api-panel.module.css';
import { ExampleRow } from './example-row.tsx';
import { useDataSheet } from './use-data-sheet.ts';

const HEIGHT = 560;

/** Where the API is, its own description, and a request for each of its resources that runs right here. */
export function ApiPanel(): React.ReactElement {
  const { api: words } = useLensCopy().sources;
  return (
    <Panel
      id="api"
      title={words.title}
      subtitle={words.subtitle}
      load={useDataSheet()}
      minHeight={HEIGHT}
      summary={(sheet) => words.summary(sheet.resources.length)}
    >
      {(sheet) => <Api sheet={sheet} />}
    </Panel>
  );
}

function Api({ sheet }: { readonly sheet: DataSheet }): React.ReactElement {
  const { api: words } = useLensCopy().sources;
  const { baseUrl } = useApi();
  const { scope } = useView();
  const address = new URL(baseUrl, document.baseURI).href;
  const openApi = new URL(sheet.openApiUrl, address).href;
  const known = loadedValue(scope);
  const window = known?.offer.defaultWindow ?? known?.window ?? null;
  const examples = window === null ? [] : examplesOf(sheet, window);
  const without = sheet.resources
    .map(({ resource }) => resource)
    .filter((resource) => !examples.some((example) => example.resource === resource));
  return (
    <>
      <dl className={styles.addresses}>
        <div>
          <dt>{words.address}</dt>
          <dd>
            <span className={styles.code}>{address}</span>{' '}
            <CopyValue value={address} label={words.copyAddress} word={words.copyWord} />
          </dd>
        </div>
        <div>
          <dt>{words.document}</dt>
          <dd>
            <a className={styles.link} href={openApi}>
              {openApi}
            </a>
          </dd>
        </div>
      </dl>
      <h3 className={styles.heading}>{words.examples}</h3>
      <ul className={styles.examples} aria-label={words.examplesLabel}>
        {examples.map((example) => (
          <ExampleRow key={example.resource} example={example} address={address} />
        ))}
      </ul>
      {examples.length === 0 || without.length === 0 ? null : <p className={styles.note}>{words.noExample(without)}</p>}
    </>
  );
}

function examplesOf(sheet: DataSheet, window: TimeWindow): readonly ExampleRequest[] {
  const coverageOf = (resource: string): TimeWindow | null => {
    const ids = sheet.resources.find((offered) => offered.resource === resource)?.sources ?? [];
    const spans = sheet.sources.filter(({ id }) => ids.includes(id)).map(({ coverage }) => coverage);
    return spans.length === 0
      ? null
      : { fromMs: Math.min(...spans.map(({ fromMs }) => fromMs)), toMs: Math.max(...spans.map(({ toMs }) => toMs)) };
  };
  return sheet.resources.flatMap(({ resource }) => exampleRequest(resource, { window, coverageOf }) ?? []);
}
