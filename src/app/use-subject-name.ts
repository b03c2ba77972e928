import { useQuery } from '@tanstack/react-query';
import { incidentQuery } from '#/api/incident.ts';
import { useApi } from '#/api/use-api.ts';
import { placeName } from '#/copy/place-name.ts';
import type { Subject } from '#/domain/subject.ts';
import { uLabel } from '#/domain/zone-label.ts';
import { zoneName } from '#/domain/zone-name.ts';
import { useShellCopy } from '#/ui/shell-copy.ts';

/** What the page is about, as the title of the tab says it; null when it is about nothing, or an incident on its way. */
export function useSubjectName(subject: Subject | null): string | null {
  const { controls } = useShellCopy();
  const incident = useQuery({ ...incidentQuery(useApi(), subject?.id ?? ''), enabled: false });
  if (subject === null) return null;
  if (subject.type === 'zone') return zoneName(subject.id, uLabel(subject.id)).name;
  if (subject.type === 'place') return subject.id === 'world' ? controls.world : placeName(subject.id, controls.locale);
  return subject.type === 'server' ? subject.id : (incident.data?.title ?? null);
}
