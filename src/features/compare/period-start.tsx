import { useId, useState } from 'react';
import { parseTime, resolveTimePoint, type TimeProblem } from '#/domain/time-expression.ts';
import { isoMinute, type TimeWindow } from '#/domain/time-window.ts';
import { Button } from '#/ui/button.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import styles from './compare-controls.module.css';

interface PeriodStartProps {
  readonly window: TimeWindow;
  /** The data's `complete_until`, which `now` stands for. */
  readonly nowMs: number;
  readonly onChoose: (fromMs: number) => void;
}

/** Where side B begins, in any form that the address takes; it is as long as side A, or the two could not be told apart by length alone. */
export function PeriodStart({ window, nowMs, onChoose }: PeriodStartProps): React.ReactElement {
  const { compare } = useDetailCopy();
  const { controls } = useShellCopy();
  const id = useId();
  const [text, setText] = useState(() => isoMinute(window.fromMs));
  const [problem, setProblem] = useState<TimeProblem | null>(null);
  return (
    <form
      className={styles.member}
      onSubmit={(event) => {
        event.preventDefault();
        const read = parseTime(text);
        setProblem(read.ok ? null : read.problem);
        if (read.ok) onChoose(resolveTimePoint(read.point, nowMs));
      }}
    >
      <label className={styles.side} htmlFor={id}>
        {compare.startOfB}
      </label>
      <input
        id={id}
        className={styles.input}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={`${id}problem`}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
      />
      <Button type="submit">{compare.setB}</Button>
      <span id={`${id}problem`} className={styles.status} role="status">
        {problem === null ? '' : controls.fieldProblem(problem)}
      </span>
    </form>
  );
}
