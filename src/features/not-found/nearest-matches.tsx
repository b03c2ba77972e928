import { useQueries } from '@tanstack/react-query';
import { searchQuery, type SearchHit } from '#/api/search.ts';
import { useApi } from '#/api/use-api.ts';
import type { Subject } from '#/domain/subject.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { nearest, shorterForms } from './nearest.ts';
import styles from './nearest-matches.module.css';

const MOST = 8;

/** Instead of a page about something that the API does not know: says so, and what has a similar name. */
export function NearestMatches({ subject }: { readonly subject: Subject }): React.ReactElement {
  const { notFound } = useDetailCopy();
  const client = useApi();
  const shown = subject.type === 'zone' ? zoneName(subject.id, uLabel(subject.id)).name : subject.id;
  const searches = useQueries({
    // Of its own kind by every form; of the other kinds by what was typed.
    queries: shorterForms(subject).map((q, i) => searchQuery(client, q, MOST, i === 0 ? null : subject.type)),
    combine: (results) => ({
      hits: results.flatMap(({ data }) => data ?? []),
      looking: results.some(({ isLoading }) => isLoading),
    }),
  });
  const hits = nearest(searches.hits, subject, MOST);
  return (
    <>
      <PageHead title={notFound.title[subject.type](shown)} lede={notFound.text} />
      <section className={styles.matches} aria-busy={searches.looking}>
        <h2 className={styles.title}>{notFound.nearest}</h2>
        {hits.length === 0 ? (
          <p role="status">{searches.looking ? notFound.looking : notFound.none}</p>
        ) : (
          <ul className={styles.list}>
            {hits.map((hit) => (
              <li key={`${hit.type}:${hit.id}`}>
                <Match hit={hit} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Match({ hit }: { readonly hit: SearchHit }): React.ReactElement | null {
  if (hit.type === 'unknown') return null;
  return (
    <>
      <SubjectLink to={{ type: hit.type, id: hit.id }}>{hit.label}</SubjectLink>
      {hit.detail === null ? null : <span className={styles.detail}>{hit.detail}</span>}
    </>
  );
}
