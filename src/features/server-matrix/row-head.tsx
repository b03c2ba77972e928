import type { Subject } from '#/domain/subject.ts';
import { Button } from '#/ui/button.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import styles from './server-matrix.module.css';

interface RowHeadProps {
  readonly name: string;
  readonly isCode: boolean;
  readonly subject: Subject | null;
  /** Null where there is nothing to step into. */
  readonly onStep: (() => void) | null;
  readonly onHide: () => void;
  /** Whether Tab stops here. Where rows are many it goes on to the cells, whose keys do the same. */
  readonly isTabStop: boolean;
}

/** Name of a row, which leads to its page; beside it, when the row is pointed at or reached by Tab: look into, hide. */
export function RowHead({ name, isCode, subject, onStep, onHide, isTabStop }: RowHeadProps): React.ReactElement {
  const tabIndex = isTabStop ? 0 : -1;
  const { serverMatrix: copy } = useDetailCopy();
  const className = `${styles.name} ${isCode ? styles.code : ''}`;
  return (
    <div className={styles.rowHead}>
      {subject === null ? (
        <span className={className}>{name}</span>
      ) : (
        <SubjectLink to={subject} tabIndex={tabIndex} className={className} title={copy.page(name)}>
          {name}
        </SubjectLink>
      )}
      <span className={styles.actions}>
        {onStep === null ? null : (
          <Button
            look="quiet"
            icon="filter"
            tabIndex={tabIndex}
            className={styles.action}
            aria-label={copy.stepInto(name)}
            onClick={onStep}
          />
        )}
        <Button
          look="quiet"
          icon="close"
          tabIndex={tabIndex}
          className={styles.action}
          aria-label={copy.hide(name)}
          onClick={onHide}
        />
      </span>
    </div>
  );
}
