import { useMemo, useState } from 'react';
import { byGrade, lossGrade, type FateOfKey } from '#/domain/shared-fate.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { subjectPath } from '#/domain/subject.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { fateKind, withFalls } from '#/view-state/fate-view.ts';
import { subjectView } from '#/view-state/page-link.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import { UnitGroups } from '#/viz/units/unit-groups.tsx';
import styles from './fall.module.css';
import { gradeCounts, leadingOthers, lossesTwin, unitGroups } from './fall-model.ts';
import { LossTable } from './loss-table.tsx';
import { useFall, useFateRanking } from './use-fate.ts';

const HEIGHT = 640;

/** What falls with the chosen network, name server or operator: every zone by how much it loses. */
export function Fall(): React.ReactElement {
  const { sharedFate } = useLensCopy();
  const { fall } = sharedFate;
  const load = useFall(sharedFate.resource);
  const loaded = loadedValue(load);
  const label = loaded?.known === true ? loaded.answer.dependency.label : null;
  return (
    <Panel
      id="fall"
      title={label === null ? fall.titleLoading : fall.title(label)}
      subtitle={fall.subtitle}
      load={load}
      minHeight={load.state === 'empty' ? 120 : HEIGHT}
      provenance={(value) => (value.known ? value.answer : NOT_SAID)}
      summary={(value) =>
        value.known
          ? fall.sentence(value.answer.kind, value.answer.losses.length, gradeCounts(value.answer.losses))
          : ''
      }
      twin={(value) => lossesTwin(value.known ? value.answer : null, sharedFate)}
    >
      {(value) =>
        value.known ? <Picture answer={value.answer} /> : <Missing name={value.key} suggestion={value.suggestion} />
      }
    </Panel>
  );
}

const NOT_SAID = { sources: [], warnings: [], completeUntilMs: null };

function Missing({ name, suggestion }: { readonly name: string; readonly suggestion: string | null }) {
  const { fall } = useLensCopy().sharedFate;
  const { view } = useView();
  const kind = fateKind(view);
  return (
    <div className={styles.missing} role="alert">
      <p>{fall.missing(name, kind)}</p>
      <p>
        {suggestion === null ? (
          <ViewLink to={withFalls(view, null)}>{fall.largest(kind)}</ViewLink>
        ) : (
          <>
            {fall.suggestion} <ViewLink to={withFalls(view, suggestion)}>{suggestion}</ViewLink>
          </>
        )}
      </p>
    </div>
  );
}

function Picture({ answer }: { readonly answer: FateOfKey }): React.ReactElement {
  const { sharedFate } = useLensCopy();
  const { fall } = sharedFate;
  const { view, href, open } = useView();
  const { kind, losses, dependency } = answer;
  const [pointed, setPointed] = useState<string | null>(null);
  const groups = useMemo(() => byGrade(losses), [losses]);
  const units = useMemo(() => unitGroups(groups, kind, sharedFate), [groups, kind, sharedFate]);
  const shown = losses.find(({ zone }) => zone === pointed);
  if (losses.length === 0) return <p className={styles.note}>{fall.nothing}</p>;
  return (
    <>
      <p className={styles.sentence} aria-hidden="true">
        {fall.sentence(kind, losses.length, gradeCounts(losses))}
      </p>
      <p className={styles.note}>{fall.note}</p>
      <UnitGroups
        key={dependency.key}
        label={fall.units(losses.length)}
        groups={units}
        pointed={shown === undefined ? null : pointed}
        onPoint={setPointed}
        onOpen={(zone) => {
          const subject = { type: 'zone', id: zone } as const;
          open(href(subjectView(view, subject), subjectPath(subject)));
        }}
      />
      <p className={styles.readout}>
        {shown === undefined ? (
          fall.pointAt
        ) : (
          <>
            <i data-grade={lossGrade(shown)} />
            {fall.unit(
              zoneName(shown.zone, shown.uLabel).name,
              shown.serversTotal - shown.serversLeft,
              shown.serversTotal,
              kind,
              shown.others?.length ?? null,
            )}{' '}
            <SubjectLink to={{ type: 'zone', id: shown.zone }}>
              {fall.open(zoneName(shown.zone, shown.uLabel).name)}
            </SubjectLink>
          </>
        )}
      </p>
      <Others answer={answer} />
      <LossTable answer={answer} groups={groups} />
    </>
  );
}

/** What else these zones stand on, most zones first: the next that may not fail. */
function Others({ answer }: { readonly answer: FateOfKey }): React.ReactElement | null {
  const { sharedFate } = useLensCopy();
  const { fall } = sharedFate;
  const { view } = useView();
  const ranking = loadedValue(useFateRanking(sharedFate.resource));
  const { named, more } = leadingOthers(answer.losses);
  if (named.length === 0) return null;
  const labelOf = (key: string): string => ranking?.rows.find((row) => row.key === key)?.label ?? key;
  return (
    <div className={styles.others}>
      <h3>{fall.also}</h3>
      <ul>
        {named.map(({ key, zones }) => (
          <li key={key}>
            <ViewLink to={withFalls(view, key)}>
              <bdi>{labelOf(key)}</bdi>
            </ViewLink>{' '}
            <span>{sharedFate.zones(zones)}</span>
          </li>
        ))}
        {more === 0 ? null : <li>{fall.alsoMore(more, answer.kind)}</li>}
      </ul>
    </div>
  );
}
