import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toLoadState } from '#/api/load-state.ts';
import { askRaw, type RawAnswer } from '#/api/raw-answer.ts';
import { useApi } from '#/api/use-api.ts';
import type { ExampleRequest } from '#/domain/example-requests.ts';
import type { LoadState } from '#/domain/load-state.ts';
import { Button } from '#/ui/button.tsx';
import { CopyValue } from '#/ui/copy-value.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';
import styles from './api-panel.module.css';

interface ExampleRowProps {
  readonly example: ExampleRequest;
  /** Absolute address of the API. */
  readonly address: string;
}

/** One request: to copy, or to send from here and look at what comes back. */
export function ExampleRow({ example: { resource, path }, address }: ExampleRowProps): React.ReactElement {
  const { api: words } = useLensCopy().sources;
  const client = useApi();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['raw', path],
    queryFn: ({ signal }) => askRaw(client, path, signal),
    enabled: isOpen,
  });
  return (
    <li className={styles.example} data-resource={resource}>
      <div className={styles.request}>
        <code className={styles.path}>GET {decodeURI(path)}</code>
        <span className={styles.actions}>
          <CopyValue value={`${address}${path}`} label={words.copyOf(resource)} word={words.copyWord} />
          <Button
            aria-label={isOpen ? words.closeOf(resource) : words.runOf(resource)}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? words.close : words.run}
          </Button>
        </span>
      </div>
      {isOpen ? <Answer load={toLoadState({ data, error, refetch })} resource={resource} /> : null}
    </li>
  );
}

interface AnswerProps {
  readonly load: LoadState<RawAnswer>;
  readonly resource: string;
}

function Answer({ load, resource }: AnswerProps): React.ReactElement {
  const { api: words } = useLensCopy().sources;
  const { panel } = useShellCopy();
  if (load.state === 'failed') {
    return (
      <p className={styles.said} role="alert">
        {words.noAnswer} {panel.error(load.error)} <Button onClick={load.retry}>{panel.retry}</Button>
      </p>
    );
  }
  if (load.state === 'loading' || load.state === 'empty') {
    return (
      <p className={styles.said} role="status">
        {words.running}
      </p>
    );
  }
  const { status, bytes, contentType, lines, allLines } = load.value;
  return (
    <>
      <p className={styles.said} role="status">
        {words.answered(status, bytes, contentType)}
        {lines.length < allLines ? `. ${words.shown(lines.length, allLines)}` : ''}
      </p>
      <pre className={styles.body} role="region" aria-label={words.body(resource)} tabIndex={0}>
        {lines.join('\n')}
      </pre>
    </>
  );
}
