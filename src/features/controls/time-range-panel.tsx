import { useId, useState } from 'react';
import { formatWindow } from '#/copy/format.ts';
import { Button } from '#/ui/button.tsx';
import { useShellCopy } from '#/ui/shell-copy.ts';
import { Segmented } from '#/ui/segmented.tsx';
import type { Scope } from '#/view-state/scope.ts';
import { absolute, isRelative, withRange } from '#/view-state/time-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import type { ViewState } from '#/view-state/view-state.ts';
import {
  PRESETS_MS,
  featuredWindows,
  fieldTexts,
  lastSpan,
  presetRange,
  readRange,
  relativeRange,
  withFeatured,
} from './time-range-model.ts';
import styles from './time-range-panel.module.css';

interface TimeRangePanelProps {
  readonly scope: Scope;
  readonly onDone: () => void;
}

/** Presets that end with the data, windows worth a look, and two fields that take every form of the address. */
export function TimeRangePanel({ scope, onDone }: TimeRangePanelProps): React.ReactElement {
  const { controls } = useShellCopy();
  const { view, change } = useView();
  const id = useId();
  const go = (next: ViewState): void => {
    change(next, 'push');
    onDone();
  };
  const span = lastSpan(view);
  const featured = featuredWindows(scope.offer, scope.window);
  return (
    <div className={styles.panel}>
      <div className={styles.presets}>
        <p id={`${id}presets`} className={styles.title}>
          {controls.untilNow(scope.nowMs)}
        </p>
        <div className={styles.list} role="group" aria-labelledby={`${id}presets`}>
          {PRESETS_MS.map((ms) => {
            const { from, to } = presetRange(ms);
            return (
              <button
                key={ms}
                type="button"
                className={styles.row}
                aria-pressed={span === ms}
                onClick={() => go(withRange(view, from, to))}
              >
                {controls.lastSpan(ms)}
              </button>
            );
          })}
        </div>
      </div>
      <div className={styles.other}>
        <RangeFields key={fieldTexts(view, scope.window).join()} scope={scope} go={go} />
        <Segmented
          label={controls.rangeKind}
          value={isRelative(view) ? 'relative' : 'fixed'}
          options={[
            { value: 'fixed', label: controls.fixed },
            { value: 'relative', label: controls.relative },
          ]}
          onChange={(kind) => {
            const { from, to } = relativeRange(scope.window, scope.nowMs);
            change(kind === 'fixed' ? absolute(view, scope) : withRange(view, from, to), 'push');
          }}
        />
      </div>
      {featured.length === 0 ? null : (
        <div className={styles.featured}>
          <p id={`${id}featured`} className={styles.title}>
            {controls.windows}
          </p>
          <div className={styles.list} role="group" aria-labelledby={`${id}featured`}>
            {featured.map((entry) => (
              <button
                key={entry.featured.id}
                type="button"
                className={styles.row}
                aria-pressed={entry.current}
                onClick={() => go(withFeatured(view, entry.featured))}
              >
                <span>{entry.featured.title}</span>
                <span className={styles.when}>{formatWindow(entry.featured.window)}</span>
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

interface RangeFieldsProps {
  readonly scope: Scope;
  readonly go: (next: ViewState) => void;
}

function RangeFields({ scope, go }: RangeFieldsProps): React.ReactElement {
  const { controls } = useShellCopy();
  const { view } = useView();
  const id = useId();
  const [texts, setTexts] = useState(() => fieldTexts(view, scope.window));
  const [asked, setAsked] = useState(false);
  const read = readRange(texts[0], texts[1], scope.nowMs);
  const field = (index: 0 | 1): React.ReactElement => {
    const name = index === 0 ? 'from' : 'to';
    const problem = read.ok || !asked ? null : read[name];
    return (
      <div className={styles.field}>
        <label htmlFor={`${id}${name}`}>{controls[name]}</label>
        <input
          id={`${id}${name}`}
          className={styles.input}
          value={texts[index]}
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? `${id}hint` : `${id}${name}problem`}
          onChange={(event) => setTexts(index === 0 ? [event.target.value, texts[1]] : [texts[0], event.target.value])}
        />
        {problem === null ? null : (
          <p id={`${id}${name}problem`} className={styles.problem} role="alert">
            {controls.fieldProblem(problem)}
          </p>
        )}
      </div>
    );
  };
  return (
    <form
      className={styles.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (read.ok) go(withRange(view, read.range.from, read.range.to));
        else setAsked(true);
      }}
    >
      {field(0)}
      {field(1)}
      <p id={`${id}hint`} className={styles.hint}>
        {controls.fieldHint}
      </p>
      <div className={styles.submit}>
        <Button type="submit" look="primary">
          {controls.show}
        </Button>
        {read.ok ? <span className={styles.reads}>{formatWindow(read.window)}</span> : null}
      </div>
    </form>
  );
}
