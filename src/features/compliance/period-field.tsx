import { useQuery } from '@tanstack/react-query';
import { archiveQuery } from '#/api/incident-archive.ts';
import { useApi } from '#/api/use-api.ts';
import { lastCompleteMonth, monthAway, monthOf } from '#/domain/calendar-month.ts';
import type { Incident } from '#/domain/incident.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { Button } from '#/ui/button.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { withPeriod } from '#/view-state/lens-transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import styles from './period-field.module.css';
import { usePeriod } from './use-period.ts';

/** Zones named beside a month at most; the list says where to look and does not replace the archive. */
const MOST_ZONES = 3;

/** The month that is judged: one step back or on, or any month with data; those with an incident of a gTLD once more by themselves. */
export function PeriodField(): React.ReactElement {
  const { compliance } = useLensCopy();
  const { view, change } = useView();
  const { period, months, completeUntilMs } = usePeriod();
  const { data: archive } = useQuery(archiveQuery(useApi()));
  const choose = (name: string): void => change(withPeriod(view, name), 'push');
  const named = monthsWithIncident(archive?.incidents ?? [], months);
  const others = months.filter((name) => !named.some((one) => one.name === name));
  const current = monthOf(completeUntilMs);
  const lastComplete = lastCompleteMonth(completeUntilMs);
  const words = (name: string): string =>
    name === current && name !== lastComplete ? compliance.partly(name) : compliance.month(name);
  return (
    <div className={styles.field} role="group" aria-label={compliance.period}>
      <Button
        icon="left"
        aria-label={compliance.previous}
        disabled={period === ''}
        onClick={() => choose(monthAway(period, -1))}
      />
      <select
        className={styles.select}
        aria-label={compliance.period}
        value={period}
        onChange={(event) => choose(event.target.value)}
      >
        {months.includes(period) ? null : (
          <option value={period}>{period === '' ? '' : compliance.month(period)}</option>
        )}
        {named.length === 0 ? null : (
          <optgroup label={compliance.groups.incidents}>
            {named.map(({ name, zones }) => (
              <option key={name} value={name}>
                {compliance.incidentMonth(name, zones)}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={compliance.groups.months}>
          {others.map((name) => (
            <option key={name} value={name}>
              {words(name)}
            </option>
          ))}
        </optgroup>
      </select>
      <Button
        icon="right"
        aria-label={compliance.next}
        disabled={period === '' || period >= current}
        onClick={() => choose(monthAway(period, 1))}
      />
    </div>
  );
}

function monthsWithIncident(
  incidents: readonly Incident[],
  months: readonly string[],
): readonly { readonly name: string; readonly zones: readonly string[] }[] {
  const byMonth = new Map<string, Set<string>>();
  for (const { startedMs, startedPrecision, scope } of incidents) {
    const name = monthOf(startedMs);
    const isTimed = startedPrecision === 'minute' || startedPrecision === 'hour';
    if (!isTimed || !scope.zoneKinds.includes('gtld') || !months.includes(name)) continue;
    const zones = byMonth.get(name) ?? new Set();
    byMonth.set(name, zones);
    for (const zone of scope.zones) zones.add(zoneName(zone, uLabel(zone)).name);
  }
  return [...byMonth]
    .map(([name, zones]) => ({ name, zones: [...zones].slice(0, MOST_ZONES) }))
    .toSorted((a, b) => (a.name < b.name ? 1 : -1));
}
