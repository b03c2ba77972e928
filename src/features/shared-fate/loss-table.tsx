import { lossGrade, type byGrade, type FateOfKey, type ZoneLoss } from '#/domain/shared-fate.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { otherWord } from './fall-model.ts';
import styles from './fall.module.css';
import { RowsTable, type RowStop } from './rows-table.tsx';

const VISIBLE_ROWS = 9;
const MOST_OTHERS = 2;

interface LossTableProps {
  readonly answer: FateOfKey;
  readonly groups: ReturnType<typeof byGrade>;
}

/** The same zones with their words, the worst losses first. */
export function LossTable({ answer, groups }: LossTableProps): React.ReactElement {
  const { fall } = useLensCopy().sharedFate;
  const { column } = fall;
  return (
    <RowsTable
      label={fall.table}
      rows={groups.flatMap(({ losses }) => losses)}
      keyOf={({ zone }) => zone}
      head={
        <>
          <th scope="col" className={styles.zone}>
            {column.zone}
          </th>
          <th scope="col" className={styles.lost}>
            {column.lost}
          </th>
          <th scope="col">{column.left}</th>
          <th scope="col" className={styles.other}>
            {column.others(answer.kind)}
          </th>
        </>
      }
      cells={(loss, stop) => <Cells loss={loss} answer={answer} stop={stop} />}
      visibleRows={VISIBLE_ROWS}
    />
  );
}

interface CellsProps {
  readonly loss: ZoneLoss;
  readonly answer: FateOfKey;
  readonly stop: RowStop;
}

function Cells({ loss, answer, stop }: CellsProps): React.ReactElement {
  const { fall } = useLensCopy().sharedFate;
  const { kind } = answer;
  const { name, code } = zoneName(loss.zone, loss.uLabel);
  const grade = lossGrade(loss);
  const lost = loss.serversTotal - loss.serversLeft;
  return (
    <>
      <th scope="row" className={styles.zone}>
        <SubjectLink {...stop} className={styles.link} to={{ type: 'zone', id: loss.zone }}>
          <bdi>{name}</bdi>
          {code === null ? null : <span className={styles.code}> {code}</span>}
        </SubjectLink>
      </th>
      <td className={styles.lost}>
        <span className={styles.meter} aria-hidden="true">
          <i data-grade={grade} style={{ width: `${(100 * lost) / loss.serversTotal}%` }} />
        </span>
        {fall.lostOf(lost, loss.serversTotal)}
      </td>
      <td className={styles.grade}>
        {fall.grade(grade, kind)}
        {kind !== 'as' || loss.serversUnknown === null || loss.serversUnknown === 0 ? null : (
          <span className={styles.line}>{fall.unknownServers(loss.serversUnknown)}</span>
        )}
      </td>
      <td className={styles.other}>
        <Others keys={loss.others} kind={kind} />
      </td>
    </>
  );
}

function Others({ keys, kind }: { readonly keys: ZoneLoss['others']; readonly kind: FateOfKey['kind'] }) {
  const { fall } = useLensCopy().sharedFate;
  if (keys === null) return null;
  if (keys.length === 0) return <span className={styles.quiet}>{fall.noOther}</span>;
  const shown = keys.slice(0, kind === 'as' ? MOST_OTHERS : 1);
  const rest = keys.length - shown.length;
  return (
    <span className={styles.keys} title={keys.map((key) => otherWord(key, kind)).join(', ')}>
      <span>{shown.map((key) => otherWord(key, kind)).join(', ')}</span>
      {rest === 0 ? null : <span className={styles.quiet}> {fall.more(rest)}</span>}
    </span>
  );
}
