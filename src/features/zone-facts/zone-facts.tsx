import { placeName } from '#/copy/place-name.ts';
import { scriptName } from '#/copy/script-name.ts';
import { algorithmName, digestName } from '#/domain/dnssec-names.ts';
import { loadedValue, type LoadState } from '#/domain/load-state.ts';
import { zoneName } from '#/domain/zone-name.ts';
import type { ZoneDetail } from '#/domain/zone.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { CopyValue } from '#/ui/copy-value.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Panel } from '#/ui/panel.tsx';
import { SubjectLink } from '#/view-state/subject-link.tsx';
import { useView } from '#/view-state/use-view.ts';
import { useSiblings } from './use-siblings.ts';
import styles from './zone-facts.module.css';

const HEIGHT = 300;

/** What the record of the root zone says of one zone. */
export function ZoneFacts({ zone }: { readonly zone: LoadState<ZoneDetail> }): React.ReactElement {
  const { zoneFacts, zoneWords } = useDetailCopy();
  return (
    <Panel
      id="facts"
      title={zoneFacts.title}
      load={zone}
      minHeight={HEIGHT}
      provenance={(value) => value}
      summary={(value) =>
        zoneFacts.summary(
          zoneName(value.id, value.uLabel).name,
          zoneWords.type[value.tldType],
          zoneWords.dnssec[value.dnssec],
        )
      }
    >
      {(value) => <Facts zone={value} />}
    </Panel>
  );
}

function Facts({ zone }: { readonly zone: ZoneDetail }): React.ReactElement {
  const { zoneFacts, zoneWords } = useDetailCopy();
  const { controls } = useCopy();
  const { locale } = controls;
  const { country, script, activeToMs } = zone;
  return (
    <dl className={styles.facts}>
      {zone.uLabel === null ? (
        <Label what={zoneFacts.label} value={zone.id} />
      ) : (
        <>
          <Label what={zoneFacts.uLabel} value={zone.uLabel} />
          <Label what={zoneFacts.aLabel} value={zone.id} code />
        </>
      )}
      <Fact name={zoneFacts.type}>{zoneWords.type[zone.tldType]}</Fact>
      {zone.tldType === 'root' ? null : (
        <Fact name={zoneFacts.script}>{script === null ? null : scriptName(script, locale)}</Fact>
      )}
      {country === null ? null : (
        <Fact name={zoneFacts.country}>
          <SubjectLink to={{ type: 'place', id: `cc:${country}` }}>{placeName(`cc:${country}`, locale)}</SubjectLink>
        </Fact>
      )}
      <Siblings zone={zone} />
      <Fact name={zoneFacts.operator}>{zone.operator}</Fact>
      {zone.technicalOperator === zone.operator && zone.operator !== null ? null : (
        <Fact name={zoneFacts.technical}>{zone.technicalOperator}</Fact>
      )}
      <Fact name={zoneFacts.delegated}>{zone.activeFromMs === null ? null : zoneFacts.date(zone.activeFromMs)}</Fact>
      {activeToMs === null ? null : <Fact name={zoneFacts.removed}>{zoneFacts.date(activeToMs)}</Fact>}
      <Fact name={zoneFacts.servers}>{zone.serverCount === null ? null : zoneFacts.count(zone.serverCount)}</Fact>
      <Fact name={zoneFacts.dnssec}>{zone.dnssec === 'unknown' ? null : zoneWords.dnssec[zone.dnssec]}</Fact>
      <Fact name={zoneFacts.ds}>
        <Ds zone={zone} />
      </Fact>
    </dl>
  );
}

/** A fact whose value is null is one that is not known. */
function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }): React.ReactElement {
  const { zoneFacts } = useDetailCopy();
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children ?? <span className={styles.quiet}>{zoneFacts.unknown}</span>}</dd>
    </div>
  );
}

function Label(props: { readonly what: string; readonly value: string; readonly code?: boolean }): React.ReactElement {
  const { zoneFacts } = useDetailCopy();
  const { what, value, code = false } = props;
  return (
    <Fact name={what}>
      <span className={styles.label}>
        <bdi className={code ? styles.code : styles.strong}>{value}</bdi>
        <CopyValue value={value} label={zoneFacts.copy(what)} word={zoneFacts.copyWord} />
      </span>
    </Fact>
  );
}

/** Each record as zone files write it, and in words. */
function Ds({ zone: { ds, tldType } }: { readonly zone: ZoneDetail }): React.ReactElement {
  const { zoneFacts } = useDetailCopy();
  if (ds === null) {
    return <span className={styles.quiet}>{tldType === 'root' ? zoneFacts.rootAnchor : zoneFacts.unknown}</span>;
  }
  if (ds.length === 0) return <>{zoneFacts.none}</>;
  return (
    <ul className={styles.list}>
      {ds.map(({ keyTag, algorithm, digestType }) => (
        <li key={`${keyTag} ${algorithm} ${digestType}`}>
          <span className={styles.code}>
            {keyTag} {algorithm} {digestType}
          </span>{' '}
          <span className={styles.quiet}>{zoneFacts.dsLine(algorithmName(algorithm), digestName(digestType))}</span>
        </li>
      ))}
    </ul>
  );
}

function Siblings({ zone }: { readonly zone: ZoneDetail }): React.ReactElement | null {
  const { zoneFacts } = useDetailCopy();
  const { scope } = useView();
  const siblings = useSiblings(zone, loadedValue(scope)?.offer.limits.maxPage ?? null);
  if (siblings.length === 0) return null;
  return (
    <Fact name={zoneFacts.siblings}>
      <ul className={styles.inline}>
        {siblings.map(({ id, uLabel }) => (
          <li key={id}>
            <SubjectLink to={{ type: 'zone', id }} title={id}>
              <bdi>{zoneName(id, uLabel).name}</bdi>
            </SubjectLink>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
