import { queryOptions } from '@tanstack/react-query';
import { incidentPageSchema } from '#contract/validators/incident.ts';
import type { IncidentsAnswer } from '#/domain/incident.ts';
import { ask, type ApiClient } from './http.ts';
import { translateIncident } from './incidents.ts';
import { translateProvenance } from './translate.ts';

/** GET /incidents?server=, the whole archive: incidents whose reports name a server, newest first. */
export const serverIncidentsQuery = (client: ApiClient, server: string, limit: number) =>
  queryOptions({
    queryKey: ['listIncidents', { server, limit }],
    queryFn: async ({ signal }): Promise<IncidentsAnswer> => {
      const { body } = await ask(client, '/incidents', { server: [server], limit }, incidentPageSchema, signal);
      return {
        incidents: body.data.map(translateIncident),
        total: body.total ?? null,
        ...translateProvenance(body.sources, body.warnings, null),
      };
    },
    staleTime: 600_000,
  });
