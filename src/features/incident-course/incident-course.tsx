import { familyOf } from '#/domain/failure-kind.ts';
import { incidentState } from '#/domain/incident-state.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import type { Provenance, SourceRef } from '#/domain/provenance.ts';
import { recoveryClocks } from '#/domain/recovery-clocks.ts';
import type { DetailCopy } from '#/copy/en-detail.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import type { TwinTable } from '#/ui/twin-table.tsx';
import { CourseAxisView } from './course-axis-view.tsx';
import { courseAxis, courseEntries, type CourseEntry } from './course-model.ts';
import styles from './incident-course.module.css';

interface IncidentCourseProps {
  readonly incident: IncidentDetail;
  readonly sources: readonly SourceRef[];
  /** Through when data is complete: where an incident without an end stops being drawn. */
  readonly nowMs: number;
}

/** What happened when: the log with start and end, on a time axis and as a numbered list. */
export function IncidentCourse({ incident, sources, nowMs }: IncidentCourseProps): React.ReactElement {
  const { incidentRecord } = useDetailCopy();
  const { course } = incidentRecord;
  const entries = courseEntries(incident);
  const axis = courseAxis(incident, entries, nowMs);
  const authors = new Set(incident.updates.flatMap(({ author }) => author ?? []));
  const [only] = authors;
  const provenance: Provenance = { sources, warnings: [], completeUntilMs: null };
  const noEnd = incident.endedMs === null ? course.noEnd[incidentState(incident)] : '';
  return (
    <Panel
      id="course"
      title={course.title}
      subtitle={subtitleOf(incident, authors.size === 1 && only !== undefined ? course.by(only) : null, course)}
      load={{ state: 'ready', value: incident }}
      minHeight={160}
      provenance={() => provenance}
      summary={() => summaryOf(entries, incidentRecord)}
      twin={() => courseTwin(incident, entries, incidentRecord)}
    >
      {() => (
        <>
          {axis === null ? null : (
            <CourseAxisView
              axis={axis}
              family={familyOf(incident.kinds[0] ?? 'unknown')}
              labels={course.axis(axis.window.fromMs, axis.window.toMs)}
            />
          )}
          <ol className={styles.list}>
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} incident={incident} withAuthor={authors.size > 1} />
            ))}
          </ol>
          {noEnd === '' ? null : <p className={styles.noEnd}>{noEnd}</p>}
          <TwoClocks incident={incident} />
        </>
      )}
    </Panel>
  );
}

type RecordWords = DetailCopy['incidentRecord'];

function subtitleOf(incident: IncidentDetail, by: string | null, course: RecordWords['course']): string | undefined {
  if (by !== null) return by;
  if (incident.updates.length > 0) return undefined;
  return incident.endedMs === null ? course.onlyStart : course.none;
}

/** Words for an entry that the log has none for. */
const textOf = ({ text, role, isDetection }: CourseEntry, course: RecordWords['course']): string =>
  text ?? (isDetection ? course.detected : role === 'end' ? course.end : course.start);

/** `Start`, `4 days before the start`; empty where there is nothing to add. */
function partWords(
  { role, atMs }: CourseEntry,
  { startedMs, endedMs }: IncidentDetail,
  course: RecordWords['course'],
): string {
  if (role === 'before') return course.before(atMs, startedMs);
  return role === 'after' ? course.after(endedMs ?? atMs, atMs) : course.part[role];
}

function Entry({
  entry,
  incident,
  withAuthor,
}: {
  readonly entry: CourseEntry;
  readonly incident: IncidentDetail;
  readonly withAuthor: boolean;
}): React.ReactElement {
  const { incidentRecord } = useDetailCopy();
  const { course } = incidentRecord;
  const part = partWords(entry, incident, course);
  return (
    <li className={styles.entry} value={entry.number}>
      <span className={styles.number} data-role={entry.role} aria-hidden="true">
        {entry.number}
      </span>
      <p className={styles.when}>
        <time dateTime={new Date(entry.atMs).toISOString()}>
          {course.when(entry.atMs, entry.precision, incident.startedMs)}
        </time>
        {part === '' ? null : <span className={styles.part}>{part}</span>}
        {withAuthor && entry.author !== null ? (
          <span className={styles.part}>{course.author(entry.author)}</span>
        ) : null}
      </p>
      <p className={styles.text}>
        <bdi>{textOf(entry, course)}</bdi>
      </p>
    </li>
  );
}

/** When the fault was fixed and when nobody saw it any more, where the record tells both. */
function TwoClocks({ incident }: { readonly incident: IncidentDetail }): React.ReactElement | null {
  const { incidentRecord } = useDetailCopy();
  const { course } = incidentRecord;
  const clocks = recoveryClocks(incident);
  if (clocks === null) return null;
  return (
    <dl className={styles.clocks} aria-label={course.clocks}>
      <div>
        <dt>{course.fixed}</dt>
        <dd>{course.when(clocks.fixedMs, 'minute', incident.startedMs)}</dd>
      </div>
      <div>
        <dt>{course.clear}</dt>
        <dd>{course.when(clocks.clearMs, clocks.clearPrecision, incident.startedMs)}</dd>
        <dd className={styles.between}>{course.between(clocks.clearMs - clocks.fixedMs)}</dd>
      </div>
    </dl>
  );
}

function summaryOf(entries: readonly CourseEntry[], { course, moment }: RecordWords): string {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return '';
  return course.summary(entries.length, moment(first.atMs, first.precision), moment(last.atMs, last.precision));
}

function courseTwin(
  incident: IncidentDetail,
  entries: readonly CourseEntry[],
  { course, moment }: RecordWords,
): TwinTable {
  const { twin } = course;
  const column = (key: string, label: string, numeric = false): TwinTable['columns'][number] => ({
    key,
    label,
    numeric,
  });
  return {
    caption: twin.caption,
    columns: [
      column('no', twin.no, true),
      column('when', twin.when),
      column('part', twin.part),
      column('what', twin.what),
      column('by', twin.by),
    ],
    rows: entries.map((entry) => [
      String(entry.number),
      moment(entry.atMs, entry.precision),
      partWords(entry, incident, course),
      textOf(entry, course),
      entry.author === null ? '' : course.author(entry.author),
    ]),
  };
}
