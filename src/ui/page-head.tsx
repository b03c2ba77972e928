import { FigureList, type FigureItem } from './figure-list.tsx';
import styles from './page-head.module.css';

export interface Crumb {
  readonly label: string;
  /** Null = where we are. */
  readonly href: string | null;
  /** Set in mono: an id or an A-label. */
  readonly code?: boolean;
}

interface PageHeadProps {
  /** From the widest to this page; empty = none. */
  readonly crumbs?: readonly Crumb[];
  readonly crumbsLabel?: string;
  /** Right of the crumbs: the neighbours, for example. */
  readonly aside?: React.ReactNode;
  /** The loud half of the headline: what the page is about, or what is wrong with it. */
  readonly title: React.ReactNode;
  /** The calm half. */
  readonly calm?: React.ReactNode;
  /** Badges and short facts under the headline, in one wrapping line. */
  readonly marks?: React.ReactNode;
  readonly lede?: React.ReactNode;
  readonly figures?: readonly FigureItem[];
}

/** Top of every page behind the Overview: way back, headline, facts, and the four figures. */
export function PageHead(props: PageHeadProps): React.ReactElement {
  const { crumbs = [], crumbsLabel, aside, title, calm, marks, lede, figures } = props;
  return (
    <header className={styles.head}>
      {crumbs.length === 0 && aside === undefined ? null : (
        <div className={styles.way}>
          <nav aria-label={crumbsLabel}>
            <ol className={styles.crumbs}>
              {crumbs.map(({ label, href, code }) => (
                <li key={label} className={code === true ? styles.code : undefined}>
                  {href === null ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
                </li>
              ))}
            </ol>
          </nav>
          {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      <div className={styles.hero}>
        <div className={styles.words}>
          <h1 className={styles.sentence}>
            {title}
            {calm === undefined || calm === null ? null : <span className={styles.calm}> {calm}</span>}
          </h1>
          {marks === undefined ? null : <div className={styles.marks}>{marks}</div>}
          {lede === undefined || lede === null ? null : <p className={styles.lede}>{lede}</p>}
        </div>
        {figures === undefined ? null : <FigureList figures={figures} />}
      </div>
    </header>
  );
}
