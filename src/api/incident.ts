import { queryOptions } from '@tanstack/react-query';
import { incidentDetailSchema } from '#contract/validators/incident.ts';
import type { IncidentDetail } from '#/domain/incident.ts';
import { ask, type ApiClient } from './http.ts';
import { translateIncident } from './incidents.ts';
import { instantMs } from './translate.ts';

/** GET /incidents/{id}: one incident with its log and the ids of related ones. */
export const incidentQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['getIncident', { id }],
    queryFn: async ({ signal }): Promise<IncidentDetail> => {
      const path = `/incidents/${encodeURIComponent(id)}`;
      const { body } = await ask(client, path, {}, incidentDetailSchema, signal);
      return {
        ...translateIncident(body),
        updates: body.updates
          .map(({ id: key, at, status, body: text, author, references }) => ({
            id: key,
            atMs: instantMs(at),
            status,
            body: text,
            author: author ?? null,
            references: references ?? [],
          }))
          .toSorted((a, b) => a.atMs - b.atMs),
        related: body.related,
        detectedMs: body.detected_at === null ? null : instantMs(body.detected_at),
        updatedMs: instantMs(body.updated_at),
        sources: body.sources.map(({ source }) => source),
      };
    },
  });
