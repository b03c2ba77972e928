import type { Naming, Phrase } from '#/copy/en/probe-or-server.ts';
import { formatCount } from '#/copy/format.ts';
import { placeName } from '#/copy/place-name.ts';
import { failureBin } from '#/domain/failure-bin.ts';
import { loadedValue } from '#/domain/load-state.ts';
import type { Subject } from '#/domain/subject.ts';
import type { TwoWaySplit } from '#/domain/two-way-split.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import { VerdictSquare } from '#/viz/square/verdict-square.tsx';
import { explainedCounts, lettered, squareMarks, verdictTwin, type LetteredCulprit } from './probe-or-server-model.ts';
import styles from './probe-or-server.module.css';
import { useProbeOrServer } from './use-probe-or-server.ts';

const naming: Naming = (place) => placeName(place, 'en');
const CORNER = { zone: 'topRight', server: 'bottomRight', place: 'topLeft', path: 'bottomLeft' } as const;
const HEIGHT = 460;

/** Whether the zone, a server, a place or the way between the two is at fault: a sentence, the square and the list behind it. */
export function ProbeOrServer(): React.ReactElement {
  const { probeOrServer: copy } = useDetailCopy();
  const load = useProbeOrServer(copy.notOffered);
  const value = loadedValue(load);
  const some = value !== null && value.allServers > value.split.measuredServers;
  return (
    <Panel
      id="verdict"
      title={copy.title}
      subtitle={some ? copy.subtitleOf(value.split.measuredServers, value.allServers) : copy.subtitle}
      load={load}
      minHeight={load.state === 'empty' ? 64 : HEIGHT}
      provenance={(answer) => ({ ...answer, completeUntilMs: null })}
      twin={({ split }) => verdictTwin(copy, split, naming)}
    >
      {({ split }) => <Verdict split={split} />}
    </Panel>
  );
}

function Verdict({ split }: { readonly split: TwoWaySplit }): React.ReactElement {
  const { probeOrServer: copy } = useDetailCopy();
  const { view } = useView();
  const { verdict, culprits, measuredServers } = split;
  const shown = lettered(split);
  const { zone, server, place, path } = copy.quadrant;
  return (
    <>
      <p className={styles.sentence}>
        <strong>
          <Words phrase={copy.loud(split, naming)} />
        </strong>{' '}
        {copy.calm(split)}
      </p>
      <VerdictSquare
        marks={squareMarks(shown, view.thr, (culprit) => plain(copy.nameOf(culprit, naming)))}
        quadrants={{ topLeft: place, topRight: zone, bottomLeft: path, bottomRight: server }}
        chosen={verdict === 'nothing' || verdict === 'cannot_tell' || verdict === 'mixed' ? null : CORNER[verdict]}
        xLabel={copy.axis.x}
        yLabel={copy.axis.y}
        yMax={formatCount(measuredServers)}
      />
      {shown.length === 0 ? null : (
        <>
          <h3 className={styles.listTitle}>{copy.listTitle}</h3>
          <ol className={styles.list}>
            {shown.map((culprit) => (
              <CulpritItem key={culprit.letter} culprit={culprit} />
            ))}
          </ol>
          {culprits.length > shown.length ? (
            <p className={styles.note}>{copy.more(culprits.length - shown.length)}</p>
          ) : null}
          <p className={styles.note}>
            {copy.explainedLead(split.total.failed)}{' '}
            {explainedCounts(split)
              .map(({ by, failed }) => `${formatCount(failed)} ${copy.explained[by]}`)
              .join(', ')}
            .
          </p>
        </>
      )}
    </>
  );
}

function CulpritItem({ culprit }: { readonly culprit: LetteredCulprit }): React.ReactElement {
  const { probeOrServer: copy } = useDetailCopy();
  const { view } = useView();
  const bin = failureBin(culprit.failed / Math.max(culprit.measured, 1), view.thr);
  const subject = subjectOf(culprit);
  const name = <Words phrase={copy.nameOf(culprit, naming)} />;
  return (
    <li className={styles.item}>
      <span className={styles.letter} style={{ background: `var(--fail-${bin})`, color: `var(--fail-${bin}-on)` }}>
        {culprit.letter}
      </span>
      <div>
        <p className={styles.name}>
          <b>{copy.cause[culprit.cause]}</b>{' '}
          {culprit.cause === 'zone' ? null : subject === null ? name : <SubjectLink to={subject}>{name}</SubjectLink>}
        </p>
        <p>{copy.spreadOf(culprit)}</p>
        <p>{copy.countsOf(culprit)}</p>
      </div>
    </li>
  );
}

/** The page about a culprit, where there is one. */
function subjectOf({ cause, server, places }: LetteredCulprit): Subject | null {
  const [place] = places;
  if (cause === 'place' && place !== undefined) return { type: 'place', id: place };
  return server === null ? null : { type: 'server', id: server };
}

const plain = (phrase: Phrase): string => phrase.map((part) => (typeof part === 'string' ? part : part.host)).join('');

const Words = ({ phrase }: { readonly phrase: Phrase }): React.ReactElement => (
  <>
    {phrase.map((part, i) =>
      typeof part === 'string' ? (
        part
      ) : (
        <span key={`${part.host}-${i}`} className={styles.host}>
          {part.host}
        </span>
      ),
    )}
  </>
);
