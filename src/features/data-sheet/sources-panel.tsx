import { formatWindow } from '#/copy/format.ts';
import type { DataSheet, SourceSheet } from '#/domain/data-sheet.ts';
import { BasisBadge } from '#/ui/badge.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import styles from './sources-panel.module.css';
import { useDataSheet } from './use-data-sheet.ts';

const HEIGHT = 900;

/** Each source: what it is, its method, its limits and its licence. What the API does not say is said to be unknown. */
export function SourcesPanel(): React.ReactElement {
  const { list: words } = useLensCopy().sources;
  return (
    <Panel
      id="sources"
      title={words.title}
      subtitle={words.subtitle}
      load={useDataSheet()}
      minHeight={HEIGHT}
      summary={({ sources }) => words.summary(sources.map(({ name }) => name))}
    >
      {(sheet) => (
        <div className={styles.sources}>
          {sheet.sources.map((source) => (
            <OneSource key={source.id} source={source} sheet={sheet} />
          ))}
        </div>
      )}
    </Panel>
  );
}

/** A name within a sentence: abbreviations keep their capitals. */
const inSentence = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : `${name.slice(0, 1).toLocaleLowerCase('en')}${name.slice(1)}`;

interface OneSourceProps {
  readonly source: SourceSheet;
  readonly sheet: DataSheet;
}

function OneSource({ source, sheet }: OneSourceProps): React.ReactElement {
  const { list: words } = useLensCopy().sources;
  const { words: common } = useCopy();
  const { fact } = words;
  const { licence } = source;
  const answers = sheet.resources
    .filter(({ sources }) => sources.includes(source.id))
    .map(({ resource }) => `/${resource}`);
  const dimensionWord = (dimension: string): string =>
    Object.entries(common.dimension)
      .find(([key]) => key === dimension)?.[1]
      .toLocaleLowerCase('en') ?? dimension;
  return (
    <article className={styles.source} aria-labelledby={`source-${source.id}`}>
      <h3 className={styles.name} id={`source-${source.id}`}>
        {source.name} <span className={styles.code}>{source.id}</span> <BasisBadge source={source} />
      </h3>
      <p className={styles.description}>{source.description}</p>
      {source.url === null ? null : (
        <p className={styles.site}>
          <a href={source.url} rel="noreferrer" target="_blank" title={words.site(source.name)}>
            {source.url.replace(/^https?:\/\//, '')}
          </a>
        </p>
      )}
      <dl className={styles.facts}>
        <Fact name={fact.period}>{formatWindow(source.coverage)}</Fact>
        <Fact name={fact.step}>{words.stepOf(source.nativeStep)}</Fact>
        <Method source={source} />
        {source.zones === null ? null : <Fact name={fact.zones}>{words.count(source.zones)}</Fact>}
        {source.method === null ? null : (
          <Fact name={fact.points}>
            {source.vantagePoints === null ? words.none : words.count(source.vantagePoints)}
          </Fact>
        )}
        <Fact name={fact.dimensions}>
          {source.dimensions === null
            ? words.allDimensions
            : source.dimensions.length === 0
              ? words.noDimensions
              : source.dimensions.map((one) => inSentence(dimensionWord(one))).join(', ')}
        </Fact>
        {answers.length === 0 ? null : (
          <Fact name={fact.answers}>
            <span className={styles.code}>{answers.join('  ')}</span>
          </Fact>
        )}
        <Fact name={fact.lag}>
          {source.lagMs !== null && source.lagMs > 0
            ? words.lagBy(source.lagMs)
            : source.status === 'current' && source.lagMs === null
              ? words.recorded
              : words.lag[source.status]}
        </Fact>
        <Fact name={fact.licence}>
          {licence.id === null ? words.noLicence : `${licence.id}, ${words.redistribution[licence.redistribution]}`}
        </Fact>
        <Fact name={fact.attribution}>{licence.attribution}</Fact>
      </dl>
    </article>
  );
}

function Method({ source: { method } }: { readonly source: SourceSheet }): React.ReactElement {
  const { list: words } = useLensCopy().sources;
  const { fact } = words;
  if (method === null) return <Fact name={fact.vantage}>{words.noMethod}</Fact>;
  const { vantage, timeouts, intervalMs, success, nxdomainIsFailure } = method;
  return (
    <>
      <Fact name={fact.vantage}>{Object.entries(words.vantage).find(([key]) => key === vantage)?.[1] ?? vantage}</Fact>
      <Fact name={fact.success}>{success}</Fact>
      <Fact name={fact.timeout}>{timeouts.length === 0 ? words.notPublished : words.timeouts(timeouts)}</Fact>
      <Fact name={fact.interval}>{intervalMs === null ? words.noInterval : words.interval(intervalMs)}</Fact>
      <Fact name={fact.nxdomain}>
        {nxdomainIsFailure === null ? words.nxdomain.unknown : words.nxdomain[nxdomainIsFailure ? 'yes' : 'no']}
      </Fact>
    </>
  );
}

const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: React.ReactNode;
}): React.ReactElement => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
