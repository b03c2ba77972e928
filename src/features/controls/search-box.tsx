import { Suspense, lazy } from 'react';
import styles from './search-box.module.css';

const SearchBoxField = lazy(async () => ({ default: (await import('./search-box-field.tsx')).SearchBoxField }));

/** Search of the header, loaded beside the page rather than before it. */
export const SearchBox = (): React.ReactElement => (
  <Suspense fallback={<div className={styles.waiting} aria-hidden="true" />}>
    <SearchBoxField />
  </Suspense>
);
