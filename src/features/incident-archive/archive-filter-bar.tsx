import { useId, useState } from 'react';
import { FAMILIES, kindsOf } from '#/domain/failure-kind.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Icon } from '#/ui/icon.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { toggleFilter, withListFilters } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { SEVERITY_FLOORS, ZONE_KINDS, type ViewState } from '#/view-state/view-state.ts';
import { archiveChips } from './archive-chips.ts';
import styles from './archive-filter-bar.module.css';
import { ArchiveSearch } from './archive-search.tsx';
import { toggled } from './histogram-model.ts';
import { useIncidentArchive } from './use-incident-archive.ts';

/** The categories of causes of the contract (section 9), those that attack first. */
const CAUSES: readonly string[] = [
  'ddos',
  'iot_botnet',
  'operator_error',
  'software_bug',
  'hardware_or_power',
  'network_or_routing',
  'cable_cut',
  'dnssec_rollover',
  'dnssec_expired_signatures',
  'zone_publication',
  'registry_migration',
  'registry_compromise',
  'government_order',
  'maintenance',
  'weather',
  'unknown',
];

/** Search, what narrows the archive, and the switches behind a button. */
export function ArchiveFilterBar(): React.ReactElement {
  const detail = useDetailCopy();
  const { incidentArchive } = detail;
  const { view, change } = useView();
  const load = useIncidentArchive();
  const found = load.state === 'empty' ? 0 : (loadedValue(load)?.incidents.length ?? null);
  const [open, setOpen] = useState(false);
  const id = useId();
  const chips = archiveChips(view, detail);
  return (
    <section className={styles.section} aria-label={incidentArchive.filters}>
      <div className={styles.bar}>
        <ArchiveSearch found={found} />
        <Button icon="filter" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {incidentArchive.more}
        </Button>
        {chips.length === 0 ? null : (
          <ul className={styles.chips} aria-label={incidentArchive.active}>
            {chips.map(({ key, label, value, without }) => (
              <li key={key} className={styles.chip}>
                <span className={styles.label}>{label}</span> <b>{value}</b>
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={incidentArchive.remove(label, value)}
                  title={incidentArchive.remove(label, value)}
                  onClick={() => change(without, 'push')}
                >
                  <Icon name="close" size={12} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div id={id} hidden={!open} className={styles.switches}>
        {open ? <Switches /> : null}
      </div>
    </section>
  );
}

function Switches(): React.ReactElement {
  const { words } = useCopy();
  const { incidentArchive } = useDetailCopy();
  const { filter } = incidentArchive;
  const { view, change } = useView();
  const toggle = (label: string, pressed: boolean, next: ViewState): React.ReactElement => (
    <button
      key={label}
      type="button"
      className={styles.toggle}
      aria-pressed={pressed}
      onClick={() => change(next, 'push')}
    >
      {label}
    </button>
  );
  return (
    <>
      <Group label={filter.cause}>
        {CAUSES.map((cause) =>
          toggle(
            incidentArchive.cause(cause),
            view.cause.includes(cause),
            withListFilters(view, { cause: toggled(view.cause, cause) }),
          ),
        )}
      </Group>
      <Group label={filter.zoneKind}>
        {ZONE_KINDS.map((kind) =>
          toggle(
            incidentArchive.zoneKind(kind),
            view.zoneKind.includes(kind),
            withListFilters(view, { zoneKind: toggled(view.zoneKind, kind) }),
          ),
        )}
      </Group>
      <Group label={filter.kind}>
        {FAMILIES.flatMap(kindsOf).map((kind) =>
          toggle(words.kind[kind], view.kind.includes(kind), toggleFilter(view, 'kind', kind)),
        )}
      </Group>
      <div className={styles.group}>
        <span className={styles.groupName}>{filter.severity}</span>
        <Segmented
          label={filter.severity}
          options={[
            { value: 'any', label: incidentArchive.any },
            ...SEVERITY_FLOORS.map((value) => ({ value, label: incidentArchive.severity(value) })),
          ]}
          value={view.severity ?? 'any'}
          onChange={(value) =>
            change(
              withListFilters(view, { severity: SEVERITY_FLOORS.find((floor) => floor === value) ?? null }),
              'push',
            )
          }
        />
      </div>
    </>
  );
}

const Group = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}): React.ReactElement => (
  <div className={styles.group} role="group" aria-label={label}>
    <span className={styles.groupName}>{label}</span>
    <div className={styles.toggles}>{children}</div>
  </div>
);
