import type { Copy } from '#/copy/en.ts';
import { familyOf } from '#/domain/failure-kind.ts';
import { incidentEnd, type Incident } from '#/domain/incident.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { useView } from '#/view-state/use-view.ts';
import styles from './incident-years.module.css';
import { useIncidentYears } from './use-incident-years.ts';
import { yearSpan } from './year-strip.ts';
import { YearStrip } from './year-strip-view.tsx';

const HEIGHT = 96;

/** Every incident of a zone in the archive on one strip of years; each mark leads to its incident. */
export function IncidentYears({ zone }: { readonly zone: string }): React.ReactElement {
  const copy = useCopy();
  const { incidentYears } = useDetailCopy();
  const { scope } = useView();
  const load = useIncidentYears(zone, incidentYears.notOffered);
  const answer = loadedValue(load);
  const nowMs = loadedValue(scope)?.offer.completeUntilMs ?? 0;
  const span = yearSpan(answer?.incidents ?? [], nowMs);
  const years = [span.fromMs, span.toMs - 1].map((ms) => new Date(ms).getUTCFullYear());
  return (
    <Panel
      id="incident-years"
      title={incidentYears.title}
      subtitle={
        answer === null
          ? incidentYears.subtitleLoading
          : incidentYears.subtitle(years[0] ?? 0, years[1] ?? 0, answer.total ?? answer.incidents.length)
      }
      load={load}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={({ incidents }) => incidentYears.summary(incidents.length, newest(incidents)?.title ?? null)}
      twin={({ incidents }) => twinOf(incidents, incidentYears, copy)}
    >
      {({ incidents, total }) =>
        incidents.length === 0 ? (
          <p className={styles.none}>{incidentYears.none}</p>
        ) : (
          <>
            <YearStrip incidents={incidents} span={span} />
            {(total ?? 0) > incidents.length ? (
              <p className={styles.none}>{incidentYears.notLoaded(incidents.length, total ?? 0)}</p>
            ) : null}
          </>
        )
      }
    </Panel>
  );
}

const newest = (incidents: readonly Incident[]): Incident | undefined =>
  incidents.toSorted((a, b) => b.startedMs - a.startedMs)[0];

function twinOf(
  incidents: readonly Incident[],
  { caption, column }: ReturnType<typeof useDetailCopy>['incidentYears'],
  { incidentList, words }: Copy,
): TwinTable {
  const text = (key: keyof typeof column): TwinTable['columns'][number] => ({
    key,
    label: column[key],
    numeric: false,
  });
  return {
    caption,
    columns: [text('title'), text('course'), text('state'), text('severity'), text('kinds')],
    rows: incidents
      .toSorted((a, b) => b.startedMs - a.startedMs)
      .map((incident) => [
        incident.title,
        incidentList.course(incident, 0),
        incidentList.status(incidentEnd(incident)),
        incidentList.severity(incident.severity),
        [...new Set(incident.kinds.map(familyOf))].map((family) => words.family[family]).join(', '),
      ]),
  };
}
