import { queryOptions } from '@tanstack/react-query';
import { incidentSchema } from '#contract/validators/incident.ts';
import type { Incident } from '#/domain/incident.ts';
import { ask, type ApiClient } from './http.ts';
import { translateIncident } from './incidents.ts';

/** GET /incidents/{id}: one incident, without its update log. */
export const incidentQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['getIncident', { id }],
    queryFn: async ({ signal }): Promise<Incident> =>
      translateIncident((await ask(client, `/incidents/${encodeURIComponent(id)}`, {}, incidentSchema, signal)).body),
  });
